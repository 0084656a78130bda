package org.comention.stats;

/**
 * The parts that likelihood ratios and exact tail probabilities are made of, without cancellation.
 *
 * <p>Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
 */
final class Deviance {

  private static final double LN_2PI = Math.log(2 * Math.PI);
  private static final double[] SMALL_ERRORS = smallErrors();

  private Deviance() {}

  /**
   * {@code o ln(o/e) + e - o}, at least 0; {@code e} for o = 0, infinite for e = 0 under o &gt; 0.
   */
  static double term(double o, double e) {
    if (o == 0) {
      return e;
    }
    if (Math.abs(o - e) >= 0.1 * (o + e)) {
      return o * Math.log(o / e) + e - o;
    }
    double v = (o - e) / (o + e);
    double sum = (o - e) * v;
    double power = 2 * o * v;
    for (int j = 3; ; j += 2) {
      power *= v * v;
      double next = sum + power / j;
      if (next == sum) {
        return sum;
      }
      sum = next;
    }
  }

  /** Natural logarithm of the binomial probability of {@code x} in {@code n}; {@code q = 1 - p}. */
  static double lnBinomial(double x, double n, double p, double q) {
    if (p == 0 || q == 0) {
      return (p == 0 ? x : n - x) == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (x == 0) {
      return n == 0 ? 0 : p < 0.1 ? -term(n, n * q) - n * p : n * Math.log(q);
    }
    if (x == n) {
      return q < 0.1 ? -term(n, n * p) - n * q : n * Math.log(p);
    }
    double error = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
    double scale = LN_2PI + Math.log(x) + Math.log1p(-x / n);
    return error - term(x, n * p) - term(n - x, n * q) - 0.5 * scale;
  }

  /** Natural logarithm of the Poisson probability of {@code x} where {@code mean} is expected. */
  static double lnPoisson(double x, double mean) {
    if (mean == 0) {
      return x == 0 ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (x == 0) {
      return -mean;
    }
    return -stirlingError(x) - term(x, mean) - 0.5 * (LN_2PI + Math.log(x));
  }

  /** {@code ln n!} less Stirling's formula, for a whole number of at least 1. */
  private static double stirlingError(double n) {
    if (n < SMALL_ERRORS.length) {
      return SMALL_ERRORS[(int) n];
    }
    double s = n * n;
    return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / (1188.0 * s)) / s) / s) / s)
        / n;
  }

  private static double[] smallErrors() {
    double[] errors = new double[16];
    double factorial = 1;
    for (int n = 1; n < errors.length; n++) {
      factorial *= n;
      errors[n] = Math.log(factorial) - (n + 0.5) * Math.log(n) + n - 0.5 * LN_2PI;
    }
    return errors;
  }
}
