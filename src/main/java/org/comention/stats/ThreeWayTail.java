package org.comention.stats;

/**
 * The exact tail of a triple's count, given its margins and its pairs, under no three-way
 * interaction.
 *
 * <p>A count x has a weight of one over the product of the factorials of the eight cells it makes
 * (Bartlett 1935; the three-way form of Fisher's test). Weights are taken as ratios of neighbours,
 * the total from the mode outwards, so nothing overflows.
 */
final class ThreeWayTail {

  private static final double NEGLIGIBLE = 1e-17;
  private static final double LARGE = 1e200;

  private ThreeWayTail() {}

  /**
   * Natural logarithm of {@code P(X >= o)} when {@code o} is at least {@code e3}, else of {@code
   * P(X <= o)}. The mode is at {@code e3} or beside it; one step a count between {@code o} and
   * there.
   */
  static double ln(
      long n, long fA, long fB, long fC, long fAB, long fAC, long fBC, long o, double e3) {
    double a = fA - fAB - fAC;
    double b = fB - fAB - fBC;
    double c = fC - fAC - fBC;
    double none = n - fA - fB - fC + fAB + fAC + fBC;
    long mode = Math.round(e3);
    double total =
        sumUp(a, b, c, none, fAB, fAC, fBC, mode) + sumDown(a, b, c, none, fAB, fAC, fBC, mode) - 1;
    double tail =
        o >= e3 ? sumUp(a, b, c, none, fAB, fAC, fBC, o) : sumDown(a, b, c, none, fAB, fAC, fBC, o);
    double between = lnBetween(a, b, c, none, fAB, fAC, fBC, Math.min(o, mode), Math.max(o, mode));
    double toObserved = o >= mode ? between : -between;
    return Math.min(0, toObserved + Math.log(tail) - Math.log(total));
  }

  /** Weights of x, x + 1, ... over the weight of x. */
  private static double sumUp(
      double a, double b, double c, double none, double ab, double ac, double bc, double from) {
    double weight = 1;
    double sum = 1;
    for (double x = from; weight > sum * NEGLIGIBLE; x++) {
      weight *= step(a, b, c, none, ab, ac, bc, x);
      sum += weight;
    }
    return sum;
  }

  /** Weights of x, x - 1, ... over the weight of x. */
  private static double sumDown(
      double a, double b, double c, double none, double ab, double ac, double bc, double from) {
    double weight = 1;
    double sum = 1;
    for (double x = from; weight > sum * NEGLIGIBLE; x--) {
      weight *= x * (a + x) * (b + x) * (c + x) / up(none, ab, ac, bc, x - 1);
      sum += weight;
    }
    return sum;
  }

  /** Logarithm of the weight of {@code to} over that of {@code from}. */
  private static double lnBetween(
      double a,
      double b,
      double c,
      double none,
      double ab,
      double ac,
      double bc,
      double from,
      double to) {
    double ln = 0;
    double product = 1;
    for (double x = from; x < to; x++) {
      product *= step(a, b, c, none, ab, ac, bc, x);
      if (product > LARGE || product < 1 / LARGE) {
        ln += Math.log(product);
        product = 1;
      }
    }
    return ln + Math.log(product);
  }

  /** The weight of x + 1 over the weight of x; 0 at the greatest x. */
  private static double step(
      double a, double b, double c, double none, double ab, double ac, double bc, double x) {
    double y = x + 1;
    return up(none, ab, ac, bc, x) / (y * (a + y) * (b + y) * (c + y));
  }

  private static double up(double none, double ab, double ac, double bc, double x) {
    return (ab - x) * (ac - x) * (bc - x) * (none - x);
  }
}
