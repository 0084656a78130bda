package org.comention.entity;

import java.util.Locale;

/**
 * Words that an article writes in small letters as well as with capitals, outside of addresses:
 * "developers" beside "Developers".
 *
 * <p>Cost: a search in the text for each question.
 *
 * @param text the article's text
 */
record SmallSpellings(String text) {
  private static final String INSIDE = "-_/@#'’";

  /**
   * Whether the text writes the words, given with capitals, in small letters too; of one word only
   * the first letter changes.
   */
  boolean has(String words) {
    boolean several = words.indexOf(' ') > 0;
    String small =
        several
            ? words.toLowerCase(Locale.ROOT)
            : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    if (!Surfaces.isSmall(small)) {
      return false;
    }
    for (int at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1)) {
      if (isWhole(at, at + small.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isWhole(int begin, int end) {
    boolean before = begin > 0 && isInside(text.charAt(begin - 1));
    boolean dot = end < text.length() && text.charAt(end) == '.';
    boolean after = dot ? isLetter(end + 1) : end < text.length() && isInside(text.charAt(end));
    return !before && !after;
  }

  private boolean isLetter(int at) {
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || INSIDE.indexOf(c) >= 0;
  }
}
