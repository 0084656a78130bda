package org.comention.stats;

/**
 * Whether the association of two entities is more than chance.
 *
 * <p>Every {@code negLog10P} is {@code -log10} of a two-sided p, at least 0 and never underflowing:
 * 2 means p = 0.01, 300 means p = 1e-300. The direction is the sign of {@link #g2}. Where {@code a}
 * or the expected count is below {@value #SMALL} the chi-square approximation does not hold
 * (Pedersen 1996) and an exact tail, doubled, takes its place. Stateless; nothing is allocated;
 * under 1 us a call.
 *
 * <p>Example: {@code g2(20, 4, 4, 2)} is 2.414, {@code fisher(20, 4, 4, 2)} is 0.162.
 */
public final class PairSignificance {

  private static final double SMALL = 5;

  private PairSignificance() {}

  /**
   * Signed likelihood ratio {@code 2 sum O ln(O/E)} of the two-by-two table against independence,
   * one degree of freedom, Dunning 1993; with the sign of {@code a - e}. 0 when the margins leave
   * no choice.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double g2(long n, long fA, long fB, long a) {
    return g2(n, fA, fB, a, PairMeasures.expected(n, fA, fB));
  }

  /**
   * Signed likelihood ratio against another expected count with the same margins, as the
   * size-corrected one. An {@code e} that the margins do not allow (a frequent entity in a corpus
   * of uneven units) is moved to half a unit inside what they allow, or to independence if that is
   * nearer the limit.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double g2(long n, long fA, long fB, long a, double e) {
    PairCounts.check(n, fA, fB, a);
    long least = Math.max(0, fA + fB - n);
    long most = Math.min(fA, fB);
    if (least == most) {
      return 0;
    }
    double independent = PairMeasures.expected(n, fA, fB);
    double x = Math.min(e, Math.max(independent, most - 0.5));
    x = Math.max(x, Math.min(independent, least + 0.5));
    double sum =
        Deviance.term(a, x)
            + Deviance.term(fA - a, fA - x)
            + Deviance.term(fB - a, fB - x)
            + Deviance.term(n - fA - fB + a, n - fA - fB + x);
    return a < x ? -2 * sum : 2 * sum;
  }

  /**
   * Fisher's exact test, one-sided: {@code P(X >= a)} under the hypergeometric distribution. 0 when
   * it is below the least double; {@link #fisherNegLog10} does not underflow.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double fisher(long n, long fA, long fB, long a) {
    PairCounts.check(n, fA, fB, a);
    return Math.exp(Tails.lnHypergeometricUpper(n, fA, fB, a));
  }

  /**
   * {@code -log10} of {@link #fisher}, at least 0.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double fisherNegLog10(long n, long fA, long fB, long a) {
    PairCounts.check(n, fA, fB, a);
    return Math.max(0, -Tails.lnHypergeometricUpper(n, fA, fB, a) / Tails.LN_10);
  }

  /**
   * Two-sided {@code -log10 p} against independence: the doubled hypergeometric tail on the side of
   * {@code a} where {@code a} or the expected count is small, else the chi-square of {@link #g2}.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double negLog10P(long n, long fA, long fB, long a) {
    PairCounts.check(n, fA, fB, a);
    double e = PairMeasures.expected(n, fA, fB);
    if (a >= SMALL && e >= SMALL) {
      return Tails.chiSquareNegLog10P(Math.abs(g2(n, fA, fB, a, e)));
    }
    return Tails.twoSidedNegLog10P(
        a >= e
            ? Tails.lnHypergeometricUpper(n, fA, fB, a)
            : Tails.lnHypergeometricLower(n, fA, fB, a));
  }

  /**
   * Two-sided {@code -log10 p} against another expected count, as the size-corrected one: the
   * doubled Poisson tail where {@code a} or {@code e} is small, which is on the safe side of the
   * hypergeometric one, else the chi-square of {@link #g2(long, long, long, long, double)}.
   *
   * @throws IllegalArgumentException when the counts contradict each other
   */
  public static double negLog10P(long n, long fA, long fB, long a, double e) {
    PairCounts.check(n, fA, fB, a);
    return a >= SMALL && e >= SMALL
        ? Tails.chiSquareNegLog10P(Math.abs(g2(n, fA, fB, a, e)))
        : poissonNegLog10P(a, e);
  }

  /**
   * Two-sided {@code -log10 p} of a count under a Poisson distribution with mean {@code e}; 0 for a
   * = 0 under e = 0, infinite for a &gt; 0 under e = 0.
   */
  public static double poissonNegLog10P(long a, double e) {
    return Tails.twoSidedNegLog10P(
        a >= e ? Tails.lnPoissonUpper(a, e) : Tails.lnPoissonLower(a, e));
  }

  /**
   * {@code -log10 p} of a chi-square with one degree of freedom, also far out where p underflows.
   *
   * @param g2 a likelihood ratio; its sign is not looked at
   */
  public static double chiSquareNegLog10P(double g2) {
    return Tails.chiSquareNegLog10P(Math.abs(g2));
  }
}
