package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BurstTest {

  private static final Burst USUAL = new Burst(2, 1);

  /**
   * Base 20 / 250 = 0.08, burst 0.16: 9 of 50 gain 9 ln 2 + 41 ln(0.84 / 0.92) = 2.508, 8 of 50
   * gain 8 ln 2 + 42 ln(0.84 / 0.92) = 1.724; together more than ln 5 = 1.609.
   */
  @Test
  void finds_the_two_hot_weeks() {
    List<Burst.Interval> bursts =
        USUAL.intervals(new long[] {1, 1, 9, 8, 1}, new long[] {50, 50, 50, 50, 50});
    assertThat(bursts).hasSize(1);
    assertThat(bursts.get(0).begin()).isEqualTo(2);
    assertThat(bursts.get(0).end()).isEqualTo(4);
    double ln = Math.log(0.84 / 0.92);
    assertThat(bursts.get(0).weight()).isCloseTo(17 * Math.log(2) + 83 * ln, within(1e-9));
    assertThat(USUAL.states(new long[] {1, 1, 9, 8, 1}, new long[] {50, 50, 50, 50, 50}))
        .containsExactly(false, false, true, true, false);
  }

  @Test
  void one_story_decades_before_the_others_takes_no_burst_away() {
    long[] r = new long[2000];
    long[] d = new long[2000];
    d[0] = 1;
    for (int t = 1948; t < 2000; t++) {
      d[t] = 50;
      r[t] = 1;
    }
    r[1990] = 6;
    r[1991] = 5;
    assertThat(USUAL.intervals(r, d))
        .singleElement()
        .satisfies(b -> assertThat(new int[] {b.begin(), b.end()}).containsExactly(1990, 1992));
  }

  @Test
  void more_stories_of_everything_are_no_burst() {
    assertThat(USUAL.intervals(new long[] {1, 1, 20, 1}, new long[] {10, 10, 200, 10})).isEmpty();
  }

  @Test
  void a_burst_may_be_the_first_or_the_last_period() {
    assertThat(USUAL.states(new long[] {30, 1, 1, 1, 30}, new long[] {50, 50, 50, 50, 50}))
        .containsExactly(true, false, false, false, true);
  }

  @Test
  void a_triple_that_only_follows_its_members_does_not_burst() {
    long[] r = {2, 2, 20, 2};
    long[] d = {100, 100, 100, 100};
    assertThat(USUAL.intervals(r, d)).hasSize(1);
    assertThat(USUAL.intervals(r, d, new double[] {0.02, 0.02, 0.2, 0.02})).isEmpty();
  }

  @Test
  void periods_without_stories_and_series_without_hits_have_no_burst() {
    assertThat(USUAL.intervals(new long[0], new long[0])).isEmpty();
    assertThat(USUAL.intervals(new long[] {0, 0}, new long[] {0, 0})).isEmpty();
    assertThat(USUAL.intervals(new long[] {0, 0}, new long[] {9, 9})).isEmpty();
    assertThat(USUAL.intervals(new long[] {9, 9}, new long[] {9, 9})).isEmpty();
  }

  @Test
  void a_burst_begins_and_ends_in_periods_that_have_stories() {
    long[] with = {0, 0, 9, 8, 0, 1, 1};
    long[] all = {0, 0, 20, 20, 0, 90, 90};
    assertThat(new Burst(2, 1).states(with, all))
        .containsExactly(false, false, true, true, false, false, false);
  }

  @Test
  void refuses_impossible_series_and_settings() {
    assertThatThrownBy(() -> USUAL.intervals(new long[] {2}, new long[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("r=2 d=1");
    assertThatThrownBy(() -> USUAL.intervals(new long[] {2}, new long[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Burst(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Burst(2, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void no_other_sequence_of_states_is_cheaper(@ForAll("series") List<Integer> series) {
    long[] r = series.stream().mapToLong(Integer::longValue).toArray();
    long[] d = new long[r.length];
    java.util.Arrays.fill(d, 40);
    boolean[] found = USUAL.states(r, d);
    double ours = cost(found, r);
    for (int mask = 0; mask < 1 << r.length; mask++) {
      boolean[] other = new boolean[r.length];
      for (int t = 0; t < r.length; t++) {
        other[t] = (mask >> t & 1) == 1;
      }
      assertThat(ours).isLessThanOrEqualTo(cost(other, r) + 1e-9);
    }
  }

  @Provide
  Arbitrary<List<Integer>> series() {
    return Arbitraries.integers().between(0, 15).list().ofMinSize(1).ofMaxSize(9);
  }

  /** Kleinberg's cost, written out: minus the log likelihood of each state, plus each way up. */
  private static double cost(boolean[] states, long[] r) {
    double p0 = java.util.Arrays.stream(r).sum() / (40.0 * r.length);
    double p1 = Math.min(2 * p0, (1 + p0) / 2);
    double cost = 0;
    for (int t = 0; t < r.length; t++) {
      double p = states[t] ? p1 : p0;
      cost -= r[t] == 0 ? 0 : r[t] * Math.log(p);
      cost -= (40 - r[t]) * Math.log(1 - p);
      boolean up = states[t] && (t == 0 || !states[t - 1]);
      cost += up ? Math.log(r.length) : 0;
    }
    return cost;
  }
}
