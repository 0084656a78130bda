package org.comention.cooccur;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.Period;

/**
 * Daily rows, those of the same members and window together, become one row per members, window and
 * slice.
 *
 * <p>In: the key columns, epoch_day, {@link #COUNTS}. Out: {@link #schema}. Memory: the sums of one
 * key, one for each of its months and years.
 */
final class SumSlices implements MapPartitionsFunction<Row, Row> {
  static final List<Field> COUNTS =
      List.of(Fields.N_UNITS, Fields.N_ARTICLES, Fields.N_STORIES, Fields.SOURCES_SKETCH);

  private static final int MONTHS = 12;

  private final int keys;
  private final long minStories;

  /**
   * @param keys columns of the key
   * @param minStories members with fewer stories in a slice are left out of it
   */
  SumSlices(int keys, long minStories) {
    this.keys = keys;
    this.minStories = minStories;
  }

  /** What comes out for a key. */
  static StructType schema(List<Field> keys) {
    StructType schema = CooccurColumns.schema(keys.toArray(Field[]::new));
    for (Field field :
        List.of(
            Fields.SLICE,
            Fields.SLICE_KIND,
            Fields.N_UNITS,
            Fields.N_ARTICLES,
            Fields.N_STORIES,
            Fields.N_SOURCES,
            CooccurColumns.FIRST_DAY,
            CooccurColumns.LAST_DAY)) {
      schema = schema.add(field.structField());
    }
    return schema;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> sorted) {
    return new Sums(sorted);
  }

  /** The counts of one slice. */
  private static final class Sum {
    private final SourceSketch.United sources = new SourceSketch.United();
    private long units;
    private long articles;
    private long stories;
    private Integer first;
    private Integer last;

    void add(Row day, Integer epochDay, int counts) {
      units += day.getLong(counts);
      articles += day.getLong(counts + 1);
      stories += day.getLong(counts + 2);
      sources.add(day.getAs(counts + 3));
      if (epochDay != null) {
        first = first == null ? epochDay : Integer.valueOf(Math.min(first, epochDay));
        last = last == null ? epochDay : Integer.valueOf(Math.max(last, epochDay));
      }
    }
  }

  private final class Sums extends GroupedRows {
    Sums(Iterator<Row> sorted) {
      super(sorted);
    }

    @Override
    void nextGroup() {
      Row key = ahead();
      Sum all = new Sum();
      Map<Integer, Sum> years = new TreeMap<>();
      Map<Integer, Sum> months = new TreeMap<>();
      while (ahead() != null && sameKey(key, ahead())) {
        Row row = take();
        Integer day = (Integer) row.get(keys);
        all.add(row, day, keys + 1);
        if (day != null) {
          int month = Period.MONTH.at(day);
          years.computeIfAbsent(january(month), y -> new Sum()).add(row, day, keys + 1);
          months.computeIfAbsent(month, m -> new Sum()).add(row, day, keys + 1);
        }
      }
      if (all.stories >= minStories) {
        emit(key, Slices.ALL, Slices.ALL, all);
        years.forEach((january, sum) -> emit(key, year(january), Slices.YEAR, sum));
        months.forEach((month, sum) -> emit(key, Period.MONTH.label(month), Slices.MONTH, sum));
      }
    }

    private int january(int month) {
      return Math.floorDiv(month, MONTHS) * MONTHS;
    }

    private String year(int month) {
      return Period.MONTH.label(month).substring(0, Slices.YEAR_LENGTH);
    }

    private boolean sameKey(Row one, Row other) {
      // From the last column: neighbours in the order share the first.
      for (int i = keys - 1; i >= 0; i--) {
        if (!Objects.equals(one.get(i), other.get(i))) {
          return false;
        }
      }
      return true;
    }

    private void emit(Row key, String slice, String kind, Sum sum) {
      if (sum.stories < minStories) {
        return;
      }
      Object[] row = new Object[keys + 8];
      for (int i = 0; i < keys; i++) {
        row[i] = key.get(i);
      }
      row[keys] = slice;
      row[keys + 1] = kind;
      row[keys + 2] = sum.units;
      row[keys + 3] = sum.articles;
      row[keys + 4] = sum.stories;
      row[keys + 5] = sum.sources.take();
      row[keys + 6] = sum.first;
      row[keys + 7] = sum.last;
      emit(RowFactory.create(row));
    }
  }
}
