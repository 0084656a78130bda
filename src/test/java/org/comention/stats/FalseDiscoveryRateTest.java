package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FalseDiscoveryRateTest {

  /** p 0.01 0.02 0.5: 0.01 * 3 / 1 = 0.03, 0.02 * 3 / 2 = 0.03, 0.5. */
  @Test
  void gives_the_q_of_three_tests_in_their_order() {
    double[] q = q(FalseDiscoveryRate.negLog10Q(negLog10(0.5, 0.01, 0.02)));
    assertThat(q).containsExactly(new double[] {0.5, 0.03, 0.03}, within(1e-12));
  }

  /**
   * The 15 p-values of the paper of 1995; at 0.05 its authors reject four: 0.0095 * 15 / 4 is
   * 0.0356, 0.0201 * 15 / 5 is 0.0603.
   */
  @Test
  void rejects_the_four_hypotheses_of_the_paper() {
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0
    };
    double[] q = q(FalseDiscoveryRate.negLog10Q(negLog10(p)));
    assertThat(q[3]).isCloseTo(0.035625, within(1e-12));
    assertThat(q[4]).isCloseTo(0.0603, within(1e-12));
    assertThat(q[14]).isEqualTo(1);
  }

  @Test
  void counts_tests_that_were_made_but_not_kept() {
    assertThat(q(FalseDiscoveryRate.negLog10Q(negLog10(0.001), 20))[0])
        .isCloseTo(0.02, within(1e-12));
    assertThat(FalseDiscoveryRate.negLog10Q(new double[0], 7)).isEmpty();
  }

  @Test
  void does_not_underflow() {
    assertThat(FalseDiscoveryRate.negLog10Q(new double[] {4000, 0}))
        .containsExactly(new double[] {4000 - Math.log10(2), 0}, within(1e-9));
  }

  @Test
  void refuses_fewer_tests_than_are_given() {
    assertThatThrownBy(() -> FalseDiscoveryRate.negLog10Q(new double[3], 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FalseDiscoveryRate.negLog10Q(new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void equals_the_definition(
      @ForAll @Size(max = 40) double @DoubleRange(max = 12) [] negLog10P, @ForAll boolean more) {
    long tests = negLog10P.length + (more ? 10 : 0);
    double[] ours = FalseDiscoveryRate.negLog10Q(negLog10P, tests);
    for (int i = 0; i < negLog10P.length; i++) {
      assertThat(q(ours)[i]).isCloseTo(byDefinition(negLog10P, tests, i), within(1e-9));
    }
  }

  /** The least of p(j) m / rank(j) over all tests j at least as large as test i, at most 1. */
  private static double byDefinition(double[] negLog10P, long tests, int i) {
    double least = 1;
    for (double other : negLog10P) {
      if (other <= negLog10P[i]) {
        int rank = 0;
        for (double smaller : negLog10P) {
          rank += smaller >= other ? 1 : 0;
        }
        least = Math.min(least, Math.pow(10, -other) * tests / rank);
      }
    }
    return least;
  }

  private static double[] negLog10(double... p) {
    return java.util.Arrays.stream(p).map(x -> -Math.log10(x)).toArray();
  }

  private static double[] q(double[] negLog10Q) {
    return java.util.Arrays.stream(negLog10Q).map(FalseDiscoveryRate::q).toArray();
  }
}
