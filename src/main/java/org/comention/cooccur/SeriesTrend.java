package org.comention.cooccur;

import java.util.List;
import org.comention.stats.Burst;
import org.comention.stats.FirstMeeting;
import org.comention.stats.RateChange;

/**
 * What {@code trends} says of one entity, pair or triple at one window: a series of story counts
 * over the periods of one kind.
 *
 * <p>Cost: some operations a period, with two logarithms for each of the two burst series.
 */
final class SeriesTrend {
  private static final Burst BURST = new Burst(2, 1);

  private final long[] with;
  private final long[] all;
  private final double[] weights;
  private final double[] beyond;
  private final int first;
  private final double expectedBefore;

  /**
   * @param with stories that hold it, by period
   * @param all all stories, by period
   * @param kappa size correction for so many members
   * @param members stories that hold each member, by period; empty for an entity
   */
  SeriesTrend(long[] with, long[] all, double kappa, List<long[]> members) {
    this.with = with;
    this.all = all;
    this.weights = weights(BURST.intervals(with, all));
    this.first = first(with);
    double[] expected = expected(kappa, members);
    this.beyond =
        members.isEmpty() ? weights : weights(BURST.intervals(with, all, base(expected, members)));
    this.expectedBefore = sum(expected, first);
  }

  /** The first period with a story; the number of periods where there is none. */
  static int first(long[] with) {
    int t = 0;
    while (t < with.length && with[t] == 0) {
      t++;
    }
    return t;
  }

  int first() {
    return first;
  }

  double rate(int t) {
    return RateChange.rate(with[t], all[t]);
  }

  /** Whether there is a period before with any story. */
  boolean hasBefore(int t) {
    return t > 0 && all[t - 1] > 0;
  }

  double change(int t) {
    return RateChange.log2Ratio(with[t], all[t], with[t - 1], all[t - 1]);
  }

  double changeNegLog10P(int t) {
    return RateChange.negLog10P(with[t], all[t], with[t - 1], all[t - 1]);
  }

  /** Weight of the burst the period is in; 0 outside bursts. */
  double burstWeight(int t) {
    return weights[t];
  }

  /** The same against what the members lead to expect. */
  boolean burstsBeyondMembers(int t) {
    return beyond[t] > 0;
  }

  /** Meetings of independent members before the first period. */
  double expectedBefore() {
    return expectedBefore;
  }

  private double[] expected(double kappa, List<long[]> members) {
    double[] expected = new double[all.length];
    long[] counts = new long[members.size()];
    for (int t = 0; t < all.length && !members.isEmpty(); t++) {
      for (int m = 0; m < counts.length; m++) {
        counts[m] = members.get(m)[t];
      }
      expected[t] = FirstMeeting.expected(kappa, all[t], counts);
    }
    return expected;
  }

  /**
   * The expected counts as probabilities, scaled to as many stories as there are: a combination
   * that is always named ten times as often as expected is not always in a burst.
   */
  private double[] base(double[] expected, List<long[]> members) {
    double found = 0;
    for (long count : with) {
      found += count;
    }
    double scale = found / sum(expected, expected.length);
    double[] base = new double[all.length];
    for (int t = 0; t < base.length; t++) {
      double most = all[t];
      for (long[] member : members) {
        most = Math.min(most, member[t]);
      }
      base[t] = expected[t] == 0 ? 0 : Math.min(scale * expected[t], most) / all[t];
    }
    return base;
  }

  private double[] weights(List<Burst.Interval> bursts) {
    double[] weights = new double[all.length];
    for (Burst.Interval burst : bursts) {
      for (int t = burst.begin(); t < burst.end(); t++) {
        weights[t] = burst.weight();
      }
    }
    return weights;
  }

  private static double sum(double[] values, int end) {
    double sum = 0;
    for (int t = 0; t < Math.min(end, values.length); t++) {
      sum += values[t];
    }
    return sum;
  }
}
