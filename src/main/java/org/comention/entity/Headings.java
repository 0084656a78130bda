package org.comention.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines whose words have capitals whatever they are: their capitals tell no names. */
final class Headings {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** Share of small words below which a line is a heading; running text has three in four. */
  private static final double HEADING = 0.4;

  private Headings() {}

  /** Whether the line around {@code [begin, end)} is a heading. */
  static boolean isHeading(String text, int begin, int end) {
    int from = text.lastIndexOf('\n', begin) + 1;
    int next = text.indexOf('\n', end);
    Matcher word = WORD.matcher(text.substring(from, next < 0 ? text.length() : next));
    int all = 0;
    int small = 0;
    while (word.find()) {
      all++;
      small += Character.isLowerCase(word.group().charAt(0)) ? 1 : 0;
    }
    return small < all * HEADING;
  }
}
