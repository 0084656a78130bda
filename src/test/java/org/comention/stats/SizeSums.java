package org.comention.stats;

/**
 * The sums over units that {@link SizeCorrection} needs; they add up, over days and partitions.
 *
 * <p>Example: {@code SizeSums.EMPTY.plusUnit(3).plusUnit(30).kappa2()}.
 *
 * @param n units
 * @param sizes sum of s, the distinct entities of a unit
 * @param pairs sum of {@code s (s - 1)}
 * @param triples sum of {@code s (s - 1) (s - 2)}
 */
public record SizeSums(long n, long sizes, long pairs, long triples) {

  /** The sums over no unit. */
  public static final SizeSums EMPTY = new SizeSums(0, 0, 0, 0);

  /**
   * The sums with one more unit.
   *
   * @param s its distinct entities, 0 for a unit that names nobody
   * @throws IllegalArgumentException when {@code s} is negative
   * @throws ArithmeticException when a sum passes the largest long
   */
  public SizeSums plusUnit(long s) {
    if (s < 0) {
      throw new IllegalArgumentException("A unit holds no " + s + " entities");
    }
    long ordered = Math.multiplyExact(s, Math.max(0, s - 1));
    long third = Math.multiplyExact(ordered, Math.max(0, s - 2));
    return plus(new SizeSums(1, s, ordered, third));
  }

  /**
   * The sums over the units of both.
   *
   * @throws ArithmeticException when a sum passes the largest long
   */
  public SizeSums plus(SizeSums other) {
    return new SizeSums(
        Math.addExact(n, other.n),
        Math.addExact(sizes, other.sizes),
        Math.addExact(pairs, other.pairs),
        Math.addExact(triples, other.triples));
  }

  /** The factor on a pair's expected count, see {@link SizeCorrection#kappa2}. */
  public double kappa2() {
    return SizeCorrection.kappa2(n, sizes, pairs);
  }

  /** The factor on a triple's expected count, see {@link SizeCorrection#kappa3}. */
  public double kappa3() {
    return SizeCorrection.kappa3(n, sizes, triples);
  }
}
