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
 * @param gazetteer known names
 */
record MereWords(String text, Gazetteer gazetteer) {
  private static final String INSIDE = "-_/@#'’";
  private static final String OPENERS = ".?!:\n\"“‘(";
  private static final Pattern ACTION = Pattern.compile(".+(tion|sion|ment|ance|ence|ity|ism)s?");
  private static final int LONGEST_OFFICE = 40;

  /** A letter and a digit, half of a code: "B2" of "B1/B2 visa"; "C5" and "G7" are groups. */
  private static final Pattern CODE = Pattern.compile("\\p{Lu}\\d");

  private static final Pattern AFTER_CODE = Pattern.compile("[/-]\\p{Lu}\\d| visas?\\b");
  private static final Pattern BEFORE_CODE = Pattern.compile("\\p{Lu}\\d[/-]$");

  private static final Pattern NEXT = Pattern.compile(" (\\p{Lu}[\\p{L}\\-]+)");
  private static final Pattern PURPOSE = Pattern.compile(" (?:on|for|against) (?:the )?\\p{Lu}");
  private static final Pattern PREVIOUS =
      Pattern.compile("(?<![.:] )\\b(?!(?i:the|an) )\\p{Lu}[\\p{L}\\-]+(?: and)? $|^\\p{Lu}\\. $");
  private static final Pattern MORE_BEFORE =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}’',)] )(\\p{Lu}[\\p{L}\\-]*\\p{Ll})(?: (?:to|by|in|through|without))? $");
  private static final Pattern PURPOSE_BEFORE =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}’',)] )(\\p{Lu}[\\p{L}\\-]*\\p{Ll})"
              + "(?: (?:of|for|on|against|to|by|in|through|without)(?: the)?)? $");
  private static final Pattern OF_SOMETHING = Pattern.compile(" (?:of|for|on) ");
  private static final int LONGEST_KNOWN = 3;
  private static final int ARTICLE = "the ".length();
  private static final int LONGEST_TITLE = 110;
  private static final Pattern ACRONYM_AFTER = Pattern.compile(" \\(\\p{Lu}{2,8}[)\\-]");

  private static final List<String> OF = List.of("of", "for", "against");

  /** Whether a name of no person is but words. */
  boolean isNoName(Name name, NameType type) {
    Reading reading = name.reading();
    List<String> words = List.of(reading.key().split("-"));
    boolean one = words.size() == 1 && type != NameType.NORP && !reading.isAcronym();
    return Surfaces.isSmall(name.surface())
        || isHalfOfCode(name)
        || reading.isAcronym() && new SmallAcronyms(text).isNoName(name)
        || isField(name, words, type)
        || isPieceOfHeading(name, type)
        || type != NameType.LOC && type != NameType.NORP && isEndOfMore(name)
        || isPieceOfTitle(name, type)
        || one && isCommon(reading, type != NameType.LOC)
        || isOffice(words)
        || type != NameType.LOC && isAction(words)
        || type != NameType.NORP && words.size() > 1 && isPhrase(name, words);
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
            || !isForceOrDay(words)
                && (isInHeading(name.span()) || OfficeHolders.isAfterOffice(name.span(), text)));
  }

  /** Whether the words are what an office after them is for: "Regional Education" Officers. */
  private boolean isField(Name name, List<String> words, NameType type) {
    NameWords lists = NameWords.shared();
    Matcher next = NEXT.matcher(text).region(name.span().end(), text.length());
    return type != NameType.NORP
        && !name.reading().isAcronym()
        && words.stream().allMatch(word -> lists.isCommon(word) && !isBody(word))
        && next.lookingAt()
        && (type == NameType.LOC || lists.beginsOffice(NameKey.of(next.group(1)), " "));
  }

  /** Whether the word, one or several, says of what kind a body is: "services". */
  private static boolean isBody(String word) {
    NameWords lists = NameWords.shared();
    return lists.isBody(word)
        || word.endsWith("s") && lists.isBody(word.substring(0, word.length() - 1));
  }

  /** Whether it ends as forces and offices do that have no head, or is a day given to something. */
  private static boolean isForceOrDay(List<String> words) {
    String last = words.get(words.size() - 1);
    NameWords lists = NameWords.shared();
    return lists.isStaff(last) || words.size() > 2 && lists.isOccasion(last);
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
        && (isBesideMore(end)
            || PREVIOUS.matcher(text.substring(Math.max(0, begin - LONGEST_OFFICE), begin)).find())
        && Headings.isHeading(text, begin, end)
        && text.indexOf(name.surface()) == text.lastIndexOf(name.surface());
  }

  /**
   * Whether small words follow other capitals as the end of a name does: "Call to Action Summit".
   */
  private boolean isEndOfMore(Name name) {
    int begin = name.span().begin();
    String before = text.substring(Math.max(0, begin - LONGEST_OFFICE), begin);
    boolean body = name.reading().tokens().stream().anyMatch(NameWords.shared()::isHead);
    Matcher more = (body ? MORE_BEFORE : PURPOSE_BEFORE).matcher(before);
    return name.reading().tokens().size() > 1
        && !(body && OF_SOMETHING.matcher(name.surface()).find())
        && !isIntroduced(name)
        && !isForceOrDay(List.of(name.reading().key().split("-")))
        && BodySubjects.areCommon(name.surface())
        && more.find()
        && isOfName(more.group(1))
        && !endsWithKnown(before.substring(0, more.end(1)));
  }

  /** Whether the word may be of a name that goes on: no office, no "New", no "House-led". */
  private static boolean isOfName(String word) {
    NameWords lists = NameWords.shared();
    String key = NameKey.of(word);
    return !lists.isNoName(key)
        && !lists.isBeforeNames(key)
        && !lists.isOfficeWord(key)
        && Surfaces.trim(word).equals(word);
  }

  private boolean endsWithKnown(String words) {
    int at = words.length();
    for (int n = 0; n < LONGEST_KNOWN && at > 0; n++) {
      at = words.lastIndexOf(' ', at - 1);
      String last = words.substring(at + 1);
      if (gazetteer.knows(NameKey.of(last)) || gazetteer.demonym(last).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is a piece of a title in quotes: "False Crisis" of “The False Crisis of Dunmere”.
   */
  private boolean isPieceOfTitle(Name name, NameType type) {
    int begin = name.span().begin();
    int end = name.span().end();
    int from = Math.max(0, begin - LONGEST_TITLE);
    int open = text.substring(from, begin).lastIndexOf('“');
    int close = text.substring(end, Math.min(text.length(), end + LONGEST_TITLE)).indexOf('”');
    if (type == NameType.NORP || type == NameType.LOC || open < 0 || close < 0) {
      return false;
    }
    String quoted = text.substring(from + open + 1, end + close);
    return !name.reading().isAcronym()
        && quoted.indexOf('”') < 0
        && quoted.replaceAll("[.,?!]$", "").length() > end - begin + ARTICLE
        && Headings.isTitle(quoted);
  }

  private boolean isHalfOfCode(Name name) {
    int begin = name.span().begin();
    return CODE.matcher(name.surface()).matches()
        && (AFTER_CODE.matcher(text).region(name.span().end(), text.length()).lookingAt()
            || BEFORE_CODE.matcher(text.substring(Math.max(0, begin - 3), begin)).find());
  }

  private boolean isBesideMore(int end) {
    Matcher next = NEXT.matcher(text).region(end, text.length());
    return PURPOSE.matcher(text).region(end, text.length()).lookingAt()
        || next.lookingAt() && !NameWords.shared().beginsOffice(NameKey.of(next.group(1)), " ");
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
