package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WithoutSourceTest {

  @Test
  void expected_is_scaled_by_what_is_left_of_the_margins() {
    // Of 100 stories 60 are left, 2 of them with both; 4 (10 10 / 60) / (20 20 / 100) = 5/3.
    double expected = 5.0 / 3;
    double upper = 1 - Math.exp(-expected) * (1 + expected);
    assertThat(new WithoutSource(100, 60, 2).attraction(20, 20, 10, 10, 4))
        .isCloseTo(-Math.log10(2 * upper), within(1e-9));
  }

  @Test
  void nothing_left_or_no_more_than_expected_is_no_attraction() {
    assertThat(new WithoutSource(100, 60, 0).attraction(20, 20, 10, 10, 4)).isZero();
    assertThat(new WithoutSource(100, 0, 0).attraction(20, 20, 0, 0, 4)).isZero();
    assertThat(new WithoutSource(100, 60, 1).attraction(20, 20, 10, 10, 4)).isZero();
  }

  @Test
  void the_p_asked_for_is_the_one_that_q_of_a_hundredth_has_in_the_same_place() {
    // p = 1e-8 and q = 1e-6: a hundred tests a place, so q = 0.01 at p = 1e-4.
    assertThat(WithoutSource.holds(4.001, 8, 1e-6, 1_000)).isTrue();
    assertThat(WithoutSource.holds(3.999, 8, 1e-6, 1_000)).isFalse();
  }

  @Test
  void where_q_underflows_any_place_counts_as_the_first() {
    assertThat(WithoutSource.holds(5.001, 400, 0, 1_000)).isTrue();
    assertThat(WithoutSource.holds(4.999, 400, 0, 1_000)).isFalse();
  }

  @Test
  void without_attraction_nothing_holds() {
    assertThat(WithoutSource.holds(0, 2, 0.01, 1)).isFalse();
    assertThat(WithoutSource.holds(0, 1, 0.01, 1)).isFalse();
  }
}
