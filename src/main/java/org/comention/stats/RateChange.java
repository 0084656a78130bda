package org.comention.stats;

/**
 * The rate of a name or combination against that of the period before.
 *
 * <p>{@code r} stories of {@code d} hold it now, {@code rBefore} of {@code dBefore} held it before.
 * The test is that of the two-by-two table "now or before" by "with or without". Stateless; nothing
 * is allocated.
 *
 * <p>Example: 30 of 1,000 after 10 of 1,000: {@code log2Ratio} is 1.54, {@code g2} is 10.7.
 */
public final class RateChange {

  private RateChange() {}

  /** {@code r / d}, in [0, 1]; 0 for a period without stories. */
  public static double rate(long r, long d) {
    return d == 0 ? 0 : (double) r / d;
  }

  /**
   * {@code log2} of the rate now over the rate before, with half a story added to both counts and
   * one to both totals, so that it is finite: 1 is a doubling, -1 a halving, 0 no change.
   */
  public static double log2Ratio(long r, long d, long rBefore, long dBefore) {
    double now = (r + 0.5) / (d + 1.0);
    double before = (rBefore + 0.5) / (dBefore + 1.0);
    return Math.log(now / before) / Math.log(2);
  }

  /**
   * Signed likelihood ratio of the change, one degree of freedom; over 0 for a rise.
   *
   * @throws IllegalArgumentException when a count is negative or over its total
   */
  public static double g2(long r, long d, long rBefore, long dBefore) {
    return PairSignificance.g2(d + dBefore, d, r + rBefore, r);
  }

  /**
   * Two-sided {@code -log10 p} of the change, at least 0; exact where counts are small.
   *
   * @throws IllegalArgumentException when a count is negative or over its total
   */
  public static double negLog10P(long r, long d, long rBefore, long dBefore) {
    return PairSignificance.negLog10P(d + dBefore, d, r + rBefore, r);
  }
}
