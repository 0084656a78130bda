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
 * organisation ORG, a capital LOC; but a word that most mentions call a person, and that a full
 * name of the article bears ("Jordan" beside Michael Jordan), is PER. Else the majority of the
 * article's mentions decides; in a tie LOC before PER before ORG before NORP before MISC.
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
      Gazetteer gazetteer, PersonClusters people, List<NamedSpan> names) {
    TypeVotes settling = new TypeVotes(gazetteer, people);
    for (NamedSpan name : names) {
      settling
          .votes
          .computeIfAbsent(key(name), k -> new EnumMap<>(NameType.class))
          .merge(name.nameType(), 1, Integer::sum);
    }
    Map<String, NameType> settled = new HashMap<>();
    settling.votes.forEach((key, counts) -> settled.put(key, settling.decide(key, counts)));
    return settled;
  }

  static String key(NamedSpan name) {
    return NameKey.of(Surfaces.trim(name.surface()));
  }

  private NameType decide(String key, Map<NameType, Integer> counts) {
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
    return gazetteer
        .findKey(key, NameType.LOC)
        .filter(place -> place.kind() == Kind.CAPITAL)
        .map(GazetteerEntry::type);
  }
}
