package org.comention.cooccur;

import org.comention.stats.TripleMeasures;

/**
 * The eight cells of stories that a triple's own story is measured on.
 *
 * <p>Below the document window a story may hold A with B in one sentence and A with C in another,
 * which would make the cell "A alone" negative. Then A's margin is raised to the least one that
 * does not: A counts once for every sentence it is needed in. Nothing jumps where the margins are
 * just enough.
 *
 * <p>The population is N, the stories of the slice, as a rule; where units are smaller than stories
 * it is the number of places {@code N kappa3 / kappa2^3}, with which three unrelated entities have
 * an excess of 1. For documents whose sizes are spread log-normally that number is N itself.
 */
record TripleTable(
    long population, long fA, long fB, long fC, long fAB, long fAC, long fBC, long o) {

  /** The table of the counts, with the least margins and population that no cell contradicts. */
  static TripleTable of(
      long n,
      double kappa2,
      double kappa3,
      long fA,
      long fB,
      long fC,
      long fAB,
      long fAC,
      long fBC,
      long o) {
    long a = Math.max(fA, fAB + fAC - o);
    long b = Math.max(fB, fAB + fBC - o);
    long c = Math.max(fC, fAC + fBC - o);
    long needed = a + b + c - fAB - fAC - fBC + o;
    double places = n * kappa3 / (kappa2 * kappa2 * kappa2);
    long population = Math.max(n, needed);
    if (places > population && places < Long.MAX_VALUE / 4.0) {
      population = (long) Math.ceil(places);
    }
    return new TripleTable(population, a, b, c, fAB, fAC, fBC, o);
  }

  /** What the three pairs alone explain; kept above 0, since all pairs occur. */
  double expected() {
    double e = TripleMeasures.expected(population, fA, fB, fC, fAB, fAC, fBC);
    return Math.max(e, Double.MIN_NORMAL);
  }

  /** Signed likelihood ratio against {@link #expected}. */
  double g2(double expected) {
    return TripleMeasures.g2ThreeWay(population, fA, fB, fC, fAB, fAC, fBC, o, expected);
  }
}
