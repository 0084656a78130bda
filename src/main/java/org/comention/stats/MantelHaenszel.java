package org.comention.stats;

/**
 * The association of a pair within strata (weeks), pooled: Cochran, Mantel and Haenszel.
 *
 * <p>Two names that are both frequent in the same weeks look associated over a year though no story
 * joins them. Beside the pooled odds ratio of the whole year, that of the strata shows whether the
 * pair shares more than a calendar. The four sums add up over strata, in any order. Immutable.
 *
 * <p>Example: {@code MantelHaenszel.EMPTY.plus(week1).plus(week2).oddsRatio()}.
 *
 * @param concordant sum of {@code a d / n} of each stratum's table
 * @param discordant sum of {@code b c / n}
 * @param surplus sum of {@code a - e}
 * @param variance sum of {@code fA fB (n - fA) (n - fB) / (n^2 (n - 1))}
 */
public record MantelHaenszel(
    double concordant, double discordant, double surplus, double variance) {

  /** The sums over no stratum. */
  public static final MantelHaenszel EMPTY = new MantelHaenszel(0, 0, 0, 0);

  /** The sums with one more stratum; one with fewer than two units tells nothing. */
  public MantelHaenszel plus(PairCounts stratum) {
    if (stratum.n() < 2) {
      return this;
    }
    double n = stratum.n();
    double fA = stratum.fA();
    double fB = stratum.fB();
    return plus(
        new MantelHaenszel(
            stratum.fAB() * (stratum.neither() / n),
            stratum.onlyA() * (stratum.onlyB() / n),
            stratum.fAB() - stratum.expected(),
            fA / n * (fB / n) * (n - fA) * ((n - fB) / (n - 1))));
  }

  /** The sums over the strata of both. */
  public MantelHaenszel plus(MantelHaenszel other) {
    return new MantelHaenszel(
        concordant + other.concordant,
        discordant + other.discordant,
        surplus + other.surplus,
        variance + other.variance);
  }

  /**
   * {@code sum(a d / n) / sum(b c / n)}, from 0; 1 for no association within strata, and where no
   * stratum tells anything; infinite where A and B are never apart in a stratum with both.
   */
  public double oddsRatio() {
    return concordant == 0 && discordant == 0 ? 1 : concordant / discordant;
  }

  /**
   * The Cochran-Mantel-Haenszel chi-square, one degree of freedom, without continuity correction,
   * with the sign of the surplus; 0 where the margins leave no choice.
   */
  public double chiSquare() {
    return variance <= 0 ? 0 : Math.signum(surplus) * surplus * surplus / variance;
  }

  /** Two-sided {@code -log10 p} of {@link #chiSquare}, at least 0. */
  public double negLog10P() {
    return Tails.chiSquareNegLog10P(Math.abs(chiSquare()));
  }
}
