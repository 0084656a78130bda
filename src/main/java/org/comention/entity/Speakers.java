package org.comention.entity;

import java.util.Locale;

/**
 * Speakers of a transcript that a model took for places or bodies: a title and a name in capitals
 * at the begin of a line and before a colon are a person's, "CHAIRMAN MEEKS:".
 *
 * <p>Grain: one mention in and out. Cost: a look at the chars around it.
 */
final class Speakers {
  private final Gazetteer gazetteer;

  Speakers(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The mention as a person where it labels who speaks; else as it is. */
  NamedSpan speaker(NamedSpan name, String text) {
    boolean label =
        name.nameType() != NameType.PER
            && text.startsWith(":", name.end())
            && name.surface().equals(name.surface().toUpperCase(Locale.ROOT))
            && !gazetteer.knows(NameKey.of(name.surface()))
            && (name.begin() == 0 || text.charAt(name.begin() - 1) == '\n');
    return label && PersonWords.shared().titleLength(NameKey.tokens(name.surface())) > 0
        ? name.at(name.begin(), name.surface(), NameType.PER)
        : name;
  }
}
