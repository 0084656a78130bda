package org.comention.query;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.comention.tables.Fields;
import org.comention.tables.Tables;
import org.comention.tables.TotalsTable;
import org.comention.tables.Window;

/**
 * How many stories there are to be named in: of one slice and of every month.
 *
 * @param bySlice stories by label of the slice
 */
record SliceTotals(Map<String, Long> bySlice) {

  /** Reads the slice and all months at one window: one small job. */
  static SliceTotals read(Tables tables, TimeSlice slice, Window window) {
    Map<String, Long> stories = new HashMap<>();
    for (Row row :
        tables
            .read(TotalsTable.SPEC)
            .filter(Fields.WINDOW.col().equalTo(window.label()))
            .filter(slice.rows().or(Fields.SLICE_KIND.col().equalTo(TimeSlice.MONTH_KIND)))
            .select(Fields.SLICE.col(), Fields.N_STORIES.col())
            .collectAsList()) {
      stories.put(Fields.SLICE.get(row), Fields.N_STORIES.get(row));
    }
    return new SliceTotals(stories);
  }

  /** Stories of a slice; 0 where the table has none. */
  long of(String slice) {
    return bySlice.getOrDefault(slice, 0L);
  }
}
