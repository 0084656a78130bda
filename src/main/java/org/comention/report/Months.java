package org.comention.report;

import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.comention.query.TimeSlice;
import org.comention.query.Windows;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.tables.TotalsTable;

/**
 * Stories by month of chosen entities, pairs or triples, at all windows.
 *
 * <p>Cost: one pass over the months of the slice, a broadcast of the keys, a shuffle by key.
 */
final class Months {
  private final Tables tables;
  private final TimeSlice slice;

  Months(Tables tables, TimeSlice slice) {
    this.tables = tables;
    this.slice = slice;
  }

  /** Stories of every month, by its label, in order: the denominators. */
  Map<String, Long> all(String window) {
    Map<String, Long> stories = new TreeMap<>();
    for (Row row :
        tables
            .read(TotalsTable.SPEC)
            .filter(Fields.SLICE_KIND.col().equalTo(TimeSlice.MONTH_KIND))
            .filter(slice.months(Fields.SLICE))
            .filter(Fields.WINDOW.col().equalTo(window))
            .collectAsList()) {
      stories.put(Fields.SLICE.get(row), Fields.N_STORIES.get(row));
    }
    return stories;
  }

  /**
   * One list a key and window: the numbers of the ids, the number of the window, then month and
   * stories in turn, as the page reads it.
   */
  List<List<Object>> of(TableSpec counts, ChosenKeys keys, Numbering ids) {
    Column[] by =
        Stream.concat(keys.on().stream(), Stream.of(Fields.WINDOW, Fields.MONTH))
            .map(Field::col)
            .toArray(Column[]::new);
    List<Row> rows =
        keys.of(tables.read(counts).filter(slice.months(Fields.MONTH)))
            .groupBy(by)
            .agg(Fields.N_STORIES.from(sum(Fields.N_STORIES.col())))
            .filter(Fields.N_STORIES.col().gt(0))
            .sort(by)
            .collectAsList();
    Map<List<Object>, List<Object>> series = new LinkedHashMap<>();
    for (Row row : rows) {
      List<Object> key = new ArrayList<>();
      keys.key(row).forEach(id -> key.add(ids.of(id)));
      key.add(Windows.of(Fields.WINDOW.get(row)).ordinal());
      List<Object> values = series.computeIfAbsent(key, ArrayList::new);
      values.add(Fields.MONTH.<String>get(row));
      values.add(Fields.N_STORIES.<Long>get(row));
    }
    return List.copyOf(series.values());
  }
}
