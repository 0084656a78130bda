package org.comention.entity;

import java.util.List;
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
 *       common-words.tsv}), or that this article writes small elsewhere, but for places ({@link
 *       SmallSpellings}); acronyms are names;
 *   <li>acronyms of small words ({@link SmallAcronyms});
 *   <li>one word of a person that opens a sentence and is such a word ("Per person?");
 *   <li>one word of a person that is a line of its own ("Presidentura");
 *   <li>an office ("Panama Canal Administrator"), but for those of a body's kind ("Council of
 *       Ministers");
 *   <li>several words that English news writes small, where the article writes them small as well,
 *       or in a heading ("Maritime Security"), but for those of a body's kind;
 *   <li>such words after an office and "for" or "of", what its holder is in charge of ("Secretary
 *       for Oceans");
 *   <li>an action or state and what it is of, the end of a longer name ("Elimination of Child
 *       Labor");
 *   <li>an aim, in such words ("Preventing Nuclear War");
 *   <li>other pieces of something longer ({@link NamePieces}).
 * </ul>
 *
 * <p>Cost: a search in the text for each such word.
 */
final class MereWords {
  private static final Pattern STOP =
      Pattern.compile(
          "\\s*(?:[.,;:?!)\\n]|(?:and|or|on|to|in|for|with|about|is|was|as|that|who|from|at|yesterday|today)\\b|$)");
  private static final String OPENERS = ".?!:\n\"“‘(";
  private static final Pattern ACTION = Pattern.compile(".+(tion|sion|ment|ance|ence|ity|ism)s?");
  private static final List<String> OF = List.of("of", "for", "against");

  private final String text;
  private final NamePieces pieces;
  private final SmallAcronyms acronyms;
  private final SmallSpellings spellings;

  /**
   * @param text the article's text
   * @param gazetteer known names
   */
  MereWords(String text, Gazetteer gazetteer) {
    this.text = text;
    this.pieces = new NamePieces(text, gazetteer);
    this.acronyms = new SmallAcronyms(text);
    this.spellings = new SmallSpellings(text);
  }

  /** The article's text. */
  String text() {
    return text;
  }

  /** Whether a name of no person is but words. */
  boolean isNoName(Name name, NameType type) {
    Reading reading = name.reading();
    List<String> words = List.of(reading.key().split("-"));
    boolean one = words.size() == 1 && type != NameType.NORP && !reading.isAcronym();
    return Surfaces.isSmall(name.surface())
        || reading.isAcronym() && acronyms.isNoName(name)
        || pieces.isPiece(name, type)
        || one && isCommon(reading, type != NameType.LOC)
        || isOffice(words)
        || type != NameType.LOC && isAction(words)
        || type == NameType.MISC && isAim(words, isBeforeColon(name.span()))
        || type != NameType.NORP && words.size() > 1 && isPhrase(name, words);
  }

  /**
   * Whether one word has its capital from the sentences it opens: "Nice to see you." A name stands
   * elsewhere too.
   */
  boolean isOpening(Name name) {
    if (!NameWords.shared().isOpening(name.reading().key())) {
      return false;
    }
    Matcher word = Pattern.compile("\\b" + Pattern.quote(name.surface()) + "\\b").matcher(text);
    return word.results().allMatch(found -> opensSentence(found.start()));
  }

  /** Whether one word of a person is but a word, or a thing's name. */
  boolean isNoPerson(Name name) {
    Reading reading = name.reading();
    boolean one = reading.tokens().size() == 1 && !reading.isAcronym();
    return Surfaces.isSmall(name.surface())
        || one && opensSentence(name.span().begin()) && isCommon(reading, true)
        || reading.tokens().size() == 1 && isLine(name.span())
        || NameWords.shared().isAfterThe(reading.key()) && isAfterThe(name.span());
  }

  /**
   * Whether "the" stands before the word and a stop or small word after it, as with no surname:
   * "the Hill", but "the Hill family".
   */
  private boolean isAfterThe(NamedSpan span) {
    return text.startsWith(" the ", span.begin() - 5)
        && STOP.matcher(text).region(span.end(), text.length()).lookingAt();
  }

  /** Whether the words are a line of their own, as the place of a meeting is. */
  private boolean isLine(NamedSpan span) {
    int from = text.lastIndexOf('\n', span.begin()) + 1;
    return from == span.begin() && text.startsWith("\n", span.end());
  }

  /** Whether the article introduces the acronym after small words. */
  boolean isOfSmallWords(Name acronym) {
    return acronyms.isOfSmallWords(acronym.reading().surface());
  }

  /** Whether news writes the word small or, where it is asked, the article does. */
  private boolean isCommon(Reading word, boolean ask) {
    return NameWords.shared().isCommon(word.key()) || ask && spellings.has(word.surface());
  }

  /** Whether several words are a phrase and no name. */
  private boolean isPhrase(Name name, List<String> words) {
    return words.stream().allMatch(NameWords.shared()::isCommon)
        && words.stream().noneMatch(BodyHeads::isBodyOrBodies)
        && !pieces.isIntroduced(name)
        && (spellings.has(name.surface())
            || !BodyHeads.isForceOrDay(words)
                && (isInHeading(name.span()) || OfficeHolders.isAfterOffice(name.span(), text)));
  }

  private boolean isInHeading(NamedSpan span) {
    return Headings.isInCapitals(text, span.begin(), span.end())
        && !ListedNames.isListed(text, span.begin(), span.end());
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

  /**
   * Whether the words tell an aim and no law or body: "Preventing Nuclear War", or anything that is
   * to be done before a colon, "Defend Democracy Globally:".
   */
  private static boolean isAim(List<String> words, boolean heading) {
    NameWords lists = NameWords.shared();
    boolean small =
        words.get(0).endsWith("ing")
            && words.stream().allMatch(word -> lists.isCommon(word) || word.equals("of"));
    return words.size() > 1
        && lists.isOpenVerb(words.get(0))
        && (small || heading)
        && words.stream().noneMatch(lists::isHead);
  }

  /** Whether three words or more, the first of them whole, end before a colon. */
  private boolean isBeforeColon(NamedSpan span) {
    String[] words = span.surface().split(" ");
    return words.length > 2 && words[0].indexOf('-') < 0 && text.startsWith(":", span.end());
  }

  private boolean opensSentence(int begin) {
    int at = begin - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at < 0 || OPENERS.indexOf(text.charAt(at)) >= 0;
  }
}
