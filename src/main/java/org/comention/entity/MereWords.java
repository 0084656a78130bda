package org.comention.entity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells names from mere words where nothing but a model vouches for the name: no list knows it, no
 * full name of the article explains it.
 *
 * <p>No names are:
 *
 * <ul>
 *   <li>words that are all small, in a script that has capitals ("hellish");
 *   <li>one word of a body, place or thing that English news writes small ({@code
 *       common-words.tsv}), or that this article writes small elsewhere, outside of addresses
 *       ("Developers" beside "developers"); acronyms are names;
 *   <li>one word of a person that opens a sentence and is such a word ("Per person?");
 *   <li>an office ("Panama Canal Administrator"), but for those of a body's kind ("Council of
 *       Ministers");
 *   <li>an action or state and what it is of, the end of a longer name ("Elimination of Child
 *       Labor").
 * </ul>
 *
 * <p>Cost: a search in the text for each such word.
 *
 * @param text the article's text
 */
record MereWords(String text) {
  private static final String INSIDE = "-_/@#'’";
  private static final String OPENERS = ".?!:\n\"“‘(";
  private static final Pattern ACTION = Pattern.compile(".+(tion|sion|ment|ance|ence|ity|ism)s?");
  private static final List<String> OF = List.of("of", "for", "against");

  /** Whether a name of no person is but words. */
  boolean isNoName(Name name, NameType type) {
    Reading reading = name.reading();
    List<String> words = List.of(reading.key().split("-"));
    boolean one = words.size() == 1 && type != NameType.NORP && !reading.isAcronym();
    return Surfaces.isSmall(name.surface())
        || one && isCommon(reading, type != NameType.LOC)
        || isOffice(words)
        || type != NameType.LOC && isAction(words);
  }

  /** Whether one word of a person is but a word. */
  boolean isNoPerson(Name name) {
    Reading reading = name.reading();
    boolean one = reading.tokens().size() == 1 && !reading.isAcronym();
    return Surfaces.isSmall(name.surface())
        || one && opensSentence(name.span().begin()) && isCommon(reading, true);
  }

  private boolean isCommon(Reading word, boolean ask) {
    return NameWords.shared().isCommon(word.key()) || ask && writesSmall(word.surface());
  }

  private static boolean isOffice(List<String> words) {
    NameWords lists = NameWords.shared();
    return lists.isHolder(words.get(words.size() - 1))
        && words.stream().noneMatch(lists::isGeneric);
  }

  private static boolean isAction(List<String> words) {
    NameWords lists = NameWords.shared();
    String first = words.get(0);
    return words.size() > 2
        && OF.contains(words.get(1))
        && ACTION.matcher(first).matches()
        && lists.isCommon(first)
        && !lists.isGeneric(first)
        && !lists.hasHeadType(first);
  }

  private boolean opensSentence(int begin) {
    int at = begin - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at < 0 || OPENERS.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether the text writes the word, given with a capital, in small letters as well. */
  private boolean writesSmall(String word) {
    String small = word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
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
