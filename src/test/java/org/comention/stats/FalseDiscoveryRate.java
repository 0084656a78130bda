package org.comention.stats;

import java.util.Arrays;

/**
 * q-values by Benjamini and Hochberg (1995), in log space.
 *
 * <p>The q-value of a test is the least false discovery rate at which it is among the discoveries:
 * with p sorted upwards and m tests, {@code q(i) = min over j >= i of p(j) m / j}, at most 1. Valid
 * for independent and positively dependent tests. Sorting n values dominates; two arrays of n
 * doubles. Stateless.
 *
 * <p>Example: p of 0.01, 0.02, 0.5 in three tests have q of 0.03, 0.03, 0.5.
 */
public final class FalseDiscoveryRate {

  private FalseDiscoveryRate() {}

  /** {@code -log10 q} of tests that are all given, see {@link #negLog10Q(double[], long)}. */
  public static double[] negLog10Q(double[] negLog10P) {
    return negLog10Q(negLog10P, negLog10P.length);
  }

  /**
   * {@code -log10 q} of each test, in the order given, at least 0.
   *
   * @param negLog10P {@code -log10 p} of the tests, at least 0
   * @param tests how many tests were made; more than are given when the less significant ones were
   *     not kept
   * @throws IllegalArgumentException when fewer tests were made than are given, or a value is NaN
   */
  public static double[] negLog10Q(double[] negLog10P, long tests) {
    if (tests < negLog10P.length) {
      throw new IllegalArgumentException(
          "Tests made must be at least those given: " + tests + " < " + negLog10P.length);
    }
    double[] sorted = negLog10P.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    if (n > 0 && Double.isNaN(sorted[n - 1])) {
      throw new IllegalArgumentException("A p-value is not a number");
    }
    double[] q = new double[n];
    double most = 0;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, atRank(sorted[i], n - i, tests));
      q[i] = most;
    }
    double[] inOrder = new double[n];
    for (int i = 0; i < n; i++) {
      inOrder[i] = q[firstAbove(sorted, negLog10P[i]) - 1];
    }
    return inOrder;
  }

  /**
   * {@code -log10 (p m / rank)}, at least 0: the step before the running minimum, for engines that
   * rank rows themselves. The q-value is the greatest of these over this rank and all later ones.
   *
   * @param negLog10P {@code -log10 p}
   * @param rank 1 for the least p
   * @param tests how many tests were made
   */
  public static double atRank(double negLog10P, long rank, long tests) {
    return Math.max(0, negLog10P - Math.log10((double) tests / rank));
  }

  /** q itself, in [0, 1]; 0 when it is below the least double. */
  public static double q(double negLog10Q) {
    return Math.pow(10, -negLog10Q);
  }

  private static int firstAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
