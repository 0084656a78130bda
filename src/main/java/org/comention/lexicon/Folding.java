package org.comention.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What two spellings of one word share: case, accents, look-alike dashes and quotes set aside.
 *
 * <p>Example: {@code key("ÉLYSÉE")} is {@code "elysee"}; {@code plain("ÉLYSÉE")} is {@code
 * "ELYSEE"}. Some 10 ns for an ASCII word. Stateless.
 */
final class Folding {
  private Folding() {}

  /** The token without accents and in lower case. */
  static String key(String token) {
    return plain(token).toLowerCase(Locale.ROOT);
  }

  /** The token without accents and invisible marks, dashes and quotes as ASCII, case kept. */
  static String plain(String token) {
    if (isAscii(token)) {
      return token;
    }
    String decomposed = Normalizer.normalize(token, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int type = Character.getType(c);
      if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
        plain.append(asciiMark(c));
      }
    }
    return plain.toString();
  }

  /**
   * The ASCII character that stands for a dash, quote or space of another look; every other
   * character unchanged. One char for one char, so offsets stay.
   */
  static char asciiMark(char c) {
    if (c < 0x80) {
      return c;
    }
    if (isDash(c)) {
      return '-';
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201b', '\u02bc', '\u00b4', '\u2032' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb', '\u2033' -> '"';
      default -> Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  /** True for hyphens and dashes of every length, the minus sign included. */
  static boolean isDash(char c) {
    return c == '-' || c == '\u2212' || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  private static boolean isAscii(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
