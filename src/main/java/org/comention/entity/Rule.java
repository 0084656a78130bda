package org.comention.entity;

import java.util.Locale;

/** Why a surface stands for an entity; the values of the column {@code rule}. */
public enum Rule {
  /** The name itself makes the id. */
  EXACT,
  /** The name makes the id, with other ends than the model gave it: made whole, or taken apart. */
  MENDED,
  /** The entity's name in the gazetteer. */
  GAZETTEER,
  /** Another name of a gazetteer entity: U.S. is the United States. */
  ALIAS,
  /** A people's name or adjective that stands for its country: Iranian is Iran. */
  DEMONYM,
  /** A seat of government that stands for its country: the Kremlin is Russia. */
  METONYM,
  /** Capital letters of a name that the same article spells out. */
  ACRONYM,
  /** A short form of a name that the same article gives in full. */
  COREFERENCE,
  /** A surname with the title of an office that one person of the name holds: Secretary Austin. */
  OFFICE,
  /** Country and office, where the run asks for descriptions: "the Russian president". */
  DESCRIPTION,
  /** What the name means in most articles of the corpus. */
  CORPUS,
  /** A ministry without its country, in an article about one country: low confidence. */
  IMPLIED,
  /** One word of a person's name, or a ministry, and nothing that tells whose: low confidence. */
  BARE,
  /** A phrase of a concept list. */
  LEXICON,
  /** The parent of a concept that a phrase names. */
  PARENT,
  /** A line of the user's aliases file. */
  OVERRIDE;

  /** The value in the tables: the name in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
