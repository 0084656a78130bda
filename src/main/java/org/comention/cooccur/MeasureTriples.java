package org.comention.cooccur;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.comention.cooccur.CooccurColumns.DEGREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * <p>In: {@code triple_counts}, {@code pairs}, {@code totals}. Out: {@code triples}: one row per
 * triple, slice and window with at least {@code --triple-stories} stories there and a p of at most
 * 0.1. The others are what their pairs and third members lead to expect: their counts are in {@code
 * triple_counts}, and no q_value up to 0.1 depends on them.
 *
 * <p>neg_log10_p is the least of the three tests "a pair against the third" (Webb 2010), each
 * against the size-corrected expectation of {@link SizeProfile#expectedThird}; it is 0 when one of
 * them expects as many. A triple is productive when its q_value, from these, is at most 0.01. The
 * tests counted are all triples whose three pairs have the support in the slice and window, also
 * those that never meet: their number is bounded by a third of the sum, over pairs, of the fewer
 * such partners of the two, less one; n_tests is that bound. Ranked are productive triples with an
 * excess over 1, by the rule of {@link RankRows}, greatest excess_low first: a few stories that
 * double a small expectation stand behind many that do. The columns of {@link
 * org.comention.tables.Robustness} are left null, for {@link MeasureRobustness}.
 *
 * <p>Cost: as {@link MeasurePairs}, with three hash joins to the pairs.
 */
public final class MeasureTriples {
  /** Least neg_log10_p of a published triple. */
  static final double WEAKEST = 1;

  /** What a triple takes from its pairs: each pair's stories, and its members' from the first. */
  private static final Map<Field, Field> AB =
      Map.of(Fields.N_STORIES, TriplesTable.F_AB, Fields.F_A, Fields.F_A, Fields.F_B, Fields.F_B);

  private static final Map<Field, Field> AC =
      Map.of(Fields.N_STORIES, TriplesTable.F_AC, Fields.F_B, Fields.F_C);
  private static final Map<Field, Field> BC = Map.of(Fields.N_STORIES, TriplesTable.F_BC);

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
  public Dataset<Row> apply(Dataset<Row> tripleCounts, Dataset<Row> pairs, Dataset<Row> totals) {
    Dataset<Row> joined =
        Slices.sums(tripleCounts, options.tripleStories(), Fields.A, Fields.B, Fields.C);
    joined = withPair(joined, pairs, Fields.A, Fields.B, AB);
    joined = withPair(joined, pairs, Fields.A, Fields.C, AC);
    joined = withPair(joined, pairs, Fields.B, Fields.C, BC);
    String[] sliceAndWindow = {Fields.SLICE.name(), Fields.WINDOW.name()};
    joined =
        joined
            .join(
                broadcast(tests(pairs.where(Fields.N_STORIES.col().geq(options.tripleStories())))),
                sliceAndWindow,
                "inner")
            .join(broadcast(SliceProfiles.of(totals)), sliceAndWindow, "inner");
    // Deterministic, but said not to be: else the filter would compute every row a second time.
    Column measured =
        functions
            .udf(new TripleRow(), TripleRow.MEASURES)
            .asNondeterministic()
            .apply(TripleRow.counts());
    Dataset<Row> published =
        MeasurePairs.flattened(joined, measured, TripleRow.MEASURES.fieldNames())
            .where(Fields.NEG_LOG10_P.col().geq(WEAKEST));
    return TriplesTable.SPEC.conform(MeasureRobustness.unknown(ranked(published, totals)));
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
            TriplesTable.EXCESS_LOW.col().desc(),
            Fields.N_STORIES.col().desc(),
            Fields.A.col(),
            Fields.B.col(),
            Fields.C.col());
  }

  /** Each triple with columns of the pair of two of its members. */
  private static Dataset<Row> withPair(
      Dataset<Row> rows, Dataset<Row> pairs, Field one, Field other, Map<Field, Field> columns) {
    List<Column> selected =
        new ArrayList<>(
            List.of(
                one.from(Fields.A.col()),
                other.from(Fields.B.col()),
                Fields.SLICE.col(),
                Fields.WINDOW.col()));
    columns.forEach((of, as) -> selected.add(as.from(of.col())));
    // Hashed, since sorting the triples for each of three joins would take most of the time.
    Dataset<Row> pair = pairs.select(selected.toArray(Column[]::new)).hint("shuffle_hash");
    String[] keys = {one.name(), other.name(), Fields.SLICE.name(), Fields.WINDOW.name()};
    return rows.join(pair, keys, "left");
  }

  /** n_tests by slice and window: a bound on the triples whose three pairs are among these. */
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
