package org.comention.export;

import java.util.Locale;

/** A number and what it counts. */
public final class CountWords {
  private CountWords() {}

  /**
   * {@code 1 pair}, {@code 1,204 pairs}.
   *
   * @param many the plural, which is the name of a table
   */
  public static String of(long number, String many) {
    String one =
        many.endsWith("ies")
            ? many.substring(0, many.length() - 3) + "y"
            : many.substring(0, many.length() - 1);
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
