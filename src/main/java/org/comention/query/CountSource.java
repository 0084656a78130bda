package org.comention.query;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.comention.tables.Window;

/** Counts of a combination, from the daily counts or straight from the mentions. */
interface CountSource {

  /** Units, articles and stories by window; every window has an entry. */
  Map<Window, Tally> tallies();

  /** Rows of month and n_stories at a window. */
  List<Row> months(Window window);

  /** Rows of first_seen and last_seen at a window: days of articles, reprints too. */
  List<Row> days(Window window);

  /** Units, articles and stories. */
  record Tally(long units, long articles, long stories) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(long moreUnits, long moreArticles, long moreStories) {
      return new Tally(units + moreUnits, articles + moreArticles, stories + moreStories);
    }
  }
}
