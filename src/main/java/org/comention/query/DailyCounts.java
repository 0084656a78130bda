package org.comention.query;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.Fields;
import org.comention.tables.Tables;
import org.comention.tables.Window;

/**
 * The published daily counts of one entity or combination, summed up by window and month.
 *
 * <p>Cost: one job that reads the row groups whose keys match, at most three rows a month.
 *
 * @param rows window, month, sums and first and last day
 */
record DailyCounts(List<Row> rows) {

  /** The sums of the published counts. */
  static DailyCounts read(Tables tables, Members members, TimeSlice slice) {
    return of(tables.read(members.counts()).filter(members.rows()), slice);
  }

  /** The sums of the daily counts of one combination. */
  static DailyCounts of(Dataset<Row> daily, TimeSlice slice) {
    return new DailyCounts(
        daily
            .filter(slice.months(Fields.MONTH))
            .groupBy(Fields.WINDOW.col(), Fields.MONTH.col())
            .agg(
                Fields.N_UNITS.from(sum(Fields.N_UNITS.col())),
                Fields.N_ARTICLES.from(sum(Fields.N_ARTICLES.col())),
                Fields.N_STORIES.from(sum(Fields.N_STORIES.col())),
                Fields.FIRST_SEEN.from(min(Fields.DAY.col())),
                Fields.LAST_SEEN.from(max(Fields.DAY.col())))
            .collectAsList());
  }

  /** Units, articles and stories by window; every window has an entry. */
  Map<Window, Tally> tallies() {
    Map<Window, Tally> tallies = new EnumMap<>(Window.class);
    for (Window window : Window.values()) {
      Tally tally = Tally.NONE;
      for (Row row : at(window)) {
        tally =
            tally.plus(
                Fields.N_UNITS.<Long>get(row),
                Fields.N_ARTICLES.<Long>get(row),
                Fields.N_STORIES.<Long>get(row));
      }
      tallies.put(window, tally);
    }
    return tallies;
  }

  /** One row a month at a window: month, n_stories, first_seen and last_seen of its articles. */
  List<Row> at(Window window) {
    List<Row> at = new ArrayList<>(rows);
    at.removeIf(row -> !window.label().equals(Fields.WINDOW.get(row)));
    return at;
  }

  /** Units, articles and stories. */
  record Tally(long units, long articles, long stories) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(long moreUnits, long moreArticles, long moreStories) {
      return new Tally(units + moreUnits, articles + moreArticles, stories + moreStories);
    }
  }
}
