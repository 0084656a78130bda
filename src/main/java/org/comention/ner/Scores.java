package org.comention.ner;

/**
 * Found names against true ones, exact in place and type.
 *
 * @param gold names in the corpus
 * @param found names the model found
 * @param correct names in both
 */
public record Scores(long gold, long found, long correct) {
  /** The scores of both together. */
  public Scores plus(Scores other) {
    return new Scores(gold + other.gold, found + other.found, correct + other.correct);
  }

  /** correct / found, in [0, 1]; 0 where nothing was found. */
  public double precision() {
    return found == 0 ? 0 : (double) correct / found;
  }

  /** correct / gold, in [0, 1]; 0 where there is nothing to find. */
  public double recall() {
    return gold == 0 ? 0 : (double) correct / gold;
  }

  /** Harmonic mean of precision and recall, in [0, 1]. */
  public double f1() {
    return gold + found == 0 ? 0 : 2.0 * correct / (gold + found);
  }
}
