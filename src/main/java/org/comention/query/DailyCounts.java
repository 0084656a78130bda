package org.comention.query;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
record DailyCounts(List<Row> rows) implements CountSource {

  static DailyCounts read(Tables tables, Members members, TimeSlice slice) {
    return new DailyCounts(
        tables
            .read(members.counts())
            .filter(members.rows())
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

  @Override
  public Map<Window, Tally> tallies() {
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

  @Override
  public List<Row> months(Window window) {
    return at(window);
  }

  @Override
  public List<Row> days(Window window) {
    return at(window);
  }

  private List<Row> at(Window window) {
    List<Row> at = new ArrayList<>(rows);
    at.removeIf(row -> !window.label().equals(Fields.WINDOW.get(row)));
    return at;
  }
}
