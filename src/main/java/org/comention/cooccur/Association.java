package org.comention.cooccur;

import org.comention.stats.PairMeasures;
import org.comention.stats.PairSignificance;

/**
 * The two-by-two table of stories that a pair, or a pair and a third, is tested on.
 *
 * <p>The table's population is N, the stories of the slice, as a rule. Below the document window,
 * and for stories of several articles, a story may hold A and B without holding them together, so
 * the four cells need not be a partition of N. Then the table gets the least population with which
 * it is one: at least {@code fA + fB - a}, so that no cell is negative, and at least {@code fA fB /
 * E}, the number of places (sentences, paragraphs) among which independent members would meet E
 * times. Nothing jumps where N is just enough.
 *
 * @param population the table's population
 */
record Association(long population, long fA, long fB, long a, double expected) {

  /** The table of a count that {@code expected} is expected of. */
  static Association of(long n, long fA, long fB, long a, double expected) {
    double places = expected > 0 ? Math.ceil((double) fA / expected * fB) : n;
    long population = Math.max(n, fA + fB - a);
    if (places > population && places < Long.MAX_VALUE / 4.0) {
      population = (long) places;
    }
    return new Association(population, fA, fB, a, expected);
  }

  /** Signed likelihood ratio against the expected count, one degree of freedom. */
  double g2() {
    return PairSignificance.g2(population, fA, fB, a, expected);
  }

  /** Two-sided -log10 p; a Poisson tail where the counts are small. */
  double negLog10P() {
    return PairSignificance.negLog10P(population, fA, fB, a, expected);
  }

  /** -log10 p of more than expected; 0 when there is no more. */
  double attraction() {
    return a > expected ? negLog10P() : 0;
  }

  double logOdds() {
    return PairMeasures.logOdds(population, fA, fB, a);
  }

  double logOddsSe() {
    return PairMeasures.logOddsSe(population, fA, fB, a);
  }

  /** How much more often B is where A is. */
  double deltaPAB() {
    return PairMeasures.deltaP(population, fA, fB, a);
  }

  /** How much more often A is where B is. */
  double deltaPBA() {
    return PairMeasures.deltaP(population, fB, fA, a);
  }
}
