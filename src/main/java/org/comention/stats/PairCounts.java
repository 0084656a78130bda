package org.comention.stats;

/**
 * The two-by-two table of a pair: how many units hold A, B, both, and how many there are.
 *
 * <p>Example: {@code new PairCounts(1_000_000, 60_000, 20_000, 3_000).expected()} is 1200.
 *
 * @param n all units
 * @param fA units that hold A
 * @param fB units that hold B
 * @param fAB units that hold both
 */
public record PairCounts(long n, long fA, long fB, long fAB) {

  /**
   * Checks that the four counts can come from one population.
   *
   * @throws IllegalArgumentException when one of the table's four cells is negative
   */
  public PairCounts {
    check(n, fA, fB, fAB);
  }

  /**
   * Throws unless all four cells of the table are at least 0; allocates nothing when they are.
   *
   * @throws IllegalArgumentException with the four values when one of the cells is negative
   */
  public static void check(long n, long fA, long fB, long fAB) {
    if (fAB < 0 || fAB > fA || fAB > fB || n - fA - fB + fAB < 0) {
      throw new IllegalArgumentException(
          "Counts are not of one population: n=" + n + " fA=" + fA + " fB=" + fB + " fAB=" + fAB);
    }
  }

  /** Units that hold A without B. */
  public long onlyA() {
    return fA - fAB;
  }

  /** Units that hold B without A. */
  public long onlyB() {
    return fB - fAB;
  }

  /** Units that hold neither. */
  public long neither() {
    return n - fA - fB + fAB;
  }

  /** What independence expects of {@code fAB}: {@code fA fB / n}; 0 when there are no units. */
  public double expected() {
    return PairMeasures.expected(n, fA, fB);
  }
}
