package org.comention.stats;

/**
 * Corrects expected counts for units of uneven size.
 *
 * <p>A unit with many entities makes pairs, and triples even more, of anything; without a
 * correction association is faked. With {@code s_u} distinct entities in unit u, N units and S =
 * sum s_u:
 *
 * <pre>
 * kappa2 = N   sum s_u (s_u - 1)           / S^2     E_AB  = kappa2 fA fB    / N
 * kappa3 = N^2 sum s_u (s_u - 1) (s_u - 2) / S^3     E_ABC = kappa3 fA fB fC / N^2
 * </pre>
 *
 * <p>Example: of ten units nine hold 3 entities and one holds 30; kappa2 is 2.84 and kappa3 is
 * 13.18. The sums are columns of {@code totals}. Stateless.
 */
public final class SizeCorrection {

  private SizeCorrection() {}

  /**
   * The factor on a pair's expected count, at least 0; 1 when no unit holds an entity.
   *
   * @param n units, those without an entity included
   * @param sizes sum of {@code s}
   * @param pairs sum of {@code s (s - 1)}
   */
  public static double kappa2(long n, long sizes, long pairs) {
    return sizes == 0 ? 1 : (double) n / sizes * pairs / sizes;
  }

  /**
   * The factor on a triple's expected count, at least 0; 1 when no unit holds an entity.
   *
   * @param n units, those without an entity included
   * @param sizes sum of {@code s}
   * @param triples sum of {@code s (s - 1) (s - 2)}
   */
  public static double kappa3(long n, long sizes, long triples) {
    double units = n;
    return sizes == 0 ? 1 : units / sizes * units / sizes * triples / sizes;
  }

  /**
   * {@code kappa2 fA fB / n}; it may pass what the margins allow when one entity is in most units.
   */
  public static double expectedPair(double kappa2, long n, long fA, long fB) {
    return kappa2 * PairMeasures.expected(n, fA, fB);
  }

  /** {@code kappa3 fA fB fC / n^2}; it may pass what the margins allow, as for pairs. */
  public static double expectedTriple(double kappa3, long n, long fA, long fB, long fC) {
    return kappa3 * TripleMeasures.expectedIndependent(n, fA, fB, fC);
  }
}
