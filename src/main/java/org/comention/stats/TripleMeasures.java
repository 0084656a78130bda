package org.comention.stats;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How strongly three entities are associated, against three nulls.
 *
 * <ol>
 *   <li>All three independent: {@link #sc}, {@link #npmi3}. High as soon as one pair is hot.
 *   <li>One of them independent of the pair of the others, in all three ways: {@link
 *       #liftPartition}. A triple is productive when it beats all three (Webb 2010).
 *   <li>No interaction beyond the three pairs (Bartlett 1935): {@link #expected}, {@link #excess},
 *       {@link #excessLow}, {@link #g2ThreeWay}. An excess over 1 is a story of its own.
 * </ol>
 *
 * <p>Stateless; {@link #expected} takes about 1 us.
 *
 * <p>Example: 900 common units with the counts of {@link TripleCounts}' example, where the pairs
 * alone expect 628.9, have an excess of 1.43.
 */
public final class TripleMeasures {

  private static final double PRIOR = 0.5;
  private static final double TAIL = 0.025;

  private TripleMeasures() {}

  /** {@code fA fB fC / n^2}, what three independent entities expect; 0 when there are no units. */
  public static double expectedIndependent(long n, long fA, long fB, long fC) {
    return n == 0 ? 0 : (double) fA / n * fB / n * fC;
  }

  /**
   * {@code log2(o / e)}, the specific correlation.
   *
   * @param o units that hold all three
   * @param e {@link #expectedIndependent}, or {@link SizeCorrection#expectedTriple}
   * @return negative infinity for o = 0, and 0 where nothing is expected
   */
  public static double sc(double o, double e) {
    return PairMeasures.pmi(o, e);
  }

  /**
   * {@code sc / (-2 log2(o / n))}, at most 1. Held within [-1, 1]: -1 for o = 0, 1 for o = n, and 0
   * where nothing is expected.
   */
  public static double npmi3(double o, double e, long n) {
    if (e == 0) {
      return 0;
    }
    if (o == 0) {
      return -1;
    }
    if (o == n) {
      return 1;
    }
    return Math.max(-1, Math.min(1, Math.log(o / e) / (2 * Math.log(n / o))));
  }

  /** {@code o n / max(fAB fC, fAC fB, fBC fA)}, from 0; 1 where no pair occurs. */
  public static double liftPartition(
      long n, long fA, long fB, long fC, long fAB, long fAC, long fBC, long o) {
    double ab = PairMeasures.expected(n, fAB, fC);
    double ac = PairMeasures.expected(n, fAC, fB);
    double bc = PairMeasures.expected(n, fBC, fA);
    return PairMeasures.lift(o, Math.max(ab, Math.max(ac, bc)));
  }

  /**
   * What the three pairs alone explain of the triple: the count with no three-way interaction. The
   * one root x of {@code E111 E122 E212 E221 = E112 E121 E211 E222}, all cells linear in x, by
   * bisection; the quotient of the two sides grows with x.
   *
   * @return a count within what margins and pairs allow, at full double precision; 0 where a pair
   *     never occurs
   */
  public static double expected(long n, long fA, long fB, long fC, long fAB, long fAC, long fBC) {
    double low = TripleCounts.least(fA, fB, fC, fAB, fAC, fBC);
    double high = TripleCounts.most(n, fA, fB, fC, fAB, fAC, fBC);
    double a = fA - fAB - fAC;
    double b = fB - fAB - fBC;
    double c = fC - fAC - fBC;
    double none = n - fA - fB - fC + fAB + fAC + fBC;
    double x = low + (high - low) / 2;
    while (low < x && x < high) {
      double odd = x * (a + x) * (b + x) * (c + x);
      double even = (fAB - x) * (fAC - x) * (fBC - x) * (none - x);
      if (odd < even) {
        low = x;
      } else {
        high = x;
      }
      x = low + (high - low) / 2;
    }
    return x;
  }

  /**
   * {@code o / e3}, from 0.
   *
   * @param o units that hold all three
   * @param e3 {@link #expected}
   * @return 1, which says nothing, where the pairs expect 0
   */
  public static double excess(double o, double e3) {
    return PairMeasures.lift(o, e3);
  }

  /**
   * What {@link #excess} is at least, with probability 0.975: the 2.5 % quantile of {@code Gamma(o
   * + 1/2, e3 + 1/2)}, two to the power of the Omega025 of Noren, Sundberg, Bate and Edwards
   * (2008). Few units that double a small expectation come out lower than many that do. Takes some
   * 10 us.
   *
   * @param o units that hold all three
   * @param e3 {@link #expected}
   */
  public static double excessLow(double o, double e3) {
    return GammaDistribution.of(o + PRIOR, 1 / (e3 + PRIOR)).inverseCumulativeProbability(TAIL);
  }

  /**
   * Signed likelihood ratio {@code 2 sum O ln(O/E)} over the eight cells against {@link #expected},
   * one degree of freedom, with the sign of {@code o - e3}; 0 where the pairs leave no choice.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double g2ThreeWay(
      long n, long fA, long fB, long fC, long fAB, long fAC, long fBC, long o, double e3) {
    TripleCounts.check(n, fA, fB, fC, fAB, fAC, fBC, o);
    long a = fA - fAB - fAC;
    long b = fB - fAB - fBC;
    long c = fC - fAC - fBC;
    long none = n - fA - fB - fC + fAB + fAC + fBC;
    double odd =
        Deviance.term(o, e3)
            + Deviance.term(a + o, a + e3)
            + Deviance.term(b + o, b + e3)
            + Deviance.term(c + o, c + e3);
    double even =
        Deviance.term(fAB - o, fAB - e3)
            + Deviance.term(fAC - o, fAC - e3)
            + Deviance.term(fBC - o, fBC - e3)
            + Deviance.term(none - o, none - e3);
    return o < e3 ? -2 * (odd + even) : 2 * (odd + even);
  }
}
