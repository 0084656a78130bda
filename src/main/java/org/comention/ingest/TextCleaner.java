package org.comention.ingest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes the text that every offset of the tables counts in.
 *
 * <p>HTML is reduced ({@link HtmlText}); line ends become {@code \n}; control characters, soft
 * hyphens, zero-width and direction marks go; lone surrogates become U+FFFD; Unicode is composed
 * (NFC), so that an accent compares equal however it was typed; blanks at line ends and empty lines
 * beyond one go. No-break spaces, curly quotes, dashes and emoji stay. Zero-width joiners stay
 * where a script or an emoji needs them.
 *
 * <p>{@link #normalise} is idempotent. {@link #clean} is, too, unless the input is HTML that writes
 * markup as entities: the markup becomes text, and a second pass would take it for markup.
 *
 * <pre>{@code TextCleaner.clean("Zelenskyy\r\nin Ky\u00ADiv")  // "Zelenskyy\nin Kyiv"}</pre>
 */
public final class TextCleaner {
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\s]+");

  private TextCleaner() {}

  /** The plain, normalised text of an article; empty when nothing is left. */
  public static String clean(String raw) {
    return normalise(HtmlText.reduce(raw));
  }

  /** A headline on one line; tags that are not plain formatting stay as text. */
  public static String cleanTitle(String raw) {
    return BLANKS.matcher(normalise(HtmlText.reduceTitle(raw))).replaceAll(" ");
  }

  /** Characters and line ends only: no markup is looked for. */
  public static String normalise(String raw) {
    String composed = Normalizer.normalize(filter(raw), Normalizer.Form.NFC);
    return EMPTY_LINES.matcher(trim(trimLineEnds(composed))).replaceAll("\n\n");
  }

  private static String filter(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int before = '\n';
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r' && i < raw.length() && raw.charAt(i) == '\n') {
        continue;
      }
      int kept = keep(c, before);
      if (kept >= 0) {
        out.appendCodePoint(kept);
        before = kept;
      }
    }
    return out.toString();
  }

  /** What stands for the character, or -1 where it goes. */
  private static int keep(int c, int before) {
    return switch (c) {
      case '\n', '\r', '\f', 0x0B, 0x85, 0x2028, 0x2029 -> '\n';
      case '\t' -> '\t';
      case 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x061C, 0xFEFF -> -1;
      case 0x200C, 0x200D -> joins(before) ? c : -1;
      default -> {
        if (c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F || Character.isISOControl(c)) {
          yield -1;
        }
        yield c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
      }
    };
  }

  /** Whether a joiner after this character changes what is written: Persian, Hindi, emoji. */
  private static boolean joins(int before) {
    return switch (Character.UnicodeScript.of(before)) {
      case LATIN, CYRILLIC, GREEK, ARMENIAN, GEORGIAN, HEBREW, HAN, HIRAGANA, KATAKANA -> false;
      case COMMON, INHERITED -> before > 0x2100 && !Character.isSpaceChar(before);
      default -> true;
    };
  }

  /** A loop and no pattern: a pattern is quadratic in the length of a run of blanks. */
  private static String trimLineEnds(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.setLength(kept);
      }
      out.append(c);
      if (c == '\n' || !isBlank(c)) {
        kept = out.length();
      }
    }
    return out.toString();
  }

  private static String trim(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return c == '\n' || c == '\t' || Character.isSpaceChar(c);
  }
}
