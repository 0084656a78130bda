package org.comention.cooccur;

/**
 * What is left of a pair or triple when the stories that one source told first are taken away.
 *
 * <p>Every expected count is scaled by what is left of the margins: {@code expected (x' y' / n') /
 * (x y / n)} for parts x and y, so that the size correction of the whole stays in it.
 *
 * <p>Example: of 100 stories 20 name a, 20 name b, 12 both, where 4 are expected. One source told
 * 40 stories first: 10 with a, 10 with b, 10 of those with both. Left are 2 of 60, where {@code 4
 * (10 10 / 60) / (20 20 / 100) = 1.67} are expected.
 *
 * @param n stories of the slice
 * @param left stories of the slice that other sources told first
 * @param together stories that hold all members and that other sources told first
 */
record WithoutSource(long n, long left, long together) {
  private static final double LOG_LEVEL = -Math.log10(RankRows.LEVEL);

  /**
   * The -log10 p of two parts that still meet more often than expected; 0 when they do not.
   *
   * @param x stories with the one part, a member or pair
   * @param y stories with the other
   * @param leftX those that other sources told first
   * @param leftY likewise
   * @param expected stories expected to hold both, of all n
   */
  double attraction(long x, long y, long leftX, long leftY, double expected) {
    if (left <= 0 || together <= 0) {
      return 0;
    }
    double scaled = expected * ((double) leftX * leftY / left) / ((double) x * y / n);
    return Association.of(left, leftX, leftY, together, scaled).attraction();
  }

  /**
   * Whether the -log10 p that is left would do in the place of the row's own: q is {@link
   * RankRows#LEVEL} at most. Where q underflows, in any place.
   *
   * @param negLog10P of the row
   * @param q of the row
   * @param tests behind q
   */
  static boolean holds(double attraction, double negLog10P, double q, long tests) {
    double asked = q > 0 ? negLog10P + Math.log10(q) + LOG_LEVEL : Math.log10(tests) + LOG_LEVEL;
    return attraction > 0 && attraction >= asked;
  }
}
