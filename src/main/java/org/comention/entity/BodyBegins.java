package org.comention.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the name of a body, law or event begins, of which a model gave the end; where it ends is
 * told in {@link BodySubjects}.
 *
 * <ul>
 *   <li>A kind of body before it, with a preposition between, begins it: "Committee on the
 *       Elimination of" before "Racial Discrimination", "Committee to" before "Protect
 *       Journalists".
 *   <li>So do a list before such words, which news writes small: "Department of Defence," before
 *       "Civil Protection and Sport".
 *   <li>A word with a capital right before it, inside a sentence, belongs to it: "Counter" before
 *       "ISIS Finance Group"; so do the first halves that "and" joins to words that news writes
 *       small, or to another people: "Elie Wiesel Genocide and" before "Atrocities Prevention Act",
 *       "Asian and" before "Oceanian Affairs Bureau".
 *   <li>A person right before it is the one it is named after: "Elie Wiesel" before "Foundation".
 * </ul>
 *
 * <p>Other mentions inside stop it, but for unknown bodies and things, where words that news writes
 * small tell that they are pieces of the same name.
 */
final class BodyBegins {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:%1$s ){0,4}(%1$s) (?:of|on|for|against|to)(?: the)? ".formatted(CapitalRun.CAPITAL));
  private static final Pattern STEPS =
      Pattern.compile(
          "(?:%s(?: (?:of|on|for|against|in)(?: the)?| the) )*".formatted(CapitalRun.UP_TO_FOUR));
  private static final Pattern ITEMS =
      Pattern.compile("((?:%s(?:, and |, | and ))+)".formatted(CapitalRun.UP_TO_FOUR));
  private static final Pattern HALVES =
      Pattern.compile(
          "(?<=[\\p{Ll}’',] )(?:(?:%1$s, )+%1$s, and |(?:%1$s, )*%1$s and )$"
              .formatted(CapitalRun.UP_TO_FOUR));
  private static final Pattern WORD_BEFORE =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}’',)] )(?<!(?<!\\p{Lu}[\\p{L}\\-]{2,20} )[Tt]o )(\\p{Lu}[\\p{L}\\-]+)\\+? $");
  private static final Pattern ORDINAL = Pattern.compile("\\b[0-9]+(?:st|nd|rd|th) $");
  private static final Pattern WORDS = Pattern.compile(CapitalRun.CAPITAL);
  private static final Pattern PEOPLE = Pattern.compile("\\p{Lu}\\p{L}+(?:ian|ean|ese|ish)");
  private static final int LONGEST_HEAD = 80;

  private final Gazetteer gazetteer;
  private final ClaimedText claimed;
  private final String text;

  /**
   * @param claimed all names of the article
   */
  BodyBegins(Gazetteer gazetteer, ClaimedText claimed, String text) {
    this.gazetteer = gazetteer;
    this.claimed = claimed;
    this.text = text;
  }

  /** The begin of "Committee on the" before the name; the name's own where there is none. */
  int begin(NamedSpan cut) {
    if (cut.nameType() == NameType.PER) {
      return cut.begin();
    }
    int near = afterHalves(cut, wordsBefore(afterPerson(cut)));
    NamedSpan name = cut.at(near, text.substring(near, cut.end()), cut.nameType());
    return BodyHeads.isWhole(name.surface()) ? near : head(name);
  }

  /** The begin of the farthest kind of body before that leads to the name. */
  private int head(NamedSpan name) {
    Matcher head = HEAD.matcher(text).region(line(name.begin()), name.begin());
    int begin = name.begin();
    while (head.find()) {
      boolean goesOn = BodyHeads.isOneBody(head.group(1)) && leadsTo(name, head.end());
      boolean free =
          claimed.isFree(head.start(), name.begin())
              || SmallWords.areSmall(name.surface())
                  && claimed.hasOnlyPieces(head.start(), name.end());
      begin = goesOn && free ? head.start() : begin;
    }
    return begin;
  }

  private int line(int begin) {
    return Math.max(text.lastIndexOf('\n', begin) + 1, begin - LONGEST_HEAD);
  }

  /** The begin of the person whom the body right after is named after; the body's without one. */
  private int afterPerson(NamedSpan name) {
    boolean body =
        BodyHeads.isWhole(name.surface()) && !NameWords.shared().isNoName(name.surface());
    return claimed.names().stream()
        .filter(other -> body && other.nameType() == NameType.PER)
        .filter(other -> other.begin() < name.begin() && other.end() >= name.begin() - 1)
        .filter(other -> other.end() < name.begin() + 2 && text.charAt(name.begin() - 1) == ' ')
        .map(other -> WordEdges.beforeHyphen(text, other.begin()))
        .findFirst()
        .orElse(name.begin());
  }

  /**
   * The begin of the capitals right before, which no mention, office or opening word has, and of an
   * ordinal before those: "3rd".
   */
  private int wordsBefore(int from) {
    int begin = from;
    Matcher word = before(WORD_BEFORE, begin);
    while (word.find() && isPart(word.group(1), word.start(1), begin)) {
      begin = word.start(1);
      word = before(WORD_BEFORE, begin);
    }
    Matcher ordinal = before(ORDINAL, begin);
    return begin < from && ordinal.find() ? ordinal.start() : begin;
  }

  /** The begin of the halves that "and" joins to the name; {@code begin} where there are none. */
  private int afterHalves(NamedSpan name, int begin) {
    String words = text.substring(begin, name.end());
    boolean second =
        NameWords.shared().isKind(NameKey.of(BodyHeads.head(words)))
            && !BodyHeads.isOneBody(words.split(" ")[0]);
    Matcher halves = before(HALVES, begin);
    boolean free =
        second
            && halves.find()
            && (isModifier(words.split(" ")[0]) || arePeoples(halves.group(), words.split(" ")[0]))
            && (words.endsWith(" Act") || isFreeOfNames(halves.start(), begin))
            && WORDS
                .matcher(halves.group())
                .results()
                .allMatch(word -> isPart(word.group(), begin, begin) && !isBody(word.group()));
    return free ? halves.start() : begin;
  }

  /** Whether both halves are of peoples, the second unknown: "Asian and Oceanian Bureau". */
  private boolean arePeoples(String halves, String second) {
    return PEOPLE.matcher(second).matches()
        && gazetteer.demonym(BodyHeads.lastWord(halves.replaceFirst(",? and $", ""))).isPresent();
  }

  private boolean isModifier(String word) {
    return SmallWords.areCommon(word) || gazetteer.demonym(word).isPresent();
  }

  /**
   * Whether no mention but a people's stands there: "European" of "European and Canadian Bureau".
   */
  private boolean isFreeOfNames(int begin, int end) {
    return claimed.in(begin, end).allMatch(other -> other.nameType() == NameType.NORP);
  }

  private Matcher before(Pattern pattern, int end) {
    return pattern
        .matcher(text)
        .region(line(end), end)
        .useTransparentBounds(true)
        .useAnchoringBounds(true);
  }

  private boolean isPart(String word, int begin, int end) {
    NameWords lists = NameWords.shared();
    String key = NameKey.of(word);
    return !lists.isNoName(key)
        && Surfaces.trim(word).equals(word)
        && !key.endsWith("ing")
        && !lists.beginsOffice(key, " ")
        && !lists.isBeforeNames(key)
        && claimed.isFree(begin, end);
  }

  private static boolean isBody(String word) {
    return NameWords.shared().isBody(NameKey.of(word));
  }

  /** Whether only steps of what a body is for stand between, or a list of small words. */
  private boolean leadsTo(NamedSpan name, int from) {
    boolean steps = STEPS.matcher(text).region(from, name.begin()).matches();
    Matcher items = ITEMS.matcher(text).region(from, name.begin());
    return steps
        || items.matches()
            && SmallWords.areSmall(items.group(1))
            && SmallWords.areSmall(name.surface());
  }
}
