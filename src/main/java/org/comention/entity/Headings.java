package org.comention.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines whose words have capitals whatever they are: their capitals tell no names.
 *
 * <p>A heading may open a line of running text and end with a colon: "Support Health Workers:". A
 * long line, or one that ends as a sentence does, is no heading, however many names it holds.
 */
final class Headings {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** Share of small words below which a line is a heading; running text has three in four. */
  private static final double HEADING = 0.4;

  /** The most words of four letters and more that a heading has. */
  private static final int LONGEST = 25;

  /** So few words are a heading even with a full stop after them. */
  private static final int SHORT = 5;

  private static final String STOPS = ".?!;";

  private Headings() {}

  /** Whether the line around {@code [begin, end)} is a heading. */
  static boolean isHeading(String text, int begin, int end) {
    return isHeading(text.substring(from(text, begin), to(text, end)));
  }

  /**
   * Whether capitals tell no names there: most words of the line have them, of a list of names as
   * well, or the line opens with a heading and a colon.
   */
  static boolean isInCapitals(String text, int begin, int end) {
    int from = from(text, begin);
    int to = to(text, end);
    int colon = text.indexOf(": ", end);
    return shareOfSmall(text.substring(from, to)) < HEADING
        || colon >= 0 && colon < to && isHeading(text.substring(from, colon));
  }

  /** Whether three or more words of four letters stand there, with capitals as a title's have. */
  static boolean isTitle(String words) {
    return WORD.matcher(words).results().count() > 2 && shareOfSmall(words) < HEADING;
  }

  private static int from(String text, int begin) {
    return text.lastIndexOf('\n', begin) + 1;
  }

  private static int to(String text, int end) {
    int next = text.indexOf('\n', end);
    return next < 0 ? text.length() : next;
  }

  private static boolean isHeading(String line) {
    long all = WORD.matcher(line).results().count();
    String bare = line.stripTrailing().replaceAll("[\"”’)]+$", "");
    boolean sentence = !bare.isEmpty() && STOPS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    return shareOfSmall(line) < HEADING && all <= LONGEST && !(sentence && all > SHORT);
  }

  private static double shareOfSmall(String line) {
    Matcher word = WORD.matcher(line);
    int all = 0;
    int small = 0;
    while (word.find()) {
      all++;
      small += Character.isLowerCase(word.group().charAt(0)) ? 1 : 0;
    }
    return all == 0 ? 1 : (double) small / all;
  }
}
