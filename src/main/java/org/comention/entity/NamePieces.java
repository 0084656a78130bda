package org.comention.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mentions that are a piece of something longer and name nothing by themselves.
 *
 * <ul>
 *   <li>A letter and a digit of a code: "B2" of "B1/B2 visa". "C5" and "G7" are groups.
 *   <li>Small words for what an office after them is: "Regional Education" of "Regional Education
 *       Officers"; of a place before any word with a capital.
 *   <li>Words that end with a direction before a people: "Coastal West" before "African".
 *   <li>Words of a heading, with more words that have capitals beside them, which stand nowhere
 *       else in the article.
 *   <li>Small words that follow other capitals as the end of a name does: "Action Summit" of "Call
 *       to Action Summit".
 *   <li>A part of a title in quotes: "False Crisis" of “The False Crisis of Dunmere”.
 * </ul>
 *
 * <p>Cost: a look at the words beside the name; for those in headings a search in the text.
 *
 * @param text the article's text
 * @param gazetteer known names
 */
record NamePieces(String text, Gazetteer gazetteer) {
  private static final Pattern CODE = Pattern.compile("\\p{Lu}\\d");
  private static final Pattern AFTER_CODE = Pattern.compile("[/-]\\p{Lu}\\d| visas?\\b");
  private static final Pattern BEFORE_CODE = Pattern.compile("\\p{Lu}\\d[/-]$");
  private static final int CODE_LENGTH = "B1/".length();

  private static final Pattern NEXT = Pattern.compile(" (\\p{Lu}[\\p{L}\\-]+)");
  private static final Pattern PURPOSE = Pattern.compile(" (?:on|for|against) (?:the )?\\p{Lu}");
  private static final Pattern PREVIOUS =
      Pattern.compile("(?<![.:] )\\b(?!(?i:the|an) )\\p{Lu}[\\p{L}\\-]+(?: and)? $|^\\p{Lu}\\. $");
  private static final Pattern BEFORE_BODY =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}’',)] )(\\p{Lu}[\\p{L}\\-]*\\p{Ll})(?: (?:to|by|in|through|without))? $");
  private static final Pattern BEFORE_PURPOSE =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}’',)] )(\\p{Lu}[\\p{L}\\-]*\\p{Ll})"
              + "(?: (?:of|for|on|against|to|by|in|through|without)(?: the)?)? $");
  private static final Pattern OF_SOMETHING = Pattern.compile(" (?:of|for|on) ");
  private static final Pattern ACRONYM_AFTER = Pattern.compile(" \\(\\p{Lu}{2,8}[)\\-]");
  private static final int LOOK_BACK = 40;
  private static final int LONGEST_KNOWN = 3;
  private static final int LONGEST_TITLE = 110;
  private static final int ARTICLE = "the ".length();

  /** Whether a name of no person is but a piece. */
  boolean isPiece(Name name, NameType type) {
    boolean inName = type != NameType.LOC && type != NameType.NORP;
    return isHalfOfCode(name)
        || type != NameType.NORP && !name.reading().isAcronym() && isField(name, type)
        || type != NameType.NORP && !name.reading().isAcronym() && isPieceOfHeading(name)
        || inName && isBeforePeople(name)
        || inName && isEndOfMore(name)
        || inName && !name.reading().isAcronym() && isPieceOfTitle(name.span());
  }

  /** Whether an acronym in brackets follows, so that it is whole: "Joint Maritime Force (JMF)". */
  boolean isIntroduced(Name name) {
    return after(ACRONYM_AFTER, name).lookingAt();
  }

  private boolean isHalfOfCode(Name name) {
    int begin = name.span().begin();
    String before = text.substring(Math.max(0, begin - CODE_LENGTH), begin);
    return CODE.matcher(name.surface()).matches()
        && (after(AFTER_CODE, name).lookingAt() || BEFORE_CODE.matcher(before).find());
  }

  private boolean isField(Name name, NameType type) {
    NameWords lists = NameWords.shared();
    Matcher next = after(NEXT, name);
    return words(name).stream()
            .allMatch(word -> lists.isCommon(word) && !BodyHeads.isBodyOrBodies(word))
        && next.lookingAt()
        && (type == NameType.LOC || beginsOffice(next));
  }

  private boolean isBeforePeople(Name name) {
    Matcher next = after(NEXT, name);
    return name.reading().tokens().size() > 1
        && KnownNames.isDirection(NameKey.of(BodyHeads.lastWord(name.surface())))
        && next.lookingAt()
        && gazetteer.demonym(next.group(1)).isPresent();
  }

  private boolean isPieceOfHeading(Name name) {
    return (isBeforeMore(name) || PREVIOUS.matcher(before(name)).find())
        && Headings.isHeading(text, name.span().begin(), name.span().end())
        && text.indexOf(name.surface()) == text.lastIndexOf(name.surface());
  }

  private boolean isBeforeMore(Name name) {
    Matcher next = after(NEXT, name);
    return after(PURPOSE, name).lookingAt() || next.lookingAt() && !beginsOffice(next);
  }

  private static boolean beginsOffice(Matcher next) {
    return NameWords.shared().beginsOffice(NameKey.of(next.group(1)), " ");
  }

  private boolean isEndOfMore(Name name) {
    String before = before(name);
    boolean body = name.reading().tokens().stream().anyMatch(NameWords.shared()::isHead);
    Matcher more = (body ? BEFORE_BODY : BEFORE_PURPOSE).matcher(before);
    return name.reading().tokens().size() > 1
        && !(body && OF_SOMETHING.matcher(name.surface()).find())
        && !isIntroduced(name)
        && !BodyHeads.isForceOrDay(words(name))
        && SmallWords.areCommon(name.surface())
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

  /** Whether the last words, three at most, are a known name or a people. */
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
   * Whether it stands in quotes with more words, an article apart, that a title's capitals have.
   */
  private boolean isPieceOfTitle(NamedSpan name) {
    int begin = name.begin();
    int end = name.end();
    int from = Math.max(0, begin - LONGEST_TITLE);
    int open = text.substring(from, begin).lastIndexOf('“');
    int close = text.substring(end, Math.min(text.length(), end + LONGEST_TITLE)).indexOf('”');
    if (open < 0 || close < 0) {
      return false;
    }
    String quoted = text.substring(from + open + 1, end + close);
    return quoted.indexOf('”') < 0
        && quoted.replaceAll("[.,?!]$", "").length() > end - begin + ARTICLE
        && Headings.isTitle(quoted);
  }

  private static List<String> words(Name name) {
    return List.of(name.reading().key().split("-"));
  }

  private String before(Name name) {
    int begin = name.span().begin();
    return text.substring(Math.max(0, begin - LOOK_BACK), begin);
  }

  private Matcher after(Pattern pattern, Name name) {
    return pattern.matcher(text).region(name.span().end(), text.length());
  }
}
