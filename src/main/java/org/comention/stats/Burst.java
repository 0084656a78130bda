package org.comention.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bursts of a name or combination: stretches of periods in which it is far more frequent than
 * usual.
 *
 * <p>Kleinberg 2002, for counts in batches, two states: in state 0 a story holds the combination
 * with its base probability, in state 1 with {@code s} times that. Going up costs {@code gamma ln
 * T}, T the number of periods with stories, so that one article of a wrong year takes no burst from
 * the others; going down is free; the cheapest sequence of states is found by dynamic programming.
 * Linear in the periods. Immutable; may be shared by threads.
 *
 * <p>Example: {@code new Burst(2, 1).intervals(new long[] {1, 1, 9, 8, 1}, new long[] {50, 50, 50,
 * 50, 50})} is the one interval [2, 4).
 */
public final class Burst {

  private final double s;
  private final double gamma;

  /**
   * A detector.
   *
   * @param s how many times the base probability a burst has, over 1; 2 is usual
   * @param gamma how dear it is to enter a burst, from 0; 1 is usual, more gives fewer bursts
   * @throws IllegalArgumentException when {@code s} is not over 1 or {@code gamma} is negative
   */
  public Burst(double s, double gamma) {
    if (!(s > 1) || !(gamma >= 0) || Double.isInfinite(s + gamma)) {
      throw new IllegalArgumentException(
          "Burst needs s > 1 and gamma >= 0, got " + s + ", " + gamma);
    }
    this.s = s;
    this.gamma = gamma;
  }

  /**
   * One burst.
   *
   * @param begin its first period, from 0
   * @param end the period after its last
   * @param weight how much cheaper it is as a burst than as usual, over 0; natural logarithm
   */
  public record Interval(int begin, int end, double weight) {}

  /**
   * The bursts against the mean rate of the whole series, in order.
   *
   * @param r stories with the combination, by period
   * @param d all stories, by period; 0 for a period without any, which costs nothing in either
   *     state
   * @throws IllegalArgumentException when the arrays differ in length or some r is not in [0, d]
   */
  public List<Interval> intervals(long[] r, long[] d) {
    return intervals(r, d, mean(r, d));
  }

  /**
   * The bursts against a base of its own for each period, in order; as for a triple what its pairs
   * expect, so that a burst of the triple is more than the bursts of its members.
   *
   * @param r stories with the combination, by period
   * @param d all stories, by period
   * @param base probability that a story holds the combination, by period, in [0, 1]; a period with
   *     a base of 0 or 1 tells nothing
   * @throws IllegalArgumentException when the arrays differ in length, some r is not in [0, d], or
   *     some base is not in [0, 1]
   */
  public List<Interval> intervals(long[] r, long[] d, double[] base) {
    double[] gains = gains(r, d, base);
    boolean[] states = states(gains, d);
    List<Interval> intervals = new ArrayList<>();
    for (int t = 0; t < states.length; t++) {
      int begin = t;
      double weight = 0;
      while (t < states.length && states[t]) {
        weight += gains[t++];
      }
      if (t > begin) {
        intervals.add(new Interval(begin, t, weight));
      }
    }
    return intervals;
  }

  /** True for each period in a burst, against the mean rate; arguments as {@link #intervals}. */
  public boolean[] states(long[] r, long[] d) {
    return states(gains(r, d, mean(r, d)), d);
  }

  /** How much cheaper state 1 is than state 0, by period; the binomial coefficients cancel. */
  private double[] gains(long[] r, long[] d, double[] base) {
    if (r.length != d.length || r.length != base.length) {
      throw new IllegalArgumentException(
          "Series differ in length: " + r.length + ", " + d.length + ", " + base.length);
    }
    double[] gains = new double[r.length];
    for (int t = 0; t < r.length; t++) {
      double p = base[t];
      if (r[t] < 0 || r[t] > d[t] || !(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException(
            "Period " + t + " is impossible: r=" + r[t] + " d=" + d[t] + " base=" + p);
      }
      if (p > 0 && p < 1) {
        double high = Math.min(s * p, (1 + p) / 2);
        gains[t] = r[t] * Math.log(high / p) + (d[t] - r[t]) * Math.log((1 - high) / (1 - p));
      }
    }
    return gains;
  }

  /** The cheapest sequence of states; of two that cost the same, the shorter burst. */
  private boolean[] states(double[] gains, long[] d) {
    int periods = gains.length;
    long told = Arrays.stream(d).filter(n -> n > 0).count();
    double up = told == 0 ? 0 : gamma * Math.log(told);
    boolean[] enters = new boolean[periods];
    boolean[] falls = new boolean[periods];
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    for (int t = 0; t < periods; t++) {
      enters[t] = low + up <= high;
      falls[t] = high < low;
      double nextHigh = Math.min(high, low + up) - gains[t];
      low = Math.min(low, high);
      high = nextHigh;
    }
    boolean[] states = new boolean[periods];
    boolean burst = high < low;
    for (int t = periods - 1; t >= 0; t--) {
      states[t] = burst;
      burst = burst ? !enters[t] : falls[t];
    }
    return states;
  }

  private static double[] mean(long[] r, long[] d) {
    double with = 0;
    double all = 0;
    for (int t = 0; t < r.length; t++) {
      with += r[t];
      all += t < d.length ? d[t] : 0;
    }
    double[] base = new double[r.length];
    Arrays.fill(base, all == 0 ? 0 : Math.min(1, with / all));
    return base;
  }
}
