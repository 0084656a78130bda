package org.comention.entity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * One type for each name of an article, where the model gave several.
 *
 * <p>What the gazetteer is sure of comes first: a country is LOC, a demonym NORP, a known
 * organisation ORG, a capital LOC, a famous surname or a word that a full name of the article bears
 * PER unless most mentions call it LOC, which a famous one or a place of the gazetteer then is; but
 * a word that most mentions call a person, and that a full name of the article bears ("Jordan"
 * beside Michael Jordan), is PER, and so is one with the title of an office that one person of the
 * name holds, in half of its mentions. A person whose last word is "Room" or "University", or whose
 * name holds "Act" or "Embassy", is none; a title and the surname of a full name of the article are
 * one, "Chairman Meeks"; nor is a bank of a country a place. A name in no list whose head tells
 * what it is, "Economic Dialogue" or "Committee of Experts", is that. Else the majority of the
 * article's mentions decides; in a tie LOC before PER before ORG before NORP before MISC.
 */
final class TypeVotes {
  private static final Pattern BANK = Pattern.compile("(?:central-|national-)?bank-of-(?:the-)?");

  private final Gazetteer gazetteer;
  private final PersonClusters people;
  private final TitledNames titled;
  private final Map<String, EnumMap<NameType, Integer>> votes = new HashMap<>();

  private TypeVotes(Gazetteer gazetteer, PersonClusters people, TitledNames titled) {
    this.gazetteer = gazetteer;
    this.people = people;
    this.titled = titled;
  }

  /** The settled type by {@link NameKey#of(String)} of the trimmed surface. */
  static Map<String, NameType> settle(
      Gazetteer gazetteer, PersonClusters people, TitledNames titled, List<Name> names) {
    TypeVotes settling = new TypeVotes(gazetteer, people, titled);
    for (Name name : names) {
      settling
          .votes
          .computeIfAbsent(name.reading().key(), k -> new EnumMap<>(NameType.class))
          .merge(name.taggedType(), 1, Integer::sum);
    }
    Map<String, NameType> settled = new HashMap<>();
    settling.votes.forEach((key, counts) -> settled.put(key, settling.decide(key, counts)));
    return settled;
  }

  private NameType decide(String key, Map<NameType, Integer> counts) {
    Optional<NameType> head = thing(key);
    if (head.isPresent() && counts.containsKey(NameType.PER)) {
      return head.get();
    }
    NameType majority =
        counts.entrySet().stream()
            .max(
                Comparator.comparingInt((Map.Entry<NameType, Integer> e) -> e.getValue())
                    .thenComparing(Map.Entry.<NameType, Integer>comparingByKey().reversed()))
            .map(Map.Entry::getKey)
            .orElseThrow();
    if (isTitledPerson(key)) {
      return NameType.PER;
    }
    if (majority == NameType.LOC && isBankOfPlace(key)) {
      return NameType.ORG;
    }
    int all = counts.values().stream().mapToInt(n -> n).sum();
    if (titled.isHolder(key) && titled.count(key) * 2 >= all) {
      return NameType.PER;
    }
    if (majority == NameType.PER && (key.contains("-") ? !isListed(key) : people.bears(key))) {
      return majority;
    }
    return sure(key, majority).or(() -> told(key, majority)).orElse(majority);
  }

  /** Whether words that may be a person's are in a list as what no person is called. */
  private boolean isListed(String key) {
    return gazetteer.findAnyType(key).isPresent()
        || gazetteer
            .findKey(key, NameType.LOC)
            .filter(place -> place.kind() == Kind.COUNTRY)
            .isPresent();
  }

  /** Whether the words name a thing, place or body, whatever the model says. */
  static boolean isThing(String key) {
    return thing(key).isPresent();
  }

  /** The type of a name with a word that no person's holds: "helms-burton-act-of-1996". */
  private static Optional<NameType> thing(String key) {
    NameWords lists = NameWords.shared();
    Optional<NameType> head = lists.headType(key);
    return head.isPresent() || key.indexOf('-') < 0
        ? head
        : Arrays.stream(key.split("-"))
            .filter(lists::isInNoPerson)
            .findFirst()
            .map(word -> lists.typeOfHead(word).orElse(NameType.ORG));
  }

  /** Whether the words are a title and the surname of a person of the article: "chairman-meeks". */
  private boolean isTitledPerson(String key) {
    List<String> words = List.of(key.split("-"));
    int title = PersonWords.shared().titleLength(words);
    return title > 0 && title == words.size() - 1 && people.bearsSurname(words.get(title));
  }

  private boolean isBankOfPlace(String key) {
    Matcher bank = BANK.matcher(key);
    return bank.lookingAt()
        && gazetteer.findKey(key.substring(bank.end()), NameType.LOC).isPresent();
  }

  private static boolean isPlace(NameType majority, Optional<GazetteerEntry> place) {
    return majority == NameType.LOC && place.isPresent();
  }

  /** The type that the head of a name in no list tells: "Trade Fair" is of things. */
  private Optional<NameType> told(String key, NameType majority) {
    Optional<NameType> told = NameWords.shared().sureType(key);
    return told.filter(
        type ->
            majority != NameType.NORP
                && (type != NameType.LOC || majority == NameType.ORG)
                && (!gazetteer.knows(key) || gazetteer.findKey(key, type).isPresent()));
  }

  private Optional<NameType> sure(String key, NameType majority) {
    Optional<GazetteerEntry> known = gazetteer.findAnyType(key);
    if (known.isPresent()) {
      return Optional.of(known.get().type());
    }
    Optional<GazetteerEntry> place = gazetteer.findKey(key, NameType.LOC);
    boolean demonym = gazetteer.demonymOfKey(key).isPresent();
    if (demonym && (majority != NameType.PER || key.endsWith("s")) && !isPlace(majority, place)) {
      return Optional.of(NameType.NORP);
    }
    boolean group = gazetteer.findKey(key, NameType.NORP).isPresent() && place.isEmpty();
    if (group && (majority == NameType.MISC || key.endsWith("s"))) {
      return Optional.of(NameType.NORP);
    }
    if (majority == NameType.PER && key.indexOf('-') > 0) {
      return place.map(GazetteerEntry::type);
    }
    boolean free = majority != NameType.LOC || place.isEmpty();
    boolean famous = majority != NameType.LOC && gazetteer.findKey(key, NameType.PER).isPresent();
    if (free && people.bears(key) || famous) {
      return Optional.of(NameType.PER);
    }
    return place.filter(found -> found.kind() == Kind.CAPITAL).map(GazetteerEntry::type);
  }
}
