package org.comention.export;

import java.util.Optional;
import java.util.regex.Pattern;

/** A value as text that every format can hold. */
final class CellText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

  private CellText() {}

  /**
   * The value; empty for null and for numbers that are none. Numbers and days are written as Java
   * and ISO 8601 do; in text, runs of blanks and control characters become one blank, and halves of
   * surrogate pairs and other code points that XML forbids become U+FFFD.
   */
  static Optional<String> of(Object value) {
    if (value == null || value instanceof Double number && !Double.isFinite(number)) {
      return Optional.empty();
    }
    return Optional.of(value instanceof String text ? clean(text) : value.toString());
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    BLANKS
        .matcher(text)
        .replaceAll(" ")
        .strip()
        .codePoints()
        .map(c -> inXml(c) ? c : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean inXml(int c) {
    return c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
  }
}
