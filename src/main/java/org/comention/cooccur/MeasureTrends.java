package org.comention.cooccur;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;
import static org.comention.cooccur.CooccurColumns.PERIODS_A;
import static org.comention.cooccur.CooccurColumns.PERIODS_B;
import static org.comention.cooccur.CooccurColumns.PERIODS_C;
import static org.comention.cooccur.CooccurColumns.SERIES_CELLS;
import static org.comention.cooccur.CooccurColumns.SERIES_SOURCES;
import static org.comention.cooccur.CooccurColumns.SERIES_WINDOWS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.Period;
import org.comention.tables.TrendsTable;
import org.comention.tables.TriplesTable;
import org.comention.tables.Window;

/**
 * How entities, pairs and triples come and go: rates, changes, bursts, novelty.
 *
 * <p>In: the daily counts, what of them to follow, the {@link StoryCalendar}. Out: {@code trends}:
 * for every pair that is in the slice {@code all}, every triple that is productive there, and every
 * entity with {@code --min-stories} dated stories, one row a window and period with a story. Other
 * triples follow their pairs. Undated rows do not take part. {@link SeriesTrend} says what a row
 * holds; where the members' rates are asked for, those of their stories are taken, whatever the
 * window, as in {@code pairs}.
 *
 * <p>Example: named together in 2 of 40 stories of June and in 9 of 45 of July, a pair has a row
 * for July with rate 0.2 and change {@code log2 (9.5 / 46 / (2.5 / 41)) = 1.76}.
 *
 * <p>Cost: a join of each table of daily counts with what is followed, broadcast when that is
 * small, and one shuffle of what is left; then a join for each member with its series by period (8
 * bytes a period, 5 kB for ten years of months and weeks). A series is held in memory: a number for
 * each of its days.
 */
public final class MeasureTrends {
  private final CooccurOptions options;
  private final Set<Period> periods;
  private final StoryCalendar calendar;

  /**
   * @param calendar of the stories that were counted
   */
  public MeasureTrends(CooccurOptions options, TrendOptions trends, StoryCalendar calendar) {
    this.options = options;
    this.periods = trends.periods();
    this.calendar = calendar;
  }

  /**
   * Daily counts, and what of them is followed.
   *
   * @param entities rows of {@code entity_counts}
   * @param pairs rows of {@code pair_counts}
   * @param triples rows of {@code triple_counts}
   * @param followedPairs as {@link #followedPairs} gives them; read back from storage, Spark knows
   *     how few they are
   * @param followedTriples as {@link #followedTriples} gives them
   */
  public record Counts(
      Dataset<Row> entities,
      Dataset<Row> pairs,
      Dataset<Row> triples,
      Dataset<Row> followedPairs,
      Dataset<Row> followedTriples) {}

  /**
   * The pairs to follow: a, b, and a bit for each window.
   *
   * @param pairs rows of {@code pairs}
   */
  public static Dataset<Row> followedPairs(Dataset<Row> pairs) {
    return followed(pairs, Fields.A, Fields.B);
  }

  /**
   * The triples to follow: a, b, c, and a bit for each window.
   *
   * @param triples rows of {@code triples}
   */
  public static Dataset<Row> followedTriples(Dataset<Row> triples) {
    return followed(triples.where(TriplesTable.PRODUCTIVE.col()), Fields.A, Fields.B, Fields.C);
  }

  private static Dataset<Row> followed(Dataset<Row> measured, Field... members) {
    return measured
        .where(Fields.SLICE.col().equalTo(Slices.ALL))
        .groupBy(columns(members))
        .agg(SERIES_WINDOWS.from(sum(ofWindows(window -> lit(1 << window.ordinal())))));
  }

  /**
   * The trends, in the schema of {@code trends}.
   *
   * @throws IllegalStateException while it runs, when a count is of a day without a story
   */
  public Dataset<Row> apply(Counts counts) {
    Dataset<Row> entities = entities(counts.entities());
    Dataset<Row> periods = memberPeriods(counts.entities());
    Dataset<Row> pairs = series(counts.pairs(), counts.followedPairs(), Fields.A, Fields.B);
    pairs = withPeriods(pairs, periods, Fields.A, PERIODS_A);
    pairs = withPeriods(pairs, periods, Fields.B, PERIODS_B);
    Dataset<Row> triples =
        series(counts.triples(), counts.followedTriples(), Fields.A, Fields.B, Fields.C);
    triples = withPeriods(triples, periods, Fields.A, PERIODS_A);
    triples = withPeriods(triples, periods, Fields.B, PERIODS_B);
    triples = withPeriods(triples, periods, Fields.C, PERIODS_C);
    Dataset<Row> rows = rows(entities).union(rows(pairs)).union(rows(triples));
    return TrendsTable.SPEC.conform(rows);
  }

  /** One row an entity, with its windows: all three where it has the stories. */
  private Dataset<Row> entities(Dataset<Row> counts) {
    Column enough = sum(storiesAt(Window.DOCUMENT)).geq(options.minStories());
    int windows = (1 << Window.values().length) - 1;
    return dated(counts)
        .groupBy(Fields.A.from(Fields.ENTITY_ID.col()))
        .agg(cells(), sources(), SERIES_WINDOWS.from(when(enough, windows).otherwise(0)))
        .where(SERIES_WINDOWS.col().gt(0));
  }

  /** What pairs and triples are told of each entity. */
  private Dataset<Row> memberPeriods(Dataset<Row> counts) {
    Column byPeriod =
        functions.udf(new MemberPeriods(periods), SERIES_CELLS.type()).apply(SERIES_CELLS.col());
    return dated(counts)
        .where(Fields.WINDOW.col().equalTo(Window.DOCUMENT.label()))
        .groupBy(Fields.ENTITY_ID.col())
        .agg(cells())
        .select(Fields.ENTITY_ID.col(), byPeriod.as(SERIES_CELLS.name()));
  }

  /** The daily counts of those that are followed, together. */
  private static Dataset<Row> series(Dataset<Row> counts, Dataset<Row> followed, Field... members) {
    List<Column> keys = new ArrayList<>(List.of(columns(members)));
    keys.add(SERIES_WINDOWS.col());
    return dated(counts)
        .join(followed, names(members), "inner")
        .groupBy(keys.toArray(Column[]::new))
        .agg(cells(), sources());
  }

  private static Dataset<Row> dated(Dataset<Row> counts) {
    return counts.where(Fields.DAY.col().isNotNull());
  }

  /** A cell for each window and day with a story. */
  private static Column cells() {
    Column cell =
        SeriesCell.of(
            ofWindows(window -> lit(window.ordinal())),
            unix_date(Fields.DAY.col()),
            Fields.N_STORIES.col());
    return SERIES_CELLS.from(collect_list(when(Fields.N_STORIES.col().gt(0), cell)));
  }

  /** The first source at each window; null where no dated article has one. */
  private static Column sources() {
    Column[] first =
        Arrays.stream(Window.values())
            .map(window -> Fields.WINDOW.col().equalTo(window.label()))
            .map(here -> here.and(Fields.FIRST_SOURCE.col().isNotNull()))
            .map(here -> min(when(here, struct(Fields.DAY.col(), Fields.FIRST_SOURCE.col()))))
            .map(Fields.FIRST_SOURCE::in)
            .toArray(Column[]::new);
    return SERIES_SOURCES.from(array(first));
  }

  private static Column storiesAt(Window window) {
    return when(Fields.WINDOW.col().equalTo(window.label()), Fields.N_STORIES.col());
  }

  /** The value of the row's window. */
  private static Column ofWindows(Function<Window, Column> value) {
    Column of = lit(null);
    for (Window window : Window.values()) {
      of = when(Fields.WINDOW.col().equalTo(window.label()), value.apply(window)).otherwise(of);
    }
    return of;
  }

  private static Dataset<Row> withPeriods(
      Dataset<Row> series, Dataset<Row> periods, Field member, Field into) {
    Dataset<Row> ofMember =
        periods.select(member.from(Fields.ENTITY_ID.col()), into.from(SERIES_CELLS.col()));
    return series.join(ofMember, names(member), "left");
  }

  private Dataset<Row> rows(Dataset<Row> series) {
    return series
        .to(CooccurColumns.SERIES)
        .flatMap(new TrendRows(calendar, periods), Encoders.row(TrendsTable.SPEC.schema()));
  }

  private static Column[] columns(Field... members) {
    return Arrays.stream(members).map(Field::col).toArray(Column[]::new);
  }

  private static String[] names(Field... members) {
    return Arrays.stream(members).map(Field::name).toArray(String[]::new);
  }
}
