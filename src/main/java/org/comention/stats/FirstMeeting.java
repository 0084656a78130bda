package org.comention.stats;

/**
 * How new a combination is, given how often its members were named.
 *
 * <p>A combination of old names is more of a novelty than one with a new name in it (Wang,
 * Veugelers and Stephan 2017 count first-ever combinations of what was known before, and weigh them
 * by how unlikely they were). Here the weight is the surprise that the members had not met: each
 * earlier period holds {@link #expected} meetings of independent members, so that none before
 * happens with probability {@code exp(-sum)} (Poisson's law of rare events). Taking the periods one
 * by one, two names of different years are not expected to have met. Stateless; nothing is
 * allocated.
 *
 * <p>Example: two weeks of 100 stories, A in 20 and 10 of them, B in 10 and 10, kappa 1.5: {@code
 * 1.5 (20 10 / 100 + 10 10 / 100) = 4.5} meetings expected; if they first meet in the third week,
 * novelty is {@code 4.5 / ln 10 = 1.954}: one such pair in ninety would not have met.
 */
public final class FirstMeeting {
  private static final double LN_10 = Math.log(10);

  private FirstMeeting() {}

  /**
   * Stories of one period that hold all members, were they independent: {@code kappa n} times the
   * product of the members' shares, at most the least of the members' counts; 0 for a period
   * without stories.
   *
   * @param kappa size correction for so many members, see {@link SizeCorrection}
   * @param n all stories of the period
   * @param members stories that hold each member, each in [0, n]
   */
  public static double expected(double kappa, long n, long... members) {
    if (n == 0) {
      return 0;
    }
    double expected = kappa * n;
    long least = n;
    for (long member : members) {
      if (member < 0 || member > n) {
        throw new IllegalArgumentException("Member counts " + member + " of " + n + " stories");
      }
      expected *= (double) member / n;
      least = Math.min(least, member);
    }
    return Math.min(expected, least);
  }

  /**
   * {@code -log10} of the probability of no meeting where {@code expected} are expected, at least
   * 0.
   *
   * @throws IllegalArgumentException when {@code expected} is negative
   */
  public static double novelty(double expected) {
    if (!(expected >= 0)) {
      throw new IllegalArgumentException("Expected meetings are negative: " + expected);
    }
    return expected / LN_10;
  }
}
