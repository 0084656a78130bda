package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinHashTest {
  private final MinHash minHash = new MinHash();

  @ParameterizedTest
  @CsvSource({"0", "0.1", "0.3", "0.6", "1"})
  void agrees_at_a_share_of_places_that_is_the_jaccard_similarity(double jaccard) {
    int trials = 60;
    int agreed = 0;
    for (int t = 0; t < trials; t++) {
      long[][] sets = sets(jaccard, t);
      long[] one = minHash.signature(sets[0]);
      long[] other = minHash.signature(sets[1]);
      for (int i = 0; i < one.length; i++) {
        agreed += one[i] == other[i] ? 1 : 0;
      }
    }

    // 60 x 128 places: the standard error is at most 0.006.
    assertThat((double) agreed / (trials * MinHash.BANDS * MinHash.ROWS))
        .isCloseTo(jaccard, within(0.025));
  }

  @ParameterizedTest
  @CsvSource({"0.003, 0.0006", "0.1, 0.474", "0.2, 0.927", "0.3, 0.998", "0.5, 1.0"})
  void proposes_a_pair_as_often_as_the_curve_says(double jaccard, double probability) {
    int trials = 400;
    int met = 0;
    for (int t = 0; t < trials; t++) {
      long[][] sets = sets(jaccard, t);
      long[] one = minHash.buckets(sets[0]);
      long[] other = minHash.buckets(sets[1]);
      met += Arrays.stream(one).anyMatch(b -> Arrays.stream(other).anyMatch(o -> o == b)) ? 1 : 0;
    }

    // 400 trials: the standard error is at most 0.025.
    assertThat((double) met / trials).isCloseTo(probability, within(0.08));
  }

  @Test
  void does_not_depend_on_the_order_of_the_shingles() {
    long[] shingles = sets(1, 5)[0];
    long[] reversed =
        LongStream.range(0, shingles.length)
            .map(i -> shingles[(int) (shingles.length - 1 - i)])
            .toArray();

    assertThat(minHash.signature(reversed)).isEqualTo(new MinHash().signature(shingles));
  }

  @Test
  void puts_an_empty_set_into_no_bucket() {
    assertThat(minHash.buckets(new long[0])).isEmpty();
  }

  /** Two sets of 1,000 between them, of which a share is common and the rest is split. */
  private static long[][] sets(double jaccard, int seed) {
    long[] all = new Random(seed).longs(1000).toArray();
    int common = (int) Math.round(jaccard * all.length);
    int half = common + (all.length - common) / 2;
    long[] other =
        LongStream.concat(Arrays.stream(all, 0, common), Arrays.stream(all, half, all.length))
            .toArray();
    return new long[][] {Arrays.copyOf(all, half), other};
  }
}
