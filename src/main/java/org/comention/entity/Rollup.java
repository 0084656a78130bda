package org.comention.entity;

/** What else than its own name a mention may stand for. */
public enum Rollup {
  /** Nothing: Iranian is norp:iranian, the Kremlin org:kremlin. */
  NONE,
  /** A people's name stands for its country: Iranian is loc:iran. */
  DEMONYMS,
  /** As demonyms; a seat of government stands for its country: the Kremlin is loc:russia. */
  METONYMS
}
