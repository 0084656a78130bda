package org.comention.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Acronyms of words that are no name: letters that an article introduces after small words,
 * "gender-based violence (GBV)". The postal code of a state after a town or school is no name
 * either: "Widener University, PA", "Bowdoin College (ME)".
 *
 * <p>Cost: a search in the text for each acronym.
 *
 * @param text the article's text
 */
record SmallAcronyms(String text) {
  private static final Pattern WORDS = Pattern.compile("(?:[\\p{L}’']+[ -]){2,8}\\(?$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}’']+");
  private static final Pattern SCHOOL =
      Pattern.compile("\\b(?:University|College|School|Institute|Academy)\\b[^()\\n,;]* \\($");
  private static final int LONGEST = 100;

  /** Whether the acronym stands for small words, or for a state. */
  boolean isNoName(Name name) {
    return isStateCode(name) || isOfSmallWords(name.reading().surface());
  }

  /** Whether it is the postal code of a state after a comma, or in brackets after a school. */
  boolean isStateCode(Name name) {
    String letters = name.surface();
    return letters.length() == 2
        && NameWords.shared().isStateCode(name.reading().key())
        && (text.startsWith(", ", name.span().begin() - 2) || isInBrackets(name));
  }

  private boolean isInBrackets(Name name) {
    int begin = name.span().begin();
    return text.startsWith(" (", begin - 2)
        && text.startsWith(")", name.span().end())
        && SCHOOL.matcher(text.substring(Math.max(0, begin - LONGEST), begin)).find();
  }

  /** Whether the text introduces the acronym after small words. */
  boolean isOfSmallWords(String acronym) {
    String letters = acronym.replaceFirst("s$", "");
    for (int at = text.indexOf("(" + letters); at >= 0; at = text.indexOf("(" + letters, at + 1)) {
      int end = at + 1 + letters.length();
      boolean closes = text.startsWith(")", end) || text.startsWith("s)", end);
      Matcher words = WORDS.matcher(text.substring(Math.max(0, at - LONGEST), at));
      if (closes && words.find() && areInitials(letters, words.group())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the letters are, in order, initials of the last words, and those words are all small;
   * words between them may have no letter.
   */
  private static boolean areInitials(String letters, String words) {
    String[] all = WORD.matcher(words).results().map(r -> r.group()).toArray(String[]::new);
    int letter = letters.length() - 1;
    for (int i = all.length - 1; i >= 0 && letter >= 0; i--) {
      char first = all[i].charAt(0);
      if (!Character.isLowerCase(first)) {
        return false;
      }
      letter -= Character.toUpperCase(first) == letters.charAt(letter) ? 1 : 0;
    }
    return letter < 0;
  }
}
