package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairOddsTest {

  /**
   * Independent in each week, but both frequent in the second: 1 of 100 with 10 and 10, 64 of 100
   * with 80 and 80. Together 65 with 90 and 90 of 200: 65 * 85 / (25 * 25) = 8.84.
   */
  @Test
  void a_shared_calendar_shows_beside_the_weeks() {
    long[] all = {100, 100};
    long[] member = {10, 80};
    PairOdds odds = PairOdds.of(all, member, member, new long[] {1, 64});
    assertThat(odds.pooled()).isCloseTo(8.84, within(1e-12));
    assertThat(odds.within()).isCloseTo(1, within(1e-12));
    assertThat(odds.withinNegLog10P()).isCloseTo(0, within(1e-6));
  }

  /** Cells 5 5 10 80 and 20 10 30 40: (4 + 8) / (0.5 + 3). */
  @Test
  void weighs_the_periods_as_mantel_and_haenszel_do() {
    PairOdds odds =
        PairOdds.of(
            new long[] {100, 100}, new long[] {10, 30}, new long[] {15, 50}, new long[] {5, 20});
    assertThat(odds.within()).isCloseTo(12 / 3.5, within(1e-12));
  }

  @Test
  void members_that_are_never_apart_have_no_finite_ratio() {
    PairOdds odds = PairOdds.of(new long[] {9}, new long[] {3}, new long[] {3}, new long[] {3});
    assertThat(odds.pooled()).isNull();
    assertThat(odds.within()).isNull();
    assertThat(odds.withinNegLog10P()).isPositive();
  }

  /** A story names A in one article and B in another: 3 + 3 - 1 stories are more than 4. */
  @Test
  void cells_that_are_no_partition_are_no_error() {
    PairOdds odds = PairOdds.of(new long[] {4}, new long[] {3}, new long[] {3}, new long[] {1});
    assertThat(odds.pooled()).isZero();
  }
}
