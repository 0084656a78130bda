package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

  /**
   * Two tables, cells a b c d: 5 5 10 80 (n 100) and 20 10 30 40 (n 100). Concordant 5*80/100 +
   * 20*40/100 = 12, discordant 5*10/100 + 10*30/100 = 3.5. Surplus 5 - 1.5 and 20 - 15, together
   * 8.5; variance 10*15*90*85 / (10^4 * 99) + 30*50*70*50 / (10^4 * 99) = 1.15909... + 5.30303...
   */
  @Test
  void pools_two_strata() {
    MantelHaenszel pooled =
        MantelHaenszel.EMPTY
            .plus(new PairCounts(100, 10, 15, 5))
            .plus(new PairCounts(100, 30, 50, 20));
    assertThat(pooled.oddsRatio()).isCloseTo(12 / 3.5, within(1e-12));
    double variance = 10 * 15 * 90 * 85 / 990_000.0 + 30 * 50 * 70 * 50 / 990_000.0;
    assertThat(pooled.chiSquare()).isCloseTo(8.5 * 8.5 / variance, within(1e-9));
    assertThat(pooled.negLog10P()).isPositive();
  }

  /** Independent in both weeks, but both are frequent in the second: 1 of 100 and 64 of 100. */
  @Test
  void a_shared_calendar_is_no_association() {
    PairCounts quiet = new PairCounts(100, 10, 10, 1);
    PairCounts busy = new PairCounts(100, 80, 80, 64);
    MantelHaenszel pooled = MantelHaenszel.EMPTY.plus(quiet).plus(busy);
    assertThat(pooled.oddsRatio()).isCloseTo(1, within(1e-12));
    assertThat(pooled.negLog10P()).isCloseTo(0, within(1e-6));
    assertThat(PairMeasures.logOdds(200, 90, 90, 65)).isGreaterThan(1.5);
  }

  @Test
  void strata_that_tell_nothing_leave_an_odds_ratio_of_one() {
    MantelHaenszel nothing =
        MantelHaenszel.EMPTY.plus(new PairCounts(1, 1, 1, 1)).plus(new PairCounts(9, 0, 4, 0));
    assertThat(nothing.oddsRatio()).isEqualTo(1);
    assertThat(nothing.chiSquare()).isZero();
    assertThat(nothing.negLog10P()).isZero();
  }

  @Test
  void a_negative_association_keeps_its_sign() {
    MantelHaenszel apart = MantelHaenszel.EMPTY.plus(new PairCounts(100, 50, 50, 5));
    assertThat(apart.chiSquare()).isNegative();
    assertThat(apart.oddsRatio()).isLessThan(1);
  }

  @Property
  void one_stratum_gives_the_plain_odds_ratio(
      @ForAll @LongRange(min = 1, max = 999) long a,
      @ForAll @LongRange(min = 1, max = 999) long b,
      @ForAll @LongRange(min = 1, max = 999) long c,
      @ForAll @LongRange(min = 1, max = 999) long d) {
    MantelHaenszel one = MantelHaenszel.EMPTY.plus(new PairCounts(a + b + c + d, a + b, a + c, a));
    double odds = (double) a * d / ((double) b * c);
    assertThat(one.oddsRatio()).isCloseTo(odds, within(1e-9 * odds));
  }
}
