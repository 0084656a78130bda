package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.comention.stats.PairMeasuresTest.near;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TripleMeasuresTest {

  private static final long N = 1_000_000;
  private static final double E3 = 628.8955609605598;

  @Test
  void gives_the_golden_count_that_three_pairs_explain() {
    assertThat(TripleMeasures.expected(N, 60_000, 20_000, 8_000, 3_000, 2_500, 1_300))
        .isCloseTo(E3, near(100));
  }

  /** The last column of the second row was computed with 60 digits. */
  @ParameterizedTest
  @CsvSource({
    "900, 6.550746785383243, 0.32372427590036856, 11.538461538461538, 1.4310802235992282, 325.6150095356413",
    "629, 6.033881801045495, 0.28368965883424124, 8.064102564102564, 1.0001660673821273, 0.0000471631950996230603",
    "160, 4.058893689053568, 0.1609440688369369, 2.051282051282051, 0.2544142619731961, -1030.8943170097486"
  })
  void gives_the_golden_numbers_of_the_worked_triples(
      long o, double sc, double npmi3, double partition, double excess, double g2) {
    double e = TripleMeasures.expectedIndependent(N, 60_000, 20_000, 8_000);
    assertThat(e).isCloseTo(9.6, near(1));
    assertThat(TripleMeasures.sc(o, e)).isCloseTo(sc, near(sc));
    assertThat(TripleMeasures.npmi3(o, e, N)).isCloseTo(npmi3, near(npmi3));
    assertThat(TripleMeasures.liftPartition(N, 60_000, 20_000, 8_000, 3_000, 2_500, 1_300, o))
        .isCloseTo(partition, near(partition));
    double e3 = TripleMeasures.expected(N, 60_000, 20_000, 8_000, 3_000, 2_500, 1_300);
    assertThat(TripleMeasures.excess(o, e3)).isCloseTo(excess, near(excess));
    assertThat(TripleMeasures.g2ThreeWay(N, 60_000, 20_000, 8_000, 3_000, 2_500, 1_300, o, e3))
        .isCloseTo(g2, near(g2));
  }

  /** Computed with scipy 1.x: gamma.ppf(0.025, o + 0.5) / (e3 + 0.5). */
  @Test
  void few_units_give_a_low_bound_of_their_excess() {
    assertThat(TripleMeasures.excessLow(900, E3)).isCloseTo(1.3388044156105618, within(1e-9));
    assertThat(TripleMeasures.excessLow(3, 0.4)).isCloseTo(0.9388162114874193, within(1e-9));
    assertThat(TripleMeasures.excessLow(0, 2)).isCloseTo(0.0001964138234350511, within(1e-9));
  }

  @Test
  void pairs_that_leave_no_choice_tell_nothing() {
    // A and B are the same ten units: every unit with A and C has B
    assertThat(TripleMeasures.expected(100, 10, 10, 20, 10, 5, 5)).isEqualTo(5);
    assertThat(TripleMeasures.g2ThreeWay(100, 10, 10, 20, 10, 5, 5, 5, 5)).isZero();
    assertThat(TripleMeasures.excess(5, 5)).isEqualTo(1);
  }

  @Test
  void pairs_that_never_meet_expect_nothing() {
    assertThat(TripleMeasures.expected(100, 10, 10, 10, 0, 3, 3)).isZero();
    assertThat(TripleMeasures.excess(0, 0)).isEqualTo(1);
    assertThat(TripleMeasures.sc(0, 0.1)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(TripleMeasures.npmi3(0, 0.1, 100)).isEqualTo(-1);
    assertThat(TripleMeasures.npmi3(100, 100, 100)).isEqualTo(1);
    assertThat(TripleMeasures.liftPartition(100, 10, 10, 10, 0, 0, 0, 0)).isEqualTo(1);
  }

  @Test
  void refuses_counts_of_different_populations_and_names_them() {
    assertThatThrownBy(() -> new TripleCounts(100, 10, 10, 10, 5, 5, 5, 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fABC=6");
    // fAB + fAC - fA = 6 units must hold all three
    assertThatThrownBy(() -> new TripleCounts(100, 10, 10, 10, 8, 8, 8, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new TripleCounts(100, 10, 10, 10, 8, 8, 8, 6).fABC()).isEqualTo(6);
  }

  @Property(tries = 300)
  void expected_equals_iterative_proportional_fitting(@ForAll("cells") List<Long> cells) {
    TripleCounts t = counts(cells);
    double ours = TripleMeasures.expected(t.n(), t.fA(), t.fB(), t.fC(), t.fAB(), t.fAC(), t.fBC());
    assertThat(ours).isCloseTo(fitted(cells), within(1e-6 * (1 + ours)));
  }

  @Property
  void excess_has_the_sign_of_its_ratio_and_all_are_numbers(@ForAll("cells") List<Long> cells) {
    TripleCounts t = counts(cells);
    double e3 = TripleMeasures.expected(t.n(), t.fA(), t.fB(), t.fC(), t.fAB(), t.fAC(), t.fBC());
    double g2 =
        TripleMeasures.g2ThreeWay(
            t.n(), t.fA(), t.fB(), t.fC(), t.fAB(), t.fAC(), t.fBC(), t.fABC(), e3);
    assertThat(g2).isFinite();
    assertThat(g2 * (t.fABC() - e3)).isGreaterThanOrEqualTo(0);
  }

  @Property
  void the_order_of_the_three_does_not_matter(@ForAll("cells") List<Long> cells) {
    TripleCounts t = counts(cells);
    double abc = TripleMeasures.expected(t.n(), t.fA(), t.fB(), t.fC(), t.fAB(), t.fAC(), t.fBC());
    double cab = TripleMeasures.expected(t.n(), t.fC(), t.fA(), t.fB(), t.fAC(), t.fBC(), t.fAB());
    assertThat(cab).isCloseTo(abc, within(1e-9 * (1 + abc)));
  }

  @Provide
  Arbitrary<List<Long>> cells() {
    return Arbitraries.longs().between(1, 5_000).list().ofSize(8);
  }

  /** Cells in binary order of absence: all three, A and B, A and C, A, B and C, B, C, none. */
  private static TripleCounts counts(List<Long> c) {
    long abc = c.get(0);
    long ab = abc + c.get(1);
    long ac = abc + c.get(2);
    long bc = abc + c.get(4);
    long a = ab + c.get(2) + c.get(3);
    long b = ab + c.get(4) + c.get(5);
    long third = ac + c.get(4) + c.get(6);
    long n = c.stream().mapToLong(Long::longValue).sum();
    return new TripleCounts(n, a, b, third, ab, ac, bc, abc);
  }

  /** Fits the model of all pairs to the table by rescaling each two-way margin in turn. */
  private static double fitted(List<Long> observed) {
    double[] fit = new double[8];
    java.util.Arrays.fill(fit, 1);
    for (int round = 0; round < 20_000; round++) {
      double change = 0;
      for (int summedOver = 1; summedOver <= 4; summedOver *= 2) {
        for (int i = 0; i < 8; i++) {
          int j = i ^ summedOver;
          if (i < j) {
            double scale = (observed.get(i) + observed.get(j)) / (fit[i] + fit[j]);
            change = Math.max(change, Math.abs(scale - 1));
            fit[i] *= scale;
            fit[j] *= scale;
          }
        }
      }
      if (change < 1e-13) {
        break;
      }
    }
    return fit[0];
  }
}
