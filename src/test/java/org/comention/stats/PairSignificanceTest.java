package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.comention.stats.PairMeasuresTest.near;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairSignificanceTest {

  @Test
  void gives_the_golden_likelihood_ratios() {
    assertThat(PairSignificance.g2(20, 4, 4, 2)).isCloseTo(2.4142743368419755, near(1));
    assertThat(PairSignificance.g2(1_000_000, 60_000, 20_000, 3_000))
        .isCloseTo(2135.0524517224526, near(1000));
  }

  /** Computed with 60 digits. */
  @Test
  void a_pair_rarer_than_chance_has_a_negative_ratio() {
    assertThat(PairSignificance.g2(1_000_000, 60_000, 20_000, 700))
        .isCloseTo(-263.09756008293402, near(100));
  }

  /** Computed with 60 digits, cells 2400, 57600, 17600, 922400 expected. */
  @Test
  void takes_a_size_corrected_expectation_with_the_same_margins() {
    assertThat(PairSignificance.g2(1_000_000, 60_000, 20_000, 3_000, 2_400))
        .isCloseTo(166.21435303865163, near(100));
    assertThat(PairSignificance.g2(1_000_000, 60_000, 20_000, 3_000, 3_000)).isZero();
  }

  @Test
  void an_expectation_beyond_the_margins_is_moved_inside_them() {
    assertThat(PairSignificance.g2(100, 60, 5, 5, 8.4)).isFinite().isPositive();
    assertThat(PairSignificance.g2(100, 60, 5, 3, 8.4)).isFinite().isNegative();
    assertThat(PairSignificance.g2(100, 60, 1, 1, 1.7)).isFinite();
  }

  @Test
  void margins_that_leave_no_choice_tell_nothing() {
    assertThat(PairSignificance.g2(50, 50, 20, 20)).isZero();
    assertThat(PairSignificance.g2(50, 50, 50, 50)).isZero();
    assertThat(PairSignificance.g2(50, 0, 20, 0)).isZero();
    assertThat(PairSignificance.g2(0, 0, 0, 0)).isZero();
    assertThat(PairSignificance.negLog10P(50, 50, 20, 20)).isZero();
    assertThat(PairSignificance.negLog10P(50, 0, 20, 0)).isZero();
    assertThat(PairSignificance.negLog10P(0, 0, 0, 0)).isZero();
    assertThat(PairSignificance.fisher(50, 50, 20, 20)).isEqualTo(1);
  }

  /** -log10 erfc(sqrt(g / 2)), computed with 60 digits. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.31921127782572033",
    "3.841458820694124, 1.3010299956639807",
    "100, 22.817023409822095",
    "700, 153.52429584501908",
    "1400, 305.67757094696974",
    "1600, 349.13597646368186",
    "2135.0524517224526, 465.38371656543045",
    "1000000, 217150.3390119987"
  })
  void chi_square_tails_do_not_underflow(double g2, double expected) {
    assertThat(PairSignificance.chiSquareNegLog10P(g2)).isCloseTo(expected, near(expected));
    assertThat(PairSignificance.chiSquareNegLog10P(-g2)).isCloseTo(expected, near(expected));
  }

  /** -log10 P(X >= a), computed with 60 digits. */
  @ParameterizedTest
  @CsvSource({
    "20, 4, 4, 2, 0.79042412464152159",
    "1000000, 300, 400, 40, 86.842209575761616",
    "100000000, 1000, 1200, 4, 9.0724065541881940",
    "100000000, 5000, 6000, 300, 778.74277670437904"
  })
  void fisher_is_exact_far_out(long n, long fA, long fB, long a, double expected) {
    assertThat(PairSignificance.fisherNegLog10(n, fA, fB, a)).isCloseTo(expected, near(expected));
  }

  @Test
  void fisher_of_the_worked_table() {
    assertThat(PairSignificance.fisher(20, 4, 4, 2)).isCloseTo(0.16202270381836945, near(0.1));
    assertThat(PairSignificance.fisher(100_000_000, 5_000, 6_000, 300)).isZero();
  }

  /** log10 of P(X &lt;= 2) is -15.382719526095015; doubled, log10 2 less. */
  @Test
  void a_small_count_where_many_are_expected_is_tested_on_its_lower_side() {
    assertThat(PairSignificance.negLog10P(1_000_000, 6_000, 7_000, 2))
        .isCloseTo(15.382719526095015 - Math.log10(2), near(10));
  }

  @Test
  void large_counts_take_the_chi_square_and_small_ones_the_exact_tail() {
    assertThat(PairSignificance.negLog10P(1_000_000, 60_000, 20_000, 3_000))
        .isCloseTo(465.38371656543045, near(100));
    assertThat(PairSignificance.negLog10P(20, 4, 4, 2))
        .isCloseTo(0.79042412464152159 - Math.log10(2), near(0.1));
  }

  /** Computed with 60 digits: tails of Poisson 2.5, 3 and 1000. */
  @Test
  void poisson_tails_serve_corrected_expectations() {
    assertThat(PairSignificance.poissonNegLog10P(10, 2.5))
        .isCloseTo(3.5569685498902991 - Math.log10(2), near(1));
    assertThat(PairSignificance.poissonNegLog10P(150, 3))
        .isCloseTo(192.48287459013635 - Math.log10(2), near(100));
    assertThat(PairSignificance.poissonNegLog10P(2, 1000))
        .isCloseTo(428.59464331053019 - Math.log10(2), near(100));
    assertThat(PairSignificance.poissonNegLog10P(0, 0)).isZero();
    assertThat(PairSignificance.negLog10P(1_000_000, 500, 400, 10, 2.5))
        .isEqualTo(PairSignificance.poissonNegLog10P(10, 2.5));
  }

  @Test
  void refuses_counts_of_different_populations() {
    assertThatThrownBy(() -> PairSignificance.g2(10, 4, 4, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PairSignificance.negLog10P(10, 8, 8, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void fisher_equals_brute_force_on_every_small_table(
      @ForAll @IntRange(max = 9) int a,
      @ForAll @IntRange(max = 9) int b,
      @ForAll @IntRange(max = 9) int c,
      @ForAll @IntRange(max = 9) int d) {
    int n = a + b + c + d;
    double brute = bruteFisher(n, a + b, a + c, a);
    assertThat(PairSignificance.fisher(n, a + b, a + c, a)).isCloseTo(brute, near(brute));
  }

  @Property
  void fisher_equals_commons_statistics(
      @ForAll @IntRange(max = 400) int a,
      @ForAll @IntRange(max = 2_000) int b,
      @ForAll @IntRange(max = 2_000) int c,
      @ForAll @IntRange(min = 1, max = 500_000) int d) {
    int n = a + b + c + d;
    double theirs = HypergeometricDistribution.of(n, a + b, a + c).survivalProbability(a - 1);
    double ours = PairSignificance.fisher(n, a + b, a + c, a);
    assertThat(ours).isCloseTo(theirs, within(1e-300 + 1e-8 * theirs));
  }

  @Property
  void chi_square_equals_commons_statistics(@ForAll @IntRange(min = 1, max = 1_200_000) int milli) {
    double g2 = milli / 1000.0;
    double p = ChiSquaredDistribution.of(1).survivalProbability(g2);
    assertThat(PairSignificance.chiSquareNegLog10P(g2))
        .isCloseTo(-Math.log10(p), within(1e-9 * (1 + g2)));
  }

  @Property
  void poisson_equals_commons_statistics(
      @ForAll @IntRange(max = 60) int a, @ForAll @IntRange(min = 1, max = 40_000) int milli) {
    double mean = milli / 1000.0;
    PoissonDistribution theirs = PoissonDistribution.of(mean);
    double tail = a >= mean ? theirs.survivalProbability(a - 1) : theirs.cumulativeProbability(a);
    assertThat(PairSignificance.poissonNegLog10P(a, mean))
        .isCloseTo(Math.max(0, -Math.log10(Math.min(1, 2 * tail))), within(1e-7));
  }

  @Property
  void the_sign_is_that_of_observed_less_expected_and_p_is_a_number(
      @ForAll @LongRange(max = 3_000) long a,
      @ForAll @LongRange(max = 100_000) long b,
      @ForAll @LongRange(max = 100_000) long c,
      @ForAll @LongRange(max = 10_000_000) long d) {
    long n = a + b + c + d;
    double g2 = PairSignificance.g2(n, a + b, a + c, a);
    double e = PairMeasures.expected(n, a + b, a + c);
    assertThat(g2 * (a - e)).isGreaterThanOrEqualTo(0);
    assertThat(g2).isFinite();
    assertThat(PairSignificance.negLog10P(n, a + b, a + c, a)).isFinite().isNotNegative();
    assertThat(PairSignificance.g2(n, a + c, a + b, a))
        .isCloseTo(g2, within(1e-9 * (1 + Math.abs(g2))));
  }

  @Property
  void a_higher_count_has_a_higher_signed_ratio(
      @ForAll @LongRange(max = 500) long a,
      @ForAll @LongRange(min = 1, max = 5_000) long b,
      @ForAll @LongRange(min = 1, max = 5_000) long c,
      @ForAll @LongRange(max = 100_000) long d) {
    long n = a + b + c + d;
    assertThat(PairSignificance.g2(n, a + b, a + c, a + 1))
        .isGreaterThan(PairSignificance.g2(n, a + b, a + c, a));
  }

  private static double bruteFisher(int n, int fA, int fB, int a) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = a; k <= Math.min(fA, fB); k++) {
      sum = sum.add(choose(fA, k).multiply(choose(n - fA, fB - k)));
    }
    return new BigDecimal(sum)
        .divide(new BigDecimal(choose(n, fB)), MathContext.DECIMAL64)
        .doubleValue();
  }

  private static BigInteger choose(int n, int k) {
    if (k < 0 || k > n) {
      return BigInteger.ZERO;
    }
    BigInteger ways = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return ways;
  }
}
