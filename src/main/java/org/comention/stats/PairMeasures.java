package org.comention.stats;

/**
 * How strongly two entities are associated: effect sizes.
 *
 * <p>{@code a} is the observed count of units that hold both, {@code e} the expected one: that of
 * independence, {@link #expected}, or the one corrected for the sizes of units, {@link
 * SizeCorrection#expectedPair}. Whether an effect is more than chance is asked of {@link
 * PairSignificance}. Stateless; nothing is allocated; some 0.1 us a call.
 *
 * <p>Example: for 3,000 common units of 60,000 and 20,000 in a million, {@code lift(3000, 1200)} is
 * 2.5 and {@code npmi(3000, 1200, 1_000_000)} is 0.158.
 */
public final class PairMeasures {

  private static final double LN_2 = Math.log(2);

  private PairMeasures() {}

  /** {@code fA fB / n}, the common units that independence expects; 0 when there are no units. */
  public static double expected(long n, long fA, long fB) {
    return n == 0 ? 0 : (double) fA / n * fB;
  }

  /** {@code a / e}, from 0; 1, which says nothing, when nothing is expected (then a is 0 too). */
  public static double lift(double a, double e) {
    return e == 0 ? 1 : a / e;
  }

  /** {@code log2(a / e)}, Church and Hanks 1990; negative infinity for a = 0, and 0 for e = 0. */
  public static double pmi(double a, double e) {
    return Math.log(lift(a, e)) / LN_2;
  }

  /**
   * Pointwise mutual information divided by its greatest value, {@code pmi / -log2(a / n)}, in [-1,
   * 1], Bouma 2009. The limits stand where the quotient is undefined: -1 for a = 0, 1 for a = n,
   * and 0 where nothing is expected. A size-corrected {@code e} may push it past a limit; it stays
   * there.
   */
  public static double npmi(double a, double e, long n) {
    if (e == 0) {
      return 0;
    }
    if (a == 0) {
      return -1;
    }
    if (a == n) {
      return 1;
    }
    return Math.max(-1, Math.min(1, Math.log(a / e) / Math.log(n / a)));
  }

  /**
   * {@code (a - e) / sqrt(a)}, Church et al. 1991: how far from chance in standard errors; favours
   * frequent pairs. For a = 0 the divisor is 1.
   */
  public static double tScore(double a, double e) {
    return (a - e) / Math.sqrt(Math.max(a, 1));
  }

  /** {@code 2a / (fA + fB)}, in [0, 1]; 0 when neither occurs. */
  public static double dice(long fA, long fB, long a) {
    return a == 0 ? 0 : 2.0 * a / ((double) fA + fB);
  }

  /**
   * {@code 14 + log2(dice)}, at most 14, Rychly 2008. Does not depend on n, so slices can be
   * compared; one more means twice as strong. Negative infinity for a = 0.
   */
  public static double logDice(long fA, long fB, long a) {
    return 14 + Math.log(dice(fA, fB, a)) / LN_2;
  }

  /** {@code a / (fA + fB - a)}, the common part of all units with A or B, in [0, 1]; 0 if none. */
  public static double jaccard(long fA, long fB, long a) {
    return a == 0 ? 0 : a / ((double) fA + fB - a);
  }

  /** {@code a / sqrt(fA fB)}, the cosine of the two, in [0, 1]; 0 when one never occurs. */
  public static double ochiai(long fA, long fB, long a) {
    return a == 0 ? 0 : a / (Math.sqrt(fA) * Math.sqrt(fB));
  }

  /**
   * Natural logarithm of the odds ratio with 0.5 added to each cell (Haldane and Anscombe), so it
   * is always finite; 0 for independence, roughly.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double logOdds(long n, long fA, long fB, long a) {
    PairCounts.check(n, fA, fB, a);
    double both = Math.log(a + 0.5) + Math.log(n - fA - fB + a + 0.5);
    return both - Math.log(fA - a + 0.5) - Math.log(fB - a + 0.5);
  }

  /**
   * Standard error of {@link #logOdds}: the root of the sum of {@code 1 / (cell + 0.5)}.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double logOddsSe(long n, long fA, long fB, long a) {
    PairCounts.check(n, fA, fB, a);
    double both = 1 / (a + 0.5) + 1 / (n - fA - fB + a + 0.5);
    return Math.sqrt(both + 1 / (fA - a + 0.5) + 1 / (fB - a + 0.5));
  }

  /**
   * {@code P(B | A) - P(B | not A)}, in [-1, 1], Gries 2013: how much A foretells B. Call it with
   * fA and fB exchanged for the other way. 0 when A is in no unit or in all, since there is no
   * contrast.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double deltaP(long n, long fA, long fB, long a) {
    PairCounts.check(n, fA, fB, a);
    if (fA == 0 || fA == n) {
      return 0;
    }
    return (double) a / fA - (double) (fB - a) / (n - fA);
  }
}
