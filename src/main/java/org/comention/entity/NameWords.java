package org.comention.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  private final Set<String> notNames = new HashSet<>();
  private final Set<String> notWhenSmall = new HashSet<>();
  private final Set<String> generic = new HashSet<>();
  private final Set<String> tails = new HashSet<>();
  private final Set<String> shouted = new HashSet<>();
  private final Set<String> offices = new HashSet<>();
  private final Set<String> beforeOffices = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> events = new HashSet<>();
  private final Set<String> occasions = new HashSet<>();
  private final Set<String> owners = new HashSet<>();
  private final Set<String> staff = new HashSet<>();
  private final Set<String> beforeNames = new HashSet<>();
  private final Set<String> stateCodes = new HashSet<>();
  private final Set<String> namedAfter = new HashSet<>();
  private final Map<String, NameType> heads = new HashMap<>();

  private NameWords() {
    for (ResourceTable.Line line : ResourceTable.read("not-names.tsv").lines()) {
      Set<String> target = notNames(line.get("kind"));
      line.names("words").forEach(word -> target.add(word.replace(' ', '-')));
    }
    for (ResourceTable.Line line : ResourceTable.read("heads.tsv").lines()) {
      NameType type = NameType.of(line.get("type")).orElseThrow();
      line.names("words").forEach(word -> heads.put(word, type));
    }
    ResourceTable.read("common-words.tsv").lines().forEach(line -> common.add(line.get("word")));
  }

  /** The lists, read once. */
  static NameWords shared() {
    return SHARED;
  }

  private Set<String> notNames(String kind) {
    return switch (kind) {
      case "small" -> notWhenSmall;
      case "generic" -> generic;
      case "tail" -> tails;
      case "shouted" -> shouted;
      case "office" -> offices;
      case "before_office" -> beforeOffices;
      case "part" -> parts;
      case "number" -> numbers;
      case "event" -> events;
      case "occasion" -> occasions;
      case "owner" -> owners;
      case "staff" -> staff;
      case "before_name" -> beforeNames;
      case "state_code" -> stateCodes;
      case "named_after" -> namedAfter;
      default -> notNames;
    };
  }

  /** Whether the word says who holds an office, one or several: "director", "ministers". */
  boolean isHolder(String word) {
    return offices.contains(word)
        || word.endsWith("s") && offices.contains(word.substring(0, word.length() - 1));
  }

  /** Whether the word holds an office or stands before such a word: "Assistant", "Chairman". */
  boolean isOfficeWord(String word) {
    return isHolder(word) || beforeOffices.contains(word);
  }

  /** Whether the words are an office and what it is for: "counselor for economic affairs". */
  boolean isOfficeFor(List<String> words) {
    return words.size() > 2 && offices.contains(words.get(0)) && words.get(1).equals("for");
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
    return events.contains(word);
  }

  /** Whether names of bodies have the word as an owner inside: "Women" of "Women’s Issues". */
  boolean isOwner(String word) {
    return owners.contains(word);
  }

  /** Whether the word is for a time that is given to a purpose: "Year". */
  boolean isOccasion(String word) {
    return occasions.contains(word);
  }

  /** Whether bodies without a word for their kind end with the word: "Joint Staff". */
  boolean isStaff(String word) {
    return staff.contains(word);
  }

  /** Whether the word has a capital before a name and is no part of it: "Annual". */
  boolean isBeforeNames(String word) {
    return beforeNames.contains(word);
  }

  /** Whether the word is the postal code of a state, as it stands after a town. */
  boolean isStateCode(String word) {
    return stateCodes.contains(word);
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
            && parts.contains(key.substring(0, mark))
            && (key.substring(mark + 1).matches("[0-9]+[a-z]?|[ivx]+|[a-z]")
                || numbers.contains(key.substring(mark + 1)));
  }

  /** Whether the key is a weekday, a month or a word that never is a name alone. */
  boolean isNoName(String key) {
    return notNames.contains(key) || numbers.contains(key);
  }

  /** Whether the key is no name when it is written small: "us", "who", "the gulf". */
  boolean isNoNameWhenSmall(String key) {
    return notWhenSmall.contains(key);
  }

  /** Whether the key says of what kind a thing is and not which: "Department", "Committee". */
  boolean isGeneric(String key) {
    return generic.contains(key);
  }

  /** Whether the key is an acronym and, in a line of capitals, more often a word: "who", "it". */
  boolean isShouted(String key) {
    return shouted.contains(key);
  }

  /** How many of the last words of a key say who of a body is meant: 1 of "nato-allies". */
  int tailLength(List<String> words) {
    int n = 0;
    while (n < words.size() && tails.contains(words.get(words.size() - 1 - n))) {
      n++;
    }
    return n;
  }

  /** The type that the last word of a name tells: "Thomas Jefferson Room" is a place. */
  Optional<NameType> headType(String key) {
    int last = key.lastIndexOf('-');
    return last < 0 ? Optional.empty() : Optional.ofNullable(heads.get(key.substring(last + 1)));
  }

  /** Whether places, bodies or prizes of the kind are named after people: "room", "medal". */
  boolean isNamedAfter(String word) {
    return namedAfter.contains(word);
  }

  /** Whether the word, last in a name, tells its type. */
  boolean hasHeadType(String word) {
    return heads.containsKey(word);
  }
}
