package org.comention.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.regex.Pattern;

/** How many columns of a terminal a text takes. */
final class TextWidth {
  private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\s]+");

  private TextWidth() {}

  /**
   * Columns: accents that combine take none, East Asian wide letters and emoji two, styles none.
   *
   * <p>Example: {@code of("東京")} is 4.
   */
  static int of(String text) {
    return STYLE.matcher(text).replaceAll("").codePoints().map(TextWidth::of).sum();
  }

  /** The text on one line, without control characters: what an article holds is never a command. */
  static String plain(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }

  /** The text cut to the columns, with an ellipsis where something was cut. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int letter : text.codePoints().toArray()) {
      if (used + of(letter) > columns - 1) {
        break;
      }
      kept.appendCodePoint(letter);
      used += of(letter);
    }
    return kept.toString().stripTrailing() + "…";
  }

  private static int of(int codePoint) {
    int type = UCharacter.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}
