package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PairMeasuresTest {

  private static final long N = 1_000_000;
  private static final long A = 60_000;
  private static final long B = 20_000;
  private static final long AB = 3_000;
  private static final double E = 1200;

  @Test
  void gives_the_golden_numbers_of_the_worked_pair() {
    assertThat(PairMeasures.expected(N, A, B)).isCloseTo(E, near(E));
    assertThat(PairMeasures.lift(AB, E)).isCloseTo(2.5, near(2.5));
    assertThat(PairMeasures.pmi(AB, E)).isCloseTo(1.3219280948873624, near(1));
    assertThat(PairMeasures.npmi(AB, E, N)).isCloseTo(0.1577325146586937, near(0.1));
    assertThat(PairMeasures.tScore(AB, E)).isCloseTo(32.863353450309965, near(10));
    assertThat(PairMeasures.dice(A, B, AB)).isCloseTo(0.075, near(0.01));
    assertThat(PairMeasures.logDice(A, B, AB)).isCloseTo(10.263034405833794, near(10));
    assertThat(PairMeasures.jaccard(A, B, AB)).isCloseTo(0.03896103896103896, near(0.01));
    assertThat(PairMeasures.ochiai(A, B, AB)).isCloseTo(0.08660254037844387, near(0.01));
  }

  /**
   * Computed with 60 digits: ln(2.5 * 14.5 / 2.5^2), the root of 1/2.5 + 1/14.5 + 2/2.5, and so on.
   */
  @Test
  void gives_log_odds_and_their_error() {
    assertThat(PairMeasures.logOdds(20, 4, 4, 2)).isCloseTo(1.7578579175523736, near(1));
    assertThat(PairMeasures.logOddsSe(20, 4, 4, 2)).isCloseTo(1.126483695950092, near(1));
  }

  /** 3000/60000 - 17000/940000 and 3000/20000 - 57000/980000. */
  @Test
  void delta_p_differs_by_direction() {
    assertThat(PairMeasures.deltaP(N, A, B, AB)).isCloseTo(0.05 - 0.0180851063829787, near(0.01));
    assertThat(PairMeasures.deltaP(N, B, A, AB)).isCloseTo(0.15 - 0.0581632653061224, near(0.01));
  }

  @Test
  void a_pair_in_every_unit_is_as_associated_as_can_be_but_tells_nothing() {
    assertThat(PairMeasures.npmi(50, 50, 50)).isEqualTo(1);
    assertThat(PairMeasures.pmi(50, 50)).isZero();
    assertThat(PairMeasures.deltaP(50, 50, 50, 50)).isZero();
    assertThat(PairMeasures.logDice(50, 50, 50)).isEqualTo(14);
  }

  @Test
  void a_pair_that_never_occurs_keeps_its_negative_sign() {
    assertThat(PairMeasures.lift(0, 12)).isZero();
    assertThat(PairMeasures.pmi(0, 12)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(PairMeasures.npmi(0, 12, 100)).isEqualTo(-1);
    assertThat(PairMeasures.tScore(0, 12)).isEqualTo(-12);
    assertThat(PairMeasures.logDice(40, 30, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(PairMeasures.logOdds(100, 40, 30, 0)).isNegative();
  }

  @Test
  void where_nothing_is_expected_the_measures_say_nothing() {
    assertThat(PairMeasures.expected(0, 0, 0)).isZero();
    assertThat(PairMeasures.lift(0, 0)).isEqualTo(1);
    assertThat(PairMeasures.pmi(0, 0)).isZero();
    assertThat(PairMeasures.npmi(0, 0, 10)).isZero();
    assertThat(PairMeasures.dice(0, 0, 0)).isZero();
    assertThat(PairMeasures.jaccard(0, 0, 0)).isZero();
    assertThat(PairMeasures.ochiai(0, 5, 0)).isZero();
  }

  @Test
  void refuses_counts_of_different_populations_and_names_them() {
    assertThatThrownBy(() -> new PairCounts(10, 4, 4, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n=10 fA=4 fB=4 fAB=5");
    assertThatThrownBy(() -> new PairCounts(10, 8, 8, 5)).hasMessageContaining("fAB=5");
    assertThatThrownBy(() -> PairMeasures.deltaP(10, 4, 4, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new PairCounts(10, 8, 8, 6).neither()).isZero();
  }

  @Property
  void every_measure_is_a_number_in_its_range(@ForAll("tables") PairCounts t) {
    double e = t.expected();
    assertThat(PairMeasures.npmi(t.fAB(), e, t.n())).isBetween(-1.0, 1.0);
    assertThat(PairMeasures.dice(t.fA(), t.fB(), t.fAB())).isBetween(0.0, 1.0);
    assertThat(PairMeasures.jaccard(t.fA(), t.fB(), t.fAB())).isBetween(0.0, 1.0);
    assertThat(PairMeasures.ochiai(t.fA(), t.fB(), t.fAB())).isBetween(0.0, 1.0000000001);
    assertThat(PairMeasures.deltaP(t.n(), t.fA(), t.fB(), t.fAB())).isBetween(-1.0, 1.0);
    assertThat(PairMeasures.logOdds(t.n(), t.fA(), t.fB(), t.fAB())).isFinite();
    assertThat(PairMeasures.pmi(t.fAB(), e)).isNotNaN();
    assertThat(PairMeasures.tScore(t.fAB(), e)).isFinite();
    assertThat(PairMeasures.logDice(t.fA(), t.fB(), t.fAB())).isLessThanOrEqualTo(14);
  }

  @Property
  void the_symmetric_measures_do_not_care_which_is_a(@ForAll("tables") PairCounts t) {
    assertThat(PairMeasures.dice(t.fB(), t.fA(), t.fAB()))
        .isEqualTo(PairMeasures.dice(t.fA(), t.fB(), t.fAB()));
    assertThat(PairMeasures.logOdds(t.n(), t.fB(), t.fA(), t.fAB()))
        .isCloseTo(PairMeasures.logOdds(t.n(), t.fA(), t.fB(), t.fAB()), within(1e-9));
    assertThat(PairMeasures.expected(t.n(), t.fB(), t.fA()))
        .isCloseTo(t.expected(), near(t.expected()));
  }

  @Property
  void one_more_common_unit_never_weakens_a_pair(@ForAll("tables") PairCounts t) {
    if (t.fAB() == Math.min(t.fA(), t.fB())) {
      return;
    }
    long a = t.fAB();
    double e = t.expected();
    assertThat(PairMeasures.npmi(a + 1, e, t.n()))
        .isGreaterThanOrEqualTo(PairMeasures.npmi(a, e, t.n()));
    assertThat(PairMeasures.logDice(t.fA(), t.fB(), a + 1))
        .isGreaterThan(PairMeasures.logDice(t.fA(), t.fB(), a));
    assertThat(PairMeasures.logOdds(t.n(), t.fA(), t.fB(), a + 1))
        .isGreaterThan(PairMeasures.logOdds(t.n(), t.fA(), t.fB(), a));
  }

  /** Tables from their four cells, small and large mixed, zeros included. */
  @Provide
  Arbitrary<PairCounts> tables() {
    Arbitrary<Long> cell =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 6), Arbitraries.longs().between(0, 2_000_000));
    return Combinators.combine(cell, cell, cell, cell)
        .as((a, b, c, d) -> new PairCounts(a + b + c + d, a + b, a + c, a));
  }

  /** One part in 10^9 of the magnitude. */
  static Offset<Double> near(double magnitude) {
    return within(Math.max(1e-300, 1e-9 * Math.abs(magnitude)));
  }
}
