package org.comention.entity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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
 *   <li>several words that English news writes small, where the article writes them small as well,
 *       or names them in headings only ("Maritime Security"), but for those of a body's kind;
 *   <li>such words after an office and "for" or "of", what its holder is in charge of ("Secretary
 *       for Oceans");
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
  private static final int LONGEST_OFFICE = 40;

  /** An office, and what leads to its field. */
  private static final Pattern AFTER_OFFICE =
      Pattern.compile(
          "(?i)((secretary|ministers?|commissioner|counsell?or|advis[eo]r) (for|of|on)"
              + "|(representative|envoy|administrator|coordinator|director|official|officer|rapporteur) (for|on))"
              + "( the)? $");

  private static final Pattern NEXT = Pattern.compile(" (\\p{Lu}[\\p{L}\\-]+)");
  private static final Pattern PREVIOUS =
      Pattern.compile("(?<![.:] )\\b(?!(?i:the|an) )\\p{Lu}[\\p{L}\\-]+ $");
  private static final Pattern ACRONYM_AFTER = Pattern.compile(" \\(\\p{Lu}{2,8}[)\\-]");

  private static final List<String> OF = List.of("of", "for", "against");

  /** Whether a name of no person is but words. */
  boolean isNoName(Name name, NameType type) {
    Reading reading = name.reading();
    List<String> words = List.of(reading.key().split("-"));
    boolean one = words.size() == 1 && type != NameType.NORP && !reading.isAcronym();
    return Surfaces.isSmall(name.surface())
        || reading.isAcronym() && new SmallAcronyms(text).isNoName(name)
        || isField(name, words, type)
        || isPieceOfHeading(name, type)
        || one && isCommon(reading, type != NameType.LOC)
        || isOffice(words)
        || type != NameType.LOC && isAction(words)
        || type != NameType.LOC
            && type != NameType.NORP
            && words.size() > 1
            && isPhrase(name, words);
  }

  /** Whether one word of a person is but a word. */
  boolean isNoPerson(Name name) {
    Reading reading = name.reading();
    boolean one = reading.tokens().size() == 1 && !reading.isAcronym();
    return Surfaces.isSmall(name.surface())
        || one && opensSentence(name.span().begin()) && isCommon(reading, true);
  }

  /** Whether the article introduces the acronym after small words. */
  boolean isOfSmallWords(Name acronym) {
    return new SmallAcronyms(text).isOfSmallWords(acronym.reading().surface());
  }

  private boolean isCommon(Reading word, boolean ask) {
    return NameWords.shared().isCommon(word.key()) || ask && writesSmall(word.surface());
  }

  /** Whether several words are a phrase and no name. */
  private boolean isPhrase(Name name, List<String> words) {
    NameWords lists = NameWords.shared();
    boolean small = words.stream().allMatch(lists::isCommon);
    return small
        && words.stream().noneMatch(MereWords::isBody)
        && !isIntroduced(name)
        && (writesSmall(name.surface())
            || !words.stream().anyMatch(lists::isStaff)
                && (isInHeading(name.span()) || AFTER_OFFICE.matcher(before(name.span())).find()));
  }

  /** Whether the words are what an office after them is for: "Regional Education" Officers. */
  private boolean isField(Name name, List<String> words, NameType type) {
    NameWords lists = NameWords.shared();
    Matcher next = NEXT.matcher(text).region(name.span().end(), text.length());
    return type != NameType.LOC
        && type != NameType.NORP
        && !name.reading().isAcronym()
        && words.stream().allMatch(word -> lists.isCommon(word) && !isBody(word))
        && next.lookingAt()
        && lists.beginsOffice(NameKey.of(next.group(1)), " ");
  }

  /** Whether the word, one or several, says of what kind a body is: "services". */
  private static boolean isBody(String word) {
    NameWords lists = NameWords.shared();
    return lists.isBody(word)
        || word.endsWith("s") && lists.isBody(word.substring(0, word.length() - 1));
  }

  /** Whether an acronym in brackets follows: "Joint Maritime Force (JMF)". */
  private boolean isIntroduced(Name name) {
    return ACRONYM_AFTER.matcher(text).region(name.span().end(), text.length()).lookingAt();
  }

  private boolean isInHeading(NamedSpan span) {
    return Headings.isInCapitals(text, span.begin(), span.end())
        && !ListedNames.isListed(text, span.begin(), span.end());
  }

  private String before(NamedSpan span) {
    return text.substring(Math.max(0, span.begin() - LONGEST_OFFICE), span.begin());
  }

  /**
   * Whether more words with capitals stand beside it in a heading, and nowhere else it is alone.
   */
  private boolean isPieceOfHeading(Name name, NameType type) {
    int begin = name.span().begin();
    int end = name.span().end();
    return type != NameType.NORP
        && !name.reading().isAcronym()
        && Headings.isHeading(text, begin, end)
        && (isBesideMore(end)
            || PREVIOUS.matcher(text.substring(Math.max(0, begin - LONGEST_OFFICE), begin)).find())
        && text.indexOf(name.surface()) == text.lastIndexOf(name.surface());
  }

  private boolean isBesideMore(int end) {
    Matcher next = NEXT.matcher(text).region(end, text.length());
    return next.lookingAt() && !NameWords.shared().beginsOffice(NameKey.of(next.group(1)), " ");
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

  /** Whether the text writes the words, given with capitals, in small letters as well. */
  private boolean writesSmall(String word) {
    boolean several = word.indexOf(' ') > 0;
    String small =
        several
            ? word.toLowerCase(Locale.ROOT)
            : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
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
