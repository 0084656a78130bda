package org.comention.cooccur;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * Time slices as sums of days: a dated row counts in {@code all}, its year and its month; an
 * undated one in {@code all} only.
 */
final class Slices {
  /** The slice that holds every row. */
  static final String ALL = "all";

  private static final int YEAR_LENGTH = 4;

  private Slices() {}

  /** Each row once for every slice it counts in, with the columns slice and slice_kind. */
  static Dataset<Row> exploded(Dataset<Row> rows, Column month) {
    Field slices = CooccurColumns.SLICES;
    Column all = slice(functions.lit(ALL), ALL);
    Column year = slice(functions.substring(month, 1, YEAR_LENGTH), "year");
    Column dated = functions.array(all, year, slice(month, "month"));
    Column each =
        functions.when(month.equalTo(Days.UNDATED), functions.array(all)).otherwise(dated);
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
   * n_stories, n_sources, first_seen, last_seen.
   *
   * <p>Members with fewer stories than {@code minStories} in a slice are left out of it; those with
   * fewer in the whole corpus are dropped before any sketch is read. Cost: two shuffles of the
   * daily rows, the second only of those with the support.
   */
  static Dataset<Row> sums(Dataset<Row> counts, long minStories, Field... members) {
    List<Column> keys = new ArrayList<>();
    for (Field member : members) {
      keys.add(member.col());
    }
    keys.add(Fields.WINDOW.col());
    Dataset<Row> supported =
        counts
            .groupBy(keys.toArray(Column[]::new))
            .agg(functions.sum(Fields.N_STORIES.col()).as(Fields.N_STORIES.name()))
            .where(Fields.N_STORIES.col().geq(minStories))
            .drop(Fields.N_STORIES.name());
    String[] names = keys.stream().map(Column::toString).toArray(String[]::new);
    Dataset<Row> months = months(counts.join(supported, names, "left_semi"), keys);
    keys.add(Fields.SLICE.col());
    keys.add(Fields.SLICE_KIND.col());
    return summed(exploded(months, Fields.MONTH.col()), keys)
        .where(Fields.N_STORIES.col().geq(minStories))
        .withColumn(
            Fields.N_SOURCES.name(), functions.hll_sketch_estimate(Fields.SOURCES_SKETCH.col()))
        .drop(Fields.SOURCES_SKETCH.name());
  }

  private static Dataset<Row> months(Dataset<Row> counts, List<Column> keys) {
    List<Column> byMonth = new ArrayList<>(keys);
    byMonth.add(Fields.MONTH.col());
    Dataset<Row> seen =
        counts
            .withColumn(Fields.FIRST_SEEN.name(), Fields.DAY.col())
            .withColumn(Fields.LAST_SEEN.name(), Fields.DAY.col());
    return summed(seen, byMonth);
  }

  private static Dataset<Row> summed(Dataset<Row> rows, List<Column> keys) {
    return rows.groupBy(keys.toArray(Column[]::new))
        .agg(
            Fields.N_UNITS.from(functions.sum(Fields.N_UNITS.col())),
            Fields.N_ARTICLES.from(functions.sum(Fields.N_ARTICLES.col())),
            Fields.N_STORIES.from(functions.sum(Fields.N_STORIES.col())),
            Fields.SOURCES_SKETCH.from(functions.hll_union_agg(Fields.SOURCES_SKETCH.col())),
            Fields.FIRST_SEEN.from(functions.min(Fields.FIRST_SEEN.col())),
            Fields.LAST_SEEN.from(functions.max(Fields.LAST_SEEN.col())));
  }
}
