package org.comention.entity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that are no names alone and words that tell what a name is, from {@code not-names.tsv},
 * {@code heads.tsv} and {@code common-words.tsv}: weekdays and months, kinds of bodies, offices.
 * All in the folded form of {@link NameKey#tokens}. Words around people's names are {@link
 * PersonWords}. Immutable.
 */
final class NameWords {
  private static final NameWords SHARED = new NameWords();

  /** The kinds of {@code not-names.tsv}. */
  private enum Kind {
    WEEKDAY,
    MONTH,
    WORD,
    HEADLINE,
    SEASON,
    ABBREVIATION,
    SMALL,
    GENERIC,
    TAIL,
    SHOUTED,
    OFFICE,
    BEFORE_OFFICE,
    PART,
    NUMBER,
    EVENT,
    OCCASION,
    OWNER,
    STAFF,
    BEFORE_NAME,
    STATE_CODE,
    NAMED_AFTER,
    FIELD,
    PURSUER,
    GREETING,
    OPENING,
    AFTER_THE,
    OPEN,
    OPEN_VERB,
    LEGAL_FORM,
    LEGAL_MARK,
    PERIOD,
    NUMBERED,
    NO_PERSON,
    GIVEN_COUNTRY
  }

  private static final Set<Kind> NOT_NAMES =
      EnumSet.of(
          Kind.WEEKDAY,
          Kind.MONTH,
          Kind.WORD,
          Kind.HEADLINE,
          Kind.SEASON,
          Kind.ABBREVIATION,
          Kind.NUMBER,
          Kind.GREETING);

  private static final Set<String> OPENERS = Set.of("to", "on", "for", "in", "of", "by");

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final Set<String> common = new HashSet<>();
  private final Map<String, NameType> heads = new HashMap<>();
  private final Map<String, NameType> sureHeads = new HashMap<>();
  private final Map<String, NameType> firsts = new HashMap<>();

  private NameWords() {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    for (ResourceTable.Line line : ResourceTable.read("not-names.tsv").lines()) {
      Set<String> target = words.get(Kind.valueOf(line.get("kind").toUpperCase(Locale.ROOT)));
      line.names("words").forEach(word -> target.add(word.replace(' ', '-')));
    }
    for (ResourceTable.Line line : ResourceTable.read("heads.tsv").lines()) {
      NameType type = NameType.of(line.get("type")).orElseThrow();
      Map<String, NameType> target =
          switch (line.get("kind")) {
            case "sure" -> sureHeads;
            case "first" -> firsts;
            default -> heads;
          };
      line.names("words").forEach(word -> target.put(word, type));
    }
    ResourceTable.read("common-words.tsv").lines().forEach(line -> common.add(line.get("word")));
  }

  /** The lists, read once. */
  static NameWords shared() {
    return SHARED;
  }

  private boolean is(Kind kind, String word) {
    return words.get(kind).contains(word);
  }

  /** Whether the word says who holds an office, one or several: "director", "ministers". */
  boolean isHolder(String word) {
    return is(Kind.OFFICE, word)
        || word.endsWith("s") && is(Kind.OFFICE, word.substring(0, word.length() - 1));
  }

  /** Whether the word holds an office or stands before such a word: "Assistant", "Chairman". */
  boolean isOfficeWord(String word) {
    return isHolder(word) || is(Kind.BEFORE_OFFICE, word);
  }

  /** Whether the words are an office and what it is for: "counselor for economic affairs". */
  boolean isOfficeFor(List<String> words) {
    return words.size() > 2 && is(Kind.OFFICE, words.get(0)) && words.get(1).equals("for");
  }

  /** Whether an office or title begins with the word, or with it and the word after it. */
  boolean beginsOffice(String word, String after) {
    List<String> both = Arrays.asList((word + "-" + after).split("-"));
    return isOfficeWord(both.get(0)) || PersonWords.shared().beginsTitle(both);
  }

  /** Whether the word says of what kind a body is: "council", "university". */
  boolean isBody(String word) {
    return isGeneric(word) || hasHeadType(word);
  }

  /** Whether the word, one or several, says of what kind a body, law or event is: "compact". */
  boolean isHead(String word) {
    return isKind(word)
        || hasHeadType(word)
        || word.endsWith("s") && hasHeadType(word.substring(0, word.length() - 1));
  }

  /** The same without the words that tell a name's type: "ministry". */
  boolean isKind(String word) {
    return isGeneric(word)
        || isEvent(word)
        || word.endsWith("s") && isKind(word.substring(0, word.length() - 1));
  }

  /** Whether the word says of what kind a law, event or part of a body is: "compact". */
  boolean isEvent(String word) {
    return is(Kind.EVENT, word);
  }

  /** Whether names of bodies have the word as an owner inside: "Women" of "Women’s Issues". */
  boolean isOwner(String word) {
    return is(Kind.OWNER, word);
  }

  /** Whether the word is for a time that is given to a purpose: "Year". */
  boolean isOccasion(String word) {
    return is(Kind.OCCASION, word);
  }

  /** Whether bodies without a word for their kind end with the word: "Joint Staff". */
  boolean isStaff(String word) {
    return is(Kind.STAFF, word);
  }

  /** Whether the word has a capital before a name and is no part of it: "Annual". */
  boolean isBeforeNames(String word) {
    return is(Kind.BEFORE_NAME, word);
  }

  /** Whether the word is the postal code of a state, as it stands after a town. */
  boolean isStateCode(String word) {
    return is(Kind.STATE_CODE, word);
  }

  /** Whether the word opens sentences and is a town too: "Nice". */
  boolean isOpening(String word) {
    return is(Kind.OPENING, word);
  }

  /** Whether the word is a surname too, and something else after "the": "Hill". */
  boolean isAfterThe(String word) {
    return is(Kind.AFTER_THE, word);
  }

  /** Whether English news writes the word small. */
  boolean isCommon(String word) {
    return common.contains(word);
  }

  /** Whether the key is a part of a text with its number: "article-vi", "volume-2", "phase-two". */
  boolean isNumberedPart(String key) {
    int mark = key.indexOf('-');
    return key.matches("fy-?[0-9]+")
        || mark > 0
            && is(Kind.PART, key.substring(0, mark))
            && (key.substring(mark + 1).matches("[0-9]+[a-z]?|[ivx]+|[a-z]")
                || is(Kind.NUMBER, key.substring(mark + 1)));
  }

  /** Whether the words are a month, season or period with its year: "fall 2022". */
  boolean isDate(List<String> words) {
    return words.size() > 1
        && words.stream().anyMatch(word -> word.matches("[12][0-9]{3}"))
        && words.stream().anyMatch(word -> !word.matches("[0-9]+"))
        && words.stream().allMatch(word -> word.matches("[0-9]+") || isOfDate(word));
  }

  private boolean isOfDate(String word) {
    return is(Kind.MONTH, word)
        || is(Kind.SEASON, word)
        || is(Kind.WEEKDAY, word)
        || is(Kind.PERIOD, word);
  }

  /** Whether a number after the word, last in a name, belongs to it: "order". */
  boolean isNumbered(String word) {
    return is(Kind.NUMBERED, word);
  }

  /** Whether the word is a month. */
  boolean isMonth(String word) {
    return is(Kind.MONTH, word);
  }

  /** Whether no person's name holds the word: "embassy". */
  boolean isInNoPerson(String word) {
    return is(Kind.NO_PERSON, word);
  }

  /**
   * Whether a name does not end with the words: "agreement relating", "memorandum on advancing".
   */
  boolean isOpenEnd(List<String> words) {
    int last = words.size() - 1;
    return last > 0
        && (is(Kind.OPEN, words.get(last))
            || isOpenVerb(words.get(last)) && OPENERS.contains(words.get(last - 1)));
  }

  /** Whether the word tells what is to be done, and with what must follow: "ensuring". */
  boolean isOpenVerb(String word) {
    return is(Kind.OPEN_VERB, word);
  }

  /**
   * Whether the words tell what form a company has, and nothing else: "limited liability company".
   * One word does only where it means nothing else: "Company" may be the one that an article names,
   * "PLC" a council.
   */
  boolean isLegalForm(List<String> words) {
    return words.size() == 1
        ? is(Kind.LEGAL_MARK, words.get(0))
        : words.stream().allMatch(word -> is(Kind.LEGAL_FORM, word));
  }

  /** Whether people are named after the country: "Jordan". */
  boolean isGivenCountry(String word) {
    return is(Kind.GIVEN_COUNTRY, word);
  }

  /** Whether the key is a weekday, a month or a word that never is a name alone. */
  boolean isNoName(String key) {
    return NOT_NAMES.stream().anyMatch(kind -> is(kind, key));
  }

  /** Whether the key is no name when it is written small: "us", "who", "the gulf". */
  boolean isNoNameWhenSmall(String key) {
    return is(Kind.SMALL, key);
  }

  /** Whether the key says of what kind a thing is and not which: "Department", "Committee". */
  boolean isGeneric(String key) {
    return is(Kind.GENERIC, key);
  }

  /** Whether the key is an acronym and, in a line of capitals, more often a word: "who", "it". */
  boolean isShouted(String key) {
    return is(Kind.SHOUTED, key);
  }

  /** How many of the last words of a key say who of a body is meant: 1 of "nato-allies". */
  int tailLength(List<String> words) {
    int n = 0;
    while (n < words.size() && is(Kind.TAIL, words.get(words.size() - 1 - n))) {
      n++;
    }
    return n;
  }

  /** The type that the last word of a name tells: "Thomas Jefferson Room" is a place. */
  Optional<NameType> headType(String key) {
    int last = key.lastIndexOf('-');
    return last < 0 ? Optional.empty() : typeOfHead(key.substring(last + 1));
  }

  /**
   * The type that the head of a name of several words tells even where a model gave another than a
   * person's: the last word before "of", "on", "for" or "against", as in
   * "commission-on-the-status-of-women", else, but after "of", the last; or its first word:
   * "operation-desert-storm".
   */
  Optional<NameType> sureType(String key) {
    String whole = key.split("-(?:of|on|for|against)-", 2)[0];
    boolean body = isBody(lastWord(whole));
    boolean mayEnd = !body && !key.startsWith("of-", whole.length() + 1);
    return typeOfLast(whole)
        .or(() -> mayEnd ? typeOfLast(key) : Optional.empty())
        .or(() -> body ? Optional.empty() : typeOfFirst(key));
  }

  private Optional<NameType> typeOfFirst(String key) {
    int mark = key.indexOf('-');
    return mark < 0 ? Optional.empty() : Optional.ofNullable(firsts.get(key.substring(0, mark)));
  }

  private static String lastWord(String key) {
    return key.substring(key.lastIndexOf('-') + 1);
  }

  /** One word is the head of a body only: "Committee of Experts", not "Report for America". */
  private Optional<NameType> typeOfLast(String key) {
    String word = lastWord(key);
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return Optional.ofNullable(sureHeads.get(word))
        .or(() -> Optional.ofNullable(sureHeads.get(one)).filter(type -> type != NameType.LOC))
        .filter(type -> type == NameType.ORG || key.indexOf('-') > 0);
  }

  /** The type of names that end with the word: "act" is of things. */
  Optional<NameType> typeOfHead(String word) {
    return Optional.ofNullable(heads.get(word));
  }

  /** Whether ministries have the field and news seldom writes it small: "commerce". */
  boolean isField(String word) {
    return is(Kind.FIELD, word);
  }

  /** Whether bodies and plans of the kind are named after what they are to do: "initiative". */
  boolean isPursuer(String word) {
    return is(Kind.PURSUER, word);
  }

  /** Whether places, bodies or prizes of the kind are named after people: "room", "medal". */
  boolean isNamedAfter(String word) {
    return is(Kind.NAMED_AFTER, word);
  }

  /** Whether the word, last in a name, tells its type. */
  boolean hasHeadType(String word) {
    return heads.containsKey(word);
  }
}
