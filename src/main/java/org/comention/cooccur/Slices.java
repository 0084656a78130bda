package org.comention.cooccur;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * Time slices as sums of days: a dated row counts in {@code all}, its year and its month; an
 * undated one in {@code all} only.
 */
final class Slices {
  /** The slice that holds every row. */
  static final String ALL = "all";

  static final String YEAR = "year";
  static final String MONTH = "month";

  /** Characters of the year in a month. */
  static final int YEAR_LENGTH = 4;

  /** Characters of the month in a date. */
  static final int MONTH_LENGTH = 7;

  private Slices() {}

  /** Each row once for every slice it counts in, with the columns slice and slice_kind. */
  static Dataset<Row> exploded(Dataset<Row> rows, Column month) {
    Field slices = CooccurColumns.SLICES;
    Column all = slice(functions.lit(ALL), ALL);
    Column year = slice(functions.substring(month, 1, YEAR_LENGTH), YEAR);
    Column dated = functions.array(all, year, slice(month, MONTH));
    Column each =
        functions.when(month.equalTo(Fields.UNDATED), functions.array(all)).otherwise(dated);
    return rows.withColumn(slices.name(), functions.explode(each))
        .withColumn(Fields.SLICE.name(), Fields.SLICE.in(slices.col()))
        .withColumn(Fields.SLICE_KIND.name(), Fields.SLICE_KIND.in(slices.col()))
        .drop(slices.name());
  }

  private static Column slice(Column slice, String kind) {
    return functions.struct(Fields.SLICE.from(slice), Fields.SLICE_KIND.from(functions.lit(kind)));
  }

  /**
   * Daily counts summed by slice: members, slice, slice_kind, window, n_units, n_articles,
   * n_stories, n_sources, first_seen, last_seen. Members with fewer stories than {@code minStories}
   * in a slice are left out of it.
   *
   * <p>Cost: one shuffle and one sort of the daily rows by members and window, then one pass.
   */
  static Dataset<Row> sums(Dataset<Row> counts, long minStories, Field... members) {
    List<Field> keys = new ArrayList<>(List.of(members));
    keys.add(Fields.WINDOW);
    List<Column> read = new ArrayList<>(List.of(columns(keys)));
    read.add(CooccurColumns.EPOCH_DAY.from(functions.unix_date(Fields.DAY.col())));
    read.addAll(List.of(columns(SumSlices.COUNTS)));
    StructType sums = SumSlices.schema(keys);
    return counts
        .select(read.toArray(Column[]::new))
        .repartition(columns(keys))
        // The counts are stored in this order: runs are merged, not sorted.
        .sortWithinPartitions(columns(keys))
        .mapPartitions(new SumSlices(keys.size(), minStories), Encoders.row(sums))
        .withColumn(Fields.FIRST_SEEN.name(), date(CooccurColumns.FIRST_DAY))
        .withColumn(Fields.LAST_SEEN.name(), date(CooccurColumns.LAST_DAY))
        .drop(CooccurColumns.FIRST_DAY.name(), CooccurColumns.LAST_DAY.name());
  }

  private static Column[] columns(List<Field> fields) {
    return fields.stream().map(Field::col).toArray(Column[]::new);
  }

  private static Column date(Field epochDay) {
    return functions.date_from_unix_date(epochDay.col());
  }
}
