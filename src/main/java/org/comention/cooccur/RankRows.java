package org.comention.cooccur;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log10;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.comention.cooccur.CooccurColumns.CORPUS_STORIES;
import static org.comention.cooccur.CooccurColumns.ORDER;
import static org.comention.cooccur.CooccurColumns.RANKED;
import static org.comention.cooccur.CooccurColumns.STEP;
import static org.comention.cooccur.CooccurColumns.TESTED;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.comention.cooccur.CooccurOptions.RankRule;
import org.comention.tables.Fields;

/**
 * False discovery rates and the default rank, within slice and window.
 *
 * <p>In: rows with slice, window, neg_log10_p, n_tests, n_stories, n_sources. Out: the same with
 * q_value (Benjamini and Hochberg 1995: the least of {@code p n_tests / place} over this place and
 * all later ones, at most 1) and rank, from 1, null for rows that fail the rule: {@code q_value <=
 * 0.01} and, in a small corpus, 3 stories, in a large one ({@value #LARGE} stories and more) 5
 * stories and 3 sources.
 *
 * <p>Cost: one shuffle by slice and window; one task sorts the rows of a slice and window, twice,
 * and spills to disk. The bound is that task's disk and time: raise {@code --min-stories} before a
 * slice holds tens of millions of pairs.
 */
final class RankRows {
  /** Greatest q-value of a ranked row. */
  static final double LEVEL = 0.01;

  /** Stories from which a corpus is large. */
  static final int LARGE = 10_000;

  /** Fewest stories of a ranked row. */
  static final int SMALL_STORIES = 3;

  private static final int LARGE_STORIES = 5;
  private static final int LARGE_SOURCES = 3;

  private final RankRule rule;

  RankRows(RankRule rule) {
    this.rule = rule;
  }

  /** The rows with q_value. */
  static Dataset<Row> withQValues(Dataset<Row> rows) {
    WindowSpec tests = Window.partitionBy(Fields.SLICE.col(), Fields.WINDOW.col());
    // Greatest p first: one sort serves the places and the running maximum.
    WindowSpec ascending = tests.orderBy(Fields.NEG_LOG10_P.col());
    Column place = TESTED.col().minus(ORDER.col()).plus(1);
    Column step =
        greatest(
            lit(0.0),
            Fields.NEG_LOG10_P.col().minus(log10(Fields.N_TESTS.col().divide(ORDER.col()))));
    WindowSpec later = ascending.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    return rows.withColumn(ORDER.name(), row_number().over(ascending))
        .withColumn(TESTED.name(), count(lit(1)).over(tests))
        .withColumn(ORDER.name(), place)
        .withColumn(STEP.name(), step)
        .withColumn(
            Fields.Q_VALUE.name(),
            Fields.Q_VALUE.from(pow(lit(10.0), max(STEP.col()).over(later).multiply(-1))))
        .drop(ORDER.name(), STEP.name(), TESTED.name());
  }

  /**
   * The rows with rank.
   *
   * @param totals rows of {@code totals}, for the size of the corpus
   * @param eligible what a ranked row must fulfil beside the rule
   * @param order what ranks first
   */
  Dataset<Row> ranked(Dataset<Row> rows, Dataset<Row> totals, Column eligible, Column... order) {
    Dataset<Row> corpus =
        totals
            .where(Fields.SLICE.col().equalTo(Slices.ALL))
            .groupBy()
            .agg(CORPUS_STORIES.from(max(Fields.N_STORIES.col())));
    Column ranked = eligible.and(Fields.Q_VALUE.col().leq(LEVEL)).and(rule());
    List<Column> first = new ArrayList<>(List.of(RANKED.col().desc()));
    first.addAll(List.of(order));
    WindowSpec places =
        Window.partitionBy(Fields.SLICE.col(), Fields.WINDOW.col())
            .orderBy(first.toArray(Column[]::new));
    return rows.crossJoin(broadcast(corpus))
        .withColumn(RANKED.name(), ranked)
        .withColumn(
            Fields.RANK.name(), Fields.RANK.from(when(RANKED.col(), row_number().over(places))))
        .drop(RANKED.name(), CORPUS_STORIES.name());
  }

  private Column rule() {
    Column small = Fields.N_STORIES.col().geq(SMALL_STORIES);
    Column large =
        Fields.N_STORIES.col().geq(LARGE_STORIES).and(Fields.N_SOURCES.col().geq(LARGE_SOURCES));
    return switch (rule) {
      case small -> small;
      case large -> large;
      case auto -> when(CORPUS_STORIES.col().geq(LARGE), large).otherwise(small);
    };
  }
}
