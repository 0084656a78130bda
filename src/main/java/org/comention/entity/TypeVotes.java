package org.comention.entity;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * One type for each name of an article, where the model gave several.
 *
 * <p>What the gazetteer is sure of comes first: a country is LOC, a demonym NORP, a known
 * organisation ORG, a capital LOC, a famous surname or one that a full name of the article bears
 * PER unless most mentions call it LOC; but a word that most mentions call a person, and that a
 * full name of the article bears ("Jordan" beside Michael Jordan), is PER. A person whose last word
 * is "Room" or "University" is none. Else the majority of the article's mentions decides; in a tie
 * LOC before PER before ORG before NORP before MISC.
 */
final class TypeVotes {
  private final Gazetteer gazetteer;
  private final PersonClusters people;
  private final Map<String, EnumMap<NameType, Integer>> votes = new HashMap<>();

  private TypeVotes(Gazetteer gazetteer, PersonClusters people) {
    this.gazetteer = gazetteer;
    this.people = people;
  }

  /** The settled type by {@link NameKey#of(String)} of the trimmed surface. */
  static Map<String, NameType> settle(
      Gazetteer gazetteer, PersonClusters people, List<Name> names) {
    TypeVotes settling = new TypeVotes(gazetteer, people);
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
    Optional<NameType> head = NameWords.shared().headType(key);
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
    if (majority == NameType.PER && (key.contains("-") || people.bears(key))) {
      return majority;
    }
    return sure(key, majority).orElse(majority);
  }

  private Optional<NameType> sure(String key, NameType majority) {
    Optional<GazetteerEntry> known = gazetteer.findAnyType(key);
    if (known.isPresent()) {
      return Optional.of(known.get().type());
    }
    if (majority != NameType.PER && gazetteer.demonymOfKey(key).isPresent()) {
      return Optional.of(NameType.NORP);
    }
    boolean surname = majority != NameType.LOC && people.isSurname(key);
    if (surname || majority != NameType.LOC && gazetteer.findKey(key, NameType.PER).isPresent()) {
      return Optional.of(NameType.PER);
    }
    return gazetteer
        .findKey(key, NameType.LOC)
        .filter(place -> place.kind() == Kind.CAPITAL)
        .map(GazetteerEntry::type);
  }
}
