package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comention.stats.PairMeasuresTest.near;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SizeCorrectionTest {

  @Test
  void gives_the_golden_factors_of_ten_uneven_units() {
    SizeSums sums = SizeSums.EMPTY.plusUnit(30);
    for (int i = 0; i < 9; i++) {
      sums = sums.plusUnit(3);
    }
    assertThat(sums).isEqualTo(new SizeSums(10, 57, 924, 24_414));
    assertThat(sums.kappa2()).isCloseTo(2.8439519852262234, near(1));
    assertThat(sums.kappa3()).isCloseTo(13.18300367724482, near(10));
  }

  @Test
  void without_entities_it_corrects_nothing() {
    assertThat(SizeSums.EMPTY.kappa2()).isEqualTo(1);
    assertThat(SizeSums.EMPTY.plusUnit(0).kappa3()).isEqualTo(1);
  }

  @Test
  void units_of_one_entity_expect_no_pair() {
    assertThat(SizeSums.EMPTY.plusUnit(1).plusUnit(1).kappa2()).isZero();
    assertThat(SizeSums.EMPTY.plusUnit(2).kappa3()).isZero();
  }

  @Test
  void scales_the_independent_expectation() {
    assertThat(SizeCorrection.expectedPair(2, 1_000_000, 60_000, 20_000))
        .isCloseTo(2400, near(1000));
    assertThat(SizeCorrection.expectedTriple(10, 1_000_000, 60_000, 20_000, 8_000))
        .isCloseTo(96, near(10));
  }

  @Test
  void refuses_a_negative_size_and_an_overflow() {
    assertThatThrownBy(() -> SizeSums.EMPTY.plusUnit(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SizeSums.EMPTY.plusUnit(3_000_000))
        .isInstanceOf(ArithmeticException.class);
  }

  @Property
  void sums_of_two_parts_are_the_sums_of_the_whole(
      @ForAll @Size(max = 20) List<@IntRange(max = 300) Integer> left,
      @ForAll @Size(max = 20) List<@IntRange(max = 300) Integer> right) {
    List<Integer> whole = new ArrayList<>(left);
    whole.addAll(right);
    assertThat(sums(left).plus(sums(right))).isEqualTo(sums(whole));
  }

  /**
   * A corpus without association: every tenth unit draws 30 entities, the others 3, by one
   * popularity. The corrected lift of mid-frequency pairs and triples averages 1; the plain one
   * does not.
   */
  @Test
  void takes_the_false_association_out_of_a_corpus_that_has_none() {
    NullCorpus corpus = new NullCorpus(new Random(20_220_712));
    double[] pairs = corpus.meanPairLift(40);
    double[] triples = corpus.meanTripleLift(24);
    assertThat(pairs[0]).as("plain lift of pairs").isGreaterThan(2.2);
    assertThat(pairs[1]).as("corrected lift of pairs").isBetween(0.8, 1.2);
    assertThat(triples[0]).as("plain lift of triples").isGreaterThan(9);
    assertThat(triples[1]).as("corrected lift of triples").isBetween(0.8, 1.2);
  }

  private static SizeSums sums(List<Integer> sizes) {
    SizeSums sums = SizeSums.EMPTY;
    for (int size : sizes) {
      sums = sums.plusUnit(size);
    }
    return sums;
  }

  /** Units by entity, as bit sets; popularity falls slowly with rank. */
  private static final class NullCorpus {
    private static final int UNITS = 200_000;
    private static final int ENTITIES = 1_000;
    private static final int FIRST = 100;
    private final BitSet[] units = new BitSet[ENTITIES];
    private SizeSums sums = SizeSums.EMPTY;

    NullCorpus(Random random) {
      double[] upTo = new double[ENTITIES];
      double all = 0;
      for (int i = 0; i < ENTITIES; i++) {
        units[i] = new BitSet(UNITS);
        all += 1.0 / (i + 60);
        upTo[i] = all;
      }
      for (int unit = 0; unit < UNITS; unit++) {
        int size = unit % 10 == 0 ? 30 : 3;
        sums = sums.plusUnit(size);
        for (int drawn = 0; drawn < size; ) {
          int found = java.util.Arrays.binarySearch(upTo, random.nextDouble() * all);
          BitSet entity = units[found < 0 ? -found - 1 : found];
          drawn += entity.get(unit) ? 0 : 1;
          entity.set(unit);
        }
      }
    }

    private long common(int... entities) {
      BitSet common = (BitSet) units[FIRST + entities[0]].clone();
      for (int i = 1; i < entities.length; i++) {
        common.and(units[FIRST + entities[i]]);
      }
      return common.cardinality();
    }

    double[] meanPairLift(int entities) {
      double plain = 0;
      int n = 0;
      for (int a = 0; a < entities; a++) {
        for (int b = 0; b < a; b++, n++) {
          plain += common(a, b) / PairMeasures.expected(UNITS, common(a), common(b));
        }
      }
      return new double[] {plain / n, plain / n / sums.kappa2()};
    }

    double[] meanTripleLift(int entities) {
      double plain = 0;
      int n = 0;
      for (int a = 0; a < entities; a++) {
        for (int b = 0; b < a; b++) {
          for (int c = 0; c < b; c++, n++) {
            plain +=
                common(a, b, c)
                    / TripleMeasures.expectedIndependent(UNITS, common(a), common(b), common(c));
          }
        }
      }
      return new double[] {plain / n, plain / n / sums.kappa3()};
    }
  }
}
