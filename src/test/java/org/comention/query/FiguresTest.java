package org.comention.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void numbers_have_two_digits_and_whole_parts_stay_whole() {
    assertThat(Figures.number(4.0999)).isEqualTo("4.1");
    assertThat(Figures.number(4.0)).isEqualTo("4");
    assertThat(Figures.number(0.01249)).isEqualTo("0.012");
    assertThat(Figures.number(15.5)).isEqualTo("16");
    assertThat(Figures.number(10)).isEqualTo("10");
    assertThat(Figures.number(99.6)).isEqualTo("100");
    assertThat(Figures.number(1234.5)).isEqualTo("1,235");
    assertThat(Figures.number(0)).isEqualTo("0");
    assertThat(Figures.number(-0.126)).isEqualTo("-0.13");
    assertThat(Figures.number(Double.NaN)).isEqualTo("-");
  }

  @Test
  void small_probabilities_are_powers_of_ten() {
    assertThat(Figures.probability(2.4e-9)).isEqualTo("2e-9");
    assertThat(Figures.probability(3.6e-12)).isEqualTo("4e-12");
    assertThat(Figures.probability(1e-120)).isEqualTo("1e-120");
    assertThat(Figures.probability(0)).isEqualTo("<1e-300");
    assertThat(Figures.probability(0.0031)).isEqualTo("0.0031");
    assertThat(Figures.probability(0.499)).isEqualTo("0.5");
    assertThat(Figures.probability(1)).isEqualTo("1");
  }

  @Test
  void counts_have_their_noun_and_separated_thousands() {
    assertThat(Figures.counted(1, "story", "stories")).isEqualTo("1 story");
    assertThat(Figures.counted(12345, "story", "stories")).isEqualTo("12,345 stories");
  }

  @Test
  void shares_are_percent() {
    assertThat(Figures.share(0.125)).isEqualTo("13 %");
    assertThat(Figures.share(0.0312)).isEqualTo("3.1 %");
    assertThat(Figures.share(1)).isEqualTo("100 %");
  }
}
