package org.comention.cooccur;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.comention.cooccur.CooccurColumns.MEASURES;
import static org.comention.cooccur.CooccurColumns.STORIES;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;

/**
 * How surprising each pair is, in every slice and at every window.
 *
 * <p>In: {@code pair_counts}, {@code entity_counts}, {@code totals}. Out: {@code pairs}: one row
 * per pair, slice and window with at least {@code --min-stories} stories there. f_a and f_b are the
 * slice's stories that name a and b, whatever the window. The expected count is that of {@link
 * SizeProfile}; {@link Association} says what is tested where the cells of the table are no
 * partition.
 *
 * <p>q_value is taken over all pairs of entities that are each named in at least {@code
 * --min-stories} stories of the slice: n_tests of them. This choice looks at the margins alone, not
 * at the pair; pairs below the support count as tested, with p = 1. Ranked are pairs that meet more
 * often than expected, by the rule of {@link RankRows}, strongest log_dice first. The columns of
 * {@link org.comention.tables.Robustness} are left null, for {@link MeasureRobustness}.
 *
 * <p>Cost: two shuffles of the daily counts, joins with the entities' counts by slice (broadcast
 * when small), one sort by slice and window.
 */
public final class MeasurePairs {
  private final CooccurOptions options;

  public MeasurePairs(CooccurOptions options) {
    this.options = options;
  }

  /**
   * The measures, in the schema of {@code pairs}.
   *
   * @throws IllegalStateException while it runs, when the counts are not of one population
   * @throws NullPointerException while it runs, when a count of a member or a total is missing
   */
  public Dataset<Row> apply(
      Dataset<Row> pairCounts, Dataset<Row> entityCounts, Dataset<Row> totals) {
    Dataset<Row> margins = SliceProfiles.margins(entityCounts);
    Dataset<Row> sums = Slices.sums(pairCounts, options.minStories(), Fields.A, Fields.B);
    String[] sliceAndWindow = {Fields.SLICE.name(), Fields.WINDOW.name()};
    Dataset<Row> joined =
        sums.join(
                margin(margins, Fields.A, Fields.F_A),
                new String[] {Fields.A.name(), Fields.SLICE.name()},
                "left")
            .join(
                margin(margins, Fields.B, Fields.F_B),
                new String[] {Fields.B.name(), Fields.SLICE.name()},
                "left")
            .join(broadcast(tests(margins)), Fields.SLICE.name())
            .join(broadcast(SliceProfiles.of(totals)), sliceAndWindow, "inner");
    Column measured = functions.udf(new PairRow(), PairRow.MEASURES).apply(PairRow.counts());
    Dataset<Row> rows = flattened(joined, measured, PairRow.MEASURES.fieldNames());
    Dataset<Row> ranked =
        new RankRows(options.rankRule())
            .ranked(
                RankRows.withQValues(rows),
                totals,
                Fields.LIFT.col().gt(1),
                PairsTable.LOG_DICE.col().desc(),
                Fields.N_STORIES.col().desc(),
                Fields.A.col(),
                Fields.B.col());
    return PairsTable.SPEC.conform(MeasureRobustness.unknown(ranked));
  }

  /** An entity's stories by slice, under the names of one member. */
  private static Dataset<Row> margin(Dataset<Row> margins, Field member, Field stories) {
    return margins.select(
        member.from(Fields.ENTITY_ID.col()), Fields.SLICE.col(), stories.from(STORIES.col()));
  }

  /** The rows with the parts of a struct as columns of their own. */
  static Dataset<Row> flattened(Dataset<Row> rows, Column struct, String[] parts) {
    Dataset<Row> flat = rows.withColumn(MEASURES.name(), struct);
    for (String part : parts) {
      flat = flat.withColumn(part, MEASURES.col().getField(part));
    }
    return flat.drop(MEASURES.name());
  }

  private Dataset<Row> tests(Dataset<Row> margins) {
    Column entities = count(lit(1));
    return margins
        .where(STORIES.col().geq(options.minStories()))
        .groupBy(Fields.SLICE.col())
        .agg(Fields.N_TESTS.from(entities.multiply(entities.minus(1)).divide(2)));
  }
}
