package org.comention.cooccur;

/**
 * Solves {@code sum w_i (1 - exp(-x t_i)) = target} for x.
 *
 * <p>Example: for one weight of 100 at 1 and a target of 50, x is ln 2.
 */
final class Saturation {
  private static final int STEPS = 200;
  private static final double PRECISION = 1e-12;

  private Saturation() {}

  /** The x, in [0, {@link SizeProfile#MOST}]; the upper end when the target cannot be reached. */
  static double solve(double[] weights, double[] exponents, double target) {
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    if (target >= all) {
      return SizeProfile.MOST;
    }
    // Newton from 0: the sum is concave in x, so the steps come from below and never overshoot.
    double x = 0;
    for (int i = 0; i < STEPS; i++) {
      double value = 0;
      double slope = 0;
      for (int k = 0; k < weights.length; k++) {
        double missing = Math.exp(-x * exponents[k]);
        value += weights[k] * (1 - missing);
        slope += weights[k] * exponents[k] * missing;
      }
      double step = (target - value) / slope;
      if (!(step > x * PRECISION)) {
        return x;
      }
      x = Math.min(SizeProfile.MOST, x + step);
    }
    return x;
  }
}
