package org.comention.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into the tokens the tagger is trained on and served with.
 *
 * <p>The rule is that of BERT's pre-tokeniser, widened to symbols: white space separates, and every
 * punctuation mark or symbol is a token of its own. As a regular expression to split on:
 *
 * <pre>
 * [\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]+
 *   |(?&lt;=[\p{Punct}\p{IsPunctuation}\p{S}])|(?=[\p{Punct}\p{IsPunctuation}\p{S}])
 * </pre>
 *
 * <p>A code point beyond the BMP (an emoji) is one unit. Java's own {@code split} with that
 * expression misses the cut after such a symbol, because its look-behind sees a lone surrogate;
 * this class cuts there, as Python does.
 *
 * <p>Example: {@code "Shahed-136s"} has the tokens {@code Shahed}, {@code -}, {@code 136s}. One
 * pass, no regular expression, some 10 ns a char. Stateless.
 */
public final class Tokens {

  private Tokens() {}

  /** The tokens of the whole text, in order; empty when it holds only white space. */
  public static List<Span> of(CharSequence text) {
    return of(text, new Span(0, text.length()));
  }

  /**
   * The tokens of one part of a text, in order, as spans of the whole text.
   *
   * @param text the article's text
   * @param within the part to split; nothing outside it is looked at
   * @throws IndexOutOfBoundsException when {@code within} reaches past the text
   */
  public static List<Span> of(CharSequence text, Span within) {
    List<Span> tokens = new ArrayList<>(within.length() / 5 + 1);
    int wordBegin = -1;
    int i = within.begin();
    while (i < within.end()) {
      int codePoint = codePointAt(text, i, within.end());
      int next = i + Character.charCount(codePoint);
      boolean space = isSpace(codePoint);
      boolean mark = !space && isMark(codePoint);
      if ((space || mark) && wordBegin >= 0) {
        tokens.add(new Span(wordBegin, i));
        wordBegin = -1;
      }
      if (mark) {
        tokens.add(new Span(i, next));
      } else if (!space && wordBegin < 0) {
        wordBegin = i;
      }
      i = next;
    }
    if (wordBegin >= 0) {
      tokens.add(new Span(wordBegin, within.end()));
    }
    return tokens;
  }

  /**
   * True for what separates tokens: ASCII white space, the no-break spaces, the spaces of U+2000 to
   * U+200B (the zero-width one included), the ideographic space and the byte order mark.
   */
  public static boolean isSpace(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r');
    }
    return codePoint == 0x00a0
        || (codePoint >= 0x2000 && codePoint <= 0x200b)
        || codePoint == 0x202f
        || codePoint == 0x3000
        || codePoint == 0xfeff;
  }

  /** True for what is a token of its own: ASCII punctuation, Unicode punctuation and symbols. */
  public static boolean isMark(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint > ' ' && codePoint < '0')
          || (codePoint > '9' && codePoint < 'A')
          || (codePoint > 'Z' && codePoint < 'a')
          || (codePoint > 'z' && codePoint < 0x7f);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static int codePointAt(CharSequence text, int i, int end) {
    char high = text.charAt(i);
    if (Character.isHighSurrogate(high) && i + 1 < end) {
      char low = text.charAt(i + 1);
      if (Character.isLowSurrogate(low)) {
        return Character.toCodePoint(high, low);
      }
    }
    return high;
  }
}
