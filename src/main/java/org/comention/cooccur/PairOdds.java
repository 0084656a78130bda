package org.comention.cooccur;

import org.comention.stats.MantelHaenszel;
import org.comention.stats.PairCounts;

/**
 * The association of a pair over all periods together and within periods (Cochran, Mantel and
 * Haenszel): a pair that only shares a calendar is associated in the one and not in the other.
 *
 * <p>Taken on stories that hold both members anywhere. Where a story of several articles names them
 * in different ones, the cells of a period need not be a partition of its stories; it then counts
 * as {@code fA + fB - fAB} stories.
 *
 * @param pooled odds ratio over all periods together; null where it is infinite
 * @param within odds ratio within periods; null where it is infinite
 * @param withinNegLog10P two-sided -log10 p of the association within periods
 */
record PairOdds(Double pooled, Double within, Double withinNegLog10P) {
  /** What is said of entities and triples. */
  static final PairOdds NONE = new PairOdds(null, null, null);

  /**
   * The odds of a pair.
   *
   * @param all all stories, by period
   * @param a stories that hold the first member
   * @param b stories that hold the second
   * @param both stories that hold both
   */
  static PairOdds of(long[] all, long[] a, long[] b, long[] both) {
    MantelHaenszel within = MantelHaenszel.EMPTY;
    long n = 0;
    long fA = 0;
    long fB = 0;
    long fAB = 0;
    for (int t = 0; t < all.length; t++) {
      long population = Math.max(all[t], a[t] + b[t] - both[t]);
      within = within.plus(new PairCounts(population, a[t], b[t], both[t]));
      n += population;
      fA += a[t];
      fB += b[t];
      fAB += both[t];
    }
    MantelHaenszel pooled = MantelHaenszel.EMPTY.plus(new PairCounts(n, fA, fB, fAB));
    return new PairOdds(finite(pooled), finite(within), within.negLog10P());
  }

  private static Double finite(MantelHaenszel odds) {
    double ratio = odds.oddsRatio();
    return Double.isInfinite(ratio) ? null : ratio;
  }
}
