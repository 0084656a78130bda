package org.comention.cooccur;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.comention.cooccur.CooccurColumns.DEGREE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TriplesTable;

/**
 * How surprising each triple is against three nulls, in every slice and at every window.
 *
 * <p>In: {@code triple_counts}, {@code pairs}, {@code entity_counts}, {@code totals}. Out: {@code
 * triples}: one row per triple, slice and window with at least {@code --triple-stories} stories
 * there.
 *
 * <p>neg_log10_p is the least of the three tests "a pair against the third" (Webb 2010), each
 * against the size-corrected expectation of {@link SizeProfile#expectedThird}; it is 0 when one of
 * them expects as many. A triple is productive when its q_value, from these, is at most 0.01. The
 * tests counted are all triples whose three pairs are published in the slice and window, also those
 * that never meet: their number is bounded by a third of the sum, over pairs, of the fewer
 * published partners of the two, less one; n_tests is that bound. Ranked are productive triples
 * with an excess over 1, by the rule of {@link RankRows}, greatest excess first.
 *
 * <p>Cost: as {@link MeasurePairs}, with three joins to the pairs and three to the entities.
 */
public final class MeasureTriples {
  private final CooccurOptions options;

  public MeasureTriples(CooccurOptions options) {
    this.options = options;
  }

  /**
   * The measures, in the schema of {@code triples}.
   *
   * @param pairs rows of {@code pairs} measured with the same options
   * @throws IllegalStateException while it runs, when the counts are not of one population
   */
  public Dataset<Row> apply(
      Dataset<Row> tripleCounts,
      Dataset<Row> pairs,
      Dataset<Row> entityCounts,
      Dataset<Row> totals) {
    Dataset<Row> sums =
        Slices.sums(tripleCounts, options.tripleStories(), Fields.A, Fields.B, Fields.C);
    Dataset<Row> withPairs = withPair(sums, pairs, Fields.A, Fields.B, TriplesTable.F_AB);
    withPairs = withPair(withPairs, pairs, Fields.A, Fields.C, TriplesTable.F_AC);
    withPairs = withPair(withPairs, pairs, Fields.B, Fields.C, TriplesTable.F_BC);
    Dataset<Row> margins = SliceProfiles.margins(entityCounts, totals);
    Dataset<Row> joined =
        withMargin(withPairs, margins, Fields.A, Fields.F_A, CooccurColumns.RATE_A);
    joined = withMargin(joined, margins, Fields.B, Fields.F_B, CooccurColumns.RATE_B);
    joined = withMargin(joined, margins, Fields.C, Fields.F_C, CooccurColumns.RATE_C);
    String[] sliceAndWindow = {Fields.SLICE.name(), Fields.WINDOW.name()};
    joined =
        joined
            .join(broadcast(tests(pairs)), sliceAndWindow, "inner")
            .join(broadcast(SliceProfiles.of(totals)), sliceAndWindow, "inner");
    Column measured = functions.udf(new TripleRow(), TripleRow.MEASURES).apply(TripleRow.counts());
    return TriplesTable.SPEC.conform(
        ranked(MeasurePairs.flattened(joined, measured, TripleRow.MEASURES.fieldNames()), totals));
  }

  private Dataset<Row> ranked(Dataset<Row> rows, Dataset<Row> totals) {
    Dataset<Row> judged =
        RankRows.withQValues(rows)
            .withColumn(TriplesTable.PRODUCTIVE.name(), Fields.Q_VALUE.col().leq(RankRows.LEVEL));
    return new RankRows(options.rankRule())
        .ranked(
            judged,
            totals,
            TriplesTable.PRODUCTIVE.col().and(TriplesTable.EXCESS.col().gt(1)),
            TriplesTable.EXCESS.col().desc(),
            Fields.N_STORIES.col().desc(),
            Fields.A.col(),
            Fields.B.col(),
            Fields.C.col());
  }

  private static Dataset<Row> withPair(
      Dataset<Row> rows, Dataset<Row> pairs, Field one, Field other, Field stories) {
    Dataset<Row> pair =
        pairs.select(
            Fields.A.col().as(one.name()),
            Fields.B.col().as(other.name()),
            Fields.SLICE.col(),
            Fields.WINDOW.col(),
            stories.from(Fields.N_STORIES.col()));
    String[] keys = {one.name(), other.name(), Fields.SLICE.name(), Fields.WINDOW.name()};
    return rows.join(pair, keys, "left");
  }

  private static Dataset<Row> withMargin(
      Dataset<Row> rows, Dataset<Row> margins, Field member, Field stories, Field rate) {
    return rows.join(
        MeasurePairs.margin(margins, member, stories, rate),
        new String[] {member.name(), Fields.SLICE.name()},
        "left");
  }

  /** n_tests by slice and window: a bound on the triples whose three pairs are published. */
  private static Dataset<Row> tests(Dataset<Row> pairs) {
    Column slice = Fields.SLICE.col();
    Column window = Fields.WINDOW.col();
    Dataset<Row> degrees =
        pairs
            .select(
                slice,
                window,
                functions
                    .explode(functions.array(Fields.A.col(), Fields.B.col()))
                    .as(Fields.ENTITY_ID.name()))
            .groupBy(slice, window, Fields.ENTITY_ID.col())
            .agg(DEGREE.from(count(lit(1))));
    Dataset<Row> ends =
        withDegree(
            withDegree(
                pairs.select(slice, window, Fields.A.col(), Fields.B.col()),
                degrees,
                Fields.A,
                CooccurColumns.DEGREE_A),
            degrees,
            Fields.B,
            CooccurColumns.DEGREE_B);
    Column thirds = least(CooccurColumns.DEGREE_A.col(), CooccurColumns.DEGREE_B.col()).minus(1);
    return ends.groupBy(slice, window).agg(Fields.N_TESTS.from(floor(sum(thirds).divide(3))));
  }

  private static Dataset<Row> withDegree(
      Dataset<Row> pairs, Dataset<Row> degrees, Field member, Field degree) {
    Dataset<Row> named =
        degrees.select(
            Fields.SLICE.col(),
            Fields.WINDOW.col(),
            member.from(Fields.ENTITY_ID.col()),
            degree.from(DEGREE.col()));
    String[] keys = {Fields.SLICE.name(), Fields.WINDOW.name(), member.name()};
    return pairs.join(named, keys, "inner");
  }
}
