package org.comention.stats;

/**
 * The eight cells of a triple, given as its margins, its three pairs and its own count.
 *
 * <p>Example: {@code new TripleCounts(1_000_000, 60_000, 20_000, 8_000, 3_000, 2_500, 1_300, 900)}.
 *
 * @param n all units
 * @param fA units that hold A
 * @param fB units that hold B
 * @param fC units that hold C
 * @param fAB units that hold A and B
 * @param fAC units that hold A and C
 * @param fBC units that hold B and C
 * @param fABC units that hold all three
 */
public record TripleCounts(
    long n, long fA, long fB, long fC, long fAB, long fAC, long fBC, long fABC) {

  /**
   * Checks that the counts can come from one population.
   *
   * @throws IllegalArgumentException when one of the eight cells is negative
   */
  public TripleCounts {
    check(n, fA, fB, fC, fAB, fAC, fBC, fABC);
  }

  /**
   * Throws unless all eight cells are at least 0; allocates nothing when they are.
   *
   * @throws IllegalArgumentException with the values when one of the cells is negative
   */
  public static void check(
      long n, long fA, long fB, long fC, long fAB, long fAC, long fBC, long fABC) {
    if (fABC < least(fA, fB, fC, fAB, fAC, fBC) || fABC > most(n, fA, fB, fC, fAB, fAC, fBC)) {
      throw new IllegalArgumentException(
          "Counts are not of one population: n="
              + n
              + " fA="
              + fA
              + " fB="
              + fB
              + " fC="
              + fC
              + " fAB="
              + fAB
              + " fAC="
              + fAC
              + " fBC="
              + fBC
              + " fABC="
              + fABC);
    }
  }

  /** The least count of all three that margins and pairs allow. */
  static long least(long fA, long fB, long fC, long fAB, long fAC, long fBC) {
    return Math.max(Math.max(0, fAB + fAC - fA), Math.max(fAB + fBC - fB, fAC + fBC - fC));
  }

  /** The greatest count of all three that margins and pairs allow. */
  static long most(long n, long fA, long fB, long fC, long fAB, long fAC, long fBC) {
    return Math.min(Math.min(fAB, fAC), Math.min(fBC, n - fA - fB - fC + fAB + fAC + fBC));
  }
}
