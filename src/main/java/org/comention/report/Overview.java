package org.comention.report;

import java.util.List;
import java.util.Map;

/**
 * What the tables were made of, as the page reads it.
 *
 * @param articles articles read
 * @param stories stories they tell
 * @param undated articles without a day
 * @param sources different sources
 * @param first earliest day, null where all articles are undated
 * @param last latest day
 * @param topSources sources with most articles, and their articles
 * @param rejects records refused, by reason, most first
 * @param cuts caps that cut something: name, times, how much was left out
 * @param names entities by type
 * @param run the last run; null where the folder has no list of runs
 */
record Overview(
    long articles,
    long stories,
    long undated,
    long sources,
    String first,
    String last,
    List<List<Object>> topSources,
    List<List<Object>> rejects,
    List<List<Object>> cuts,
    List<List<Object>> names,
    LastRun run) {

  /**
   * The last run that wrote into the folder.
   *
   * @param runs runs so far
   * @param finished UTC, to the second
   * @param model of the last run that tagged articles
   */
  record LastRun(
      long runs,
      String id,
      String finished,
      String model,
      Map<String, String> versions,
      Map<String, String> options) {}
}
