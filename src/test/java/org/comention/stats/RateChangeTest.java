package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateChangeTest {

  /** Computed with 60 digits: log2(30.5 / 10.5), and 2 sum O ln(O/E) of 30 970 10 990. */
  @Test
  void a_threefold_rise() {
    assertThat(RateChange.rate(30, 1000)).isEqualTo(0.03);
    assertThat(RateChange.log2Ratio(30, 1000, 10, 1000))
        .isCloseTo(1.5384199147841260, within(1e-12));
    assertThat(RateChange.g2(30, 1000, 10, 1000)).isCloseTo(10.669048049699762, within(1e-9));
    assertThat(RateChange.negLog10P(30, 1000, 10, 1000)).isGreaterThan(2);
  }

  @Test
  void a_fall_has_the_other_sign() {
    assertThat(RateChange.g2(10, 1000, 30, 1000)).isCloseTo(-10.669048049699762, within(1e-9));
    assertThat(RateChange.log2Ratio(10, 1000, 30, 1000)).isNegative();
  }

  @Test
  void a_first_period_and_an_empty_one_say_nothing() {
    assertThat(RateChange.rate(0, 0)).isZero();
    assertThat(RateChange.g2(5, 100, 0, 0)).isZero();
    assertThat(RateChange.negLog10P(5, 100, 0, 0)).isZero();
    assertThat(RateChange.log2Ratio(0, 0, 0, 0)).isZero();
  }

  @Test
  void a_count_over_its_total_is_refused() {
    assertThatThrownBy(() -> RateChange.g2(6, 5, 0, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
