package org.comention.entity;

import java.util.Optional;
import java.util.Set;
import org.comention.entity.GazetteerEntry.Kind;

/** What the gazetteer says of a name, and the resolutions that follow from it or from the name. */
final class KnownNames {
  private static final Set<String> DIRECTIONS =
      Set.of(
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "mainland",
          "occupied",
          "north",
          "south",
          "east",
          "west");

  private final Gazetteer gazetteer;

  KnownNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether the word is a direction that may stand before a place's name. */
  static boolean isDirection(String word) {
    return DIRECTIONS.contains(word);
  }

  /** The entity of the name: under the key of its type, else under the words as they are. */
  Optional<GazetteerEntry> find(Name name, NameType type) {
    return gazetteer
        .findKey(name.reading().key(type), type)
        .or(() -> gazetteer.findKey(name.reading().key(), type));
  }

  /** "eastern Ukraine" is Ukraine; "South Sudan" and "Western Sahara" are found before. */
  Optional<GazetteerEntry> countryWithoutDirection(String key) {
    int hyphen = key.indexOf('-');
    if (hyphen < 0 || !DIRECTIONS.contains(key.substring(0, hyphen))) {
      return Optional.empty();
    }
    return gazetteer
        .findKey(key.substring(hyphen + 1), NameType.LOC)
        .filter(place -> place.kind() == Kind.COUNTRY);
  }

  /** The name as one of the entity's names. */
  static Resolution known(Name name, GazetteerEntry entry) {
    boolean shown = entry.key().equals(name.reading().key(entry.type()));
    return as(name, entry, shown ? Rule.GAZETTEER : Rule.ALIAS);
  }

  /** The name as an entity of its own. */
  static Resolution own(Name name, NameType type, Rule rule) {
    return as(name, type, name.reading(), rule);
  }

  /** The name as the organisation of a longer one. */
  Resolution sameAs(Name name, Reading full, Rule rule) {
    return gazetteer
        .findKey(full.organisationKey(), NameType.ORG)
        .or(() -> gazetteer.findSpelling(full.organisationKey()))
        .map(entry -> as(name, entry, rule))
        .orElseGet(() -> as(name, NameType.ORG, full, rule));
  }

  /** The name as an entity of the gazetteer. */
  static Resolution as(Name name, GazetteerEntry entry, Rule rule) {
    return new Resolution(name.span(), entry.id(), entry.type().name(), rule, entry.name());
  }

  /** The name as what a fuller one of the article names. */
  static Resolution as(Name name, NameType type, Reading full, Rule rule) {
    return new Resolution(name.span(), type.id(full.key(type)), type.name(), rule, full.surface());
  }
}
