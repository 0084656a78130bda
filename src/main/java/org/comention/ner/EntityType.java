package org.comention.ner;

import java.util.Locale;
import java.util.Optional;

/** The types of names the tables know. */
public enum EntityType {
  /** A person. A title is not part of the name. */
  PER,
  /** An organisation. */
  ORG,
  /** A place: country, town, river, building. */
  LOC,
  /** People of a nationality, religion or party: Iranian, Sunni, Republicans. */
  NORP,
  /** Any other name: event, product, work, law. */
  MISC;

  /**
   * The type a label of some model or corpus stands for.
   *
   * <p>Example: {@code PERSON}, {@code B-PER} and {@code I-person} are {@link #PER}; {@code GPE} is
   * {@link #LOC}.
   *
   * @param label with or without {@code B-} or {@code I-}
   * @return empty for {@code O} and for what is no name: dates, amounts, ordinals
   */
  public static Optional<EntityType> ofLabel(String label) {
    String kind = label.replaceFirst("^[BIES]-", "").toUpperCase(Locale.ROOT);
    return switch (kind) {
      case "PER", "PERSON" -> Optional.of(PER);
      case "ORG", "ORGANIZATION", "ORGANISATION", "CORPORATION", "GROUP" -> Optional.of(ORG);
      case "LOC", "LOCATION", "GPE", "FAC", "GEO" -> Optional.of(LOC);
      case "NORP", "NATIONALITY" -> Optional.of(NORP);
      case "MISC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE", "CREATIVE-WORK", "OTH" ->
          Optional.of(MISC);
      default -> Optional.empty();
    };
  }
}
