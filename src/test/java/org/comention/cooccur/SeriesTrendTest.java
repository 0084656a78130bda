package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTrendTest {
  private static final long[] FIFTY = {50, 50, 50, 50, 50};

  private static SeriesTrend entity(long[] with, long[] all) {
    return new SeriesTrend(with, all, 1, List.of());
  }

  /**
   * 9 of 50 after 1 of 50: log2(9.5 / 1.5) = 2.66297; the cells 9 1 41 49 have G2 = 8.0733, p =
   * 0.0044921. The burst of 9 and 8 of 50 at base 0.08 weighs 17 ln 2 + 83 ln(0.84 / 0.92).
   */
  @Test
  void a_rise_and_a_burst() {
    SeriesTrend trend = entity(new long[] {1, 1, 9, 8, 1}, FIFTY);
    assertThat(trend.rate(2)).isEqualTo(0.18);
    assertThat(trend.change(2)).isCloseTo(2.6629650127224296, within(1e-9));
    assertThat(trend.burstWeight(1)).isZero();
    assertThat(trend.burstWeight(2)).isCloseTo(4.232844478443749, within(1e-9));
    assertThat(trend.burstWeight(3)).isEqualTo(trend.burstWeight(2));
    assertThat(trend.burstWeight(4)).isZero();
  }

  @Test
  void a_period_after_one_without_stories_has_no_change() {
    SeriesTrend trend = entity(new long[] {0, 0, 3, 1}, new long[] {9, 0, 9, 9});
    assertThat(trend.first()).isEqualTo(2);
    assertThat(trend.hasBefore(0)).isFalse();
    assertThat(trend.hasBefore(2)).isFalse();
    assertThat(trend.hasBefore(3)).isTrue();
  }

  /** Members in 20, 20, 80, 20 of 100 each meet in 4, 4, 64, 4 when independent. */
  @Test
  void a_pair_that_follows_its_members_bursts_but_not_beyond_them() {
    long[] member = {20, 20, 80, 20};
    long[] all = {100, 100, 100, 100};
    SeriesTrend follows =
        new SeriesTrend(new long[] {4, 4, 64, 4}, all, 1, List.of(member, member));
    assertThat(follows.burstWeight(2)).isPositive();
    assertThat(follows.burstsBeyondMembers(2)).isFalse();
    SeriesTrend own = new SeriesTrend(new long[] {1, 1, 2, 16}, all, 1, List.of(member, member));
    assertThat(own.burstsBeyondMembers(3)).isTrue();
    assertThat(own.burstsBeyondMembers(2)).isFalse();
  }

  /** Always ten times as often as expected: no burst in that. */
  @Test
  void a_constant_association_is_no_burst() {
    long[] member = {10, 10, 10, 10};
    long[] all = {100, 100, 100, 100};
    SeriesTrend trend =
        new SeriesTrend(new long[] {10, 10, 10, 10}, all, 1, List.of(member, member));
    for (int t = 0; t < 4; t++) {
      assertThat(trend.burstsBeyondMembers(t)).isFalse();
    }
  }

  /** Two weeks before the first meeting: 1.5 (20 10 / 100 + 10 10 / 100) = 4.5. */
  @Test
  void expects_meetings_before_the_first_from_the_members_of_each_period() {
    SeriesTrend trend =
        new SeriesTrend(
            new long[] {0, 0, 2},
            new long[] {100, 100, 100},
            1.5,
            List.of(new long[] {20, 10, 30}, new long[] {10, 10, 10}));
    assertThat(trend.first()).isEqualTo(2);
    assertThat(trend.expectedBefore()).isCloseTo(4.5, within(1e-12));
  }

  @Test
  void names_of_different_periods_are_not_expected_to_have_met() {
    SeriesTrend trend =
        new SeriesTrend(
            new long[] {0, 0, 2},
            new long[] {100, 100, 100},
            1.5,
            List.of(new long[] {50, 0, 2}, new long[] {0, 50, 2}));
    assertThat(trend.expectedBefore()).isZero();
  }
}
