package org.comention.entity;

import java.util.List;

/**
 * A surface, read once: what every rule asks of it.
 *
 * @param surface the words without marks around them ({@link Surfaces#trim})
 * @param tokens folded words, initials apart
 * @param key key of a name of no particular type
 * @param personKey key of a person's name
 * @param organisationKey key of an organisation's name
 * @param person the parts, read as a person's name
 * @param isName whether it can be a name at all ({@link Surfaces#isName})
 * @param isAcronym whether it is written as an acronym
 */
record Reading(
    String surface,
    List<String> tokens,
    String key,
    String personKey,
    String organisationKey,
    PersonName person,
    boolean isName,
    boolean isAcronym) {

  static Reading of(String raw) {
    String surface = Surfaces.trim(raw);
    return new Reading(
        surface,
        NameKey.tokens(surface),
        NameKey.of(surface),
        NameKey.of(surface, NameType.PER),
        NameKey.of(surface, NameType.ORG),
        PersonName.parse(surface),
        Surfaces.isName(surface),
        Surfaces.isAcronym(surface));
  }

  /** The key of the name as one of the type. */
  String key(NameType type) {
    return switch (type) {
      case PER -> personKey;
      case ORG -> organisationKey;
      default -> key;
    };
  }
}
