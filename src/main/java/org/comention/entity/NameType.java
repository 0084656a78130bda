package org.comention.entity;

import java.util.Locale;
import java.util.Optional;

/** The kinds of names a model tells apart, in the order in which a tie between them is settled. */
public enum NameType {
  LOC,
  PER,
  ORG,
  NORP,
  MISC;

  /** The id of the entity of this type that the key names: {@code PER} and putin give per:putin. */
  public String id(String key) {
    return name().toLowerCase(Locale.ROOT) + ":" + key;
  }

  /** The type a label names; empty for a label that is no type of a name. */
  public static Optional<NameType> of(String label) {
    for (NameType type : values()) {
      if (type.name().equalsIgnoreCase(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
