package org.comention.entity;

import java.util.Locale;

/** Why a mention counts for no entity. */
public enum Refusal {
  /** A piece of an address, of an office or of words that are no name. */
  PIECE,
  /** A small word that looks like an acronym because its whole line is in capitals. */
  SHOUTED,
  /** A title alone, a number, a weekday, a fragment: the surface can be no name. */
  NO_NAME,
  /** A word for a kind of body, in an article that does not tell which. */
  KIND,
  /** Words that English news, or the article itself, writes small as well. */
  WORDS,
  /** A first name alone, and nothing in its article or in the corpus tells whose. */
  FIRST_NAME,
  /** The model was never sure of the name in the corpus, and nothing else tells that it is one. */
  UNSURE,
  /** It stands outside the body of the article: in a caption, a byline, a credit. */
  OUTSIDE;

  /** The value in the ledger: the name in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
