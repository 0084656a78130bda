package org.comention.query;

/**
 * One month of a timeline.
 *
 * @param month {@code 2022-07}, or {@code undated}
 * @param stories stories of the month that name the combination
 * @param allStories stories of the month; 0 where it is not known
 */
public record MonthCount(String month, long stories, long allStories) {

  /** Share of the month's stories, in [0, 1]; NaN where the number of all stories is not known. */
  public double rate() {
    return allStories == 0 ? Double.NaN : (double) stories / allStories;
  }
}
