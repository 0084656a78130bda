package org.comention.stats;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * Tail probabilities in log space, so that none underflows.
 *
 * <p>A tail is its first term times the sum of ratios to it, summed until a ratio changes nothing:
 * a few terms far from the mean, some ten standard deviations near it.
 */
final class Tails {

  static final double LN_10 = Math.log(10);

  private static final double HALF_LN_PI = 0.5 * Math.log(Math.PI);
  private static final double NEGLIGIBLE = 1e-17;

  /** From here on the complementary error function is taken from its asymptotic series. */
  private static final double FAR = 20;

  private Tails() {}

  /** {@code -log10} of the two-sided p of a chi-square with one degree of freedom; at least 0. */
  static double chiSquareNegLog10P(double chiSquare) {
    double x = Math.sqrt(chiSquare / 2);
    if (x < FAR) {
      return Math.max(0, -Math.log10(Erfc.value(x)));
    }
    double t = 1 / (2 * x * x);
    double series = 1 - t * (1 - 3 * t * (1 - 5 * t * (1 - 7 * t * (1 - 9 * t))));
    return (x * x + Math.log(x) + HALF_LN_PI - Math.log(series)) / LN_10;
  }

  /** {@code -log10} of a one-sided tail doubled, the two-sided p; at least 0. */
  static double twoSidedNegLog10P(double lnTail) {
    return Math.max(0, -(lnTail + Math.log(2)) / LN_10);
  }

  /**
   * {@code ln P(X >= a)}, X hypergeometric: {@code fB} draws from {@code n} of which {@code fA}.
   */
  static double lnHypergeometricUpper(long n, long fA, long fB, long a) {
    if (a <= Math.max(0, fA + fB - n)) {
      return 0;
    }
    if (a > Math.min(fA, fB)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (a <= PairMeasures.expected(n, fA, fB)) {
      return lnComplement(lnHypergeometricLower(n, fA, fB, a - 1));
    }
    double term = 1;
    double sum = 1;
    for (double k = a; term > sum * NEGLIGIBLE; k++) {
      term *= (fA - k) / (k + 1) * (fB - k) / (n - fA - fB + k + 1);
      sum += term;
    }
    return lnHypergeometric(n, fA, fB, a) + Math.log(sum);
  }

  /** {@code ln P(X <= a)}, X as in {@link #lnHypergeometricUpper}. */
  static double lnHypergeometricLower(long n, long fA, long fB, long a) {
    if (a >= Math.min(fA, fB)) {
      return 0;
    }
    if (a < Math.max(0, fA + fB - n)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (a >= PairMeasures.expected(n, fA, fB)) {
      return lnComplement(lnHypergeometricUpper(n, fA, fB, a + 1));
    }
    double term = 1;
    double sum = 1;
    for (double k = a; term > sum * NEGLIGIBLE; k--) {
      term *= k / (fA - k + 1) * (n - fA - fB + k) / (fB - k + 1);
      sum += term;
    }
    return lnHypergeometric(n, fA, fB, a) + Math.log(sum);
  }

  private static double lnHypergeometric(double n, double fA, double fB, double a) {
    double p = fB / n;
    double q = (n - fB) / n;
    return Deviance.lnBinomial(a, fA, p, q)
        + Deviance.lnBinomial(fB - a, n - fA, p, q)
        - Deviance.lnBinomial(fB, n, p, q);
  }

  /** {@code ln P(X >= a)}, X Poisson with the given mean. */
  static double lnPoissonUpper(long a, double mean) {
    if (a <= 0) {
      return 0;
    }
    if (a <= mean) {
      return lnComplement(lnPoissonLower(a - 1, mean));
    }
    double term = 1;
    double sum = 1;
    for (double k = a + 1.0; term > sum * NEGLIGIBLE; k++) {
      term *= mean / k;
      sum += term;
    }
    return Deviance.lnPoisson(a, mean) + Math.log(sum);
  }

  /** {@code ln P(X <= a)}, X Poisson with the given mean. */
  static double lnPoissonLower(long a, double mean) {
    if (a >= mean) {
      return lnComplement(lnPoissonUpper(a + 1, mean));
    }
    double term = 1;
    double sum = 1;
    for (double k = a; term > sum * NEGLIGIBLE; k--) {
      term *= k / mean;
      sum += term;
    }
    return Deviance.lnPoisson(a, mean) + Math.log(sum);
  }

  /** {@code ln(1 - exp(ln))}; 1 - 1 gives negative infinity. */
  private static double lnComplement(double ln) {
    return Math.log1p(-Math.exp(ln));
  }
}
