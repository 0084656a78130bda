package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.SparkTest;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.Period;
import org.comention.tables.TotalsTable;
import org.comention.tables.TrendsTable;
import org.comention.tables.TriplesTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A hundred stories, ten a week from Monday 2022-07-04, each naming {@code base} and one of three
 * fillers, and what is planted:
 *
 * <ul>
 *   <li>burst1 burst2: one story of week 2, eight of week 6, nine of week 7
 *   <li>old1 in the stories 0 to 4 of weeks 0 to 4, old2 in 5 to 8 of them; they meet in two
 *       stories of week 6, where old1 also meets new1, who is named nowhere else
 *   <li>trio1 trio2 trio3 in five stories of week 8 and nowhere else
 *   <li>undated stories with burst1 and burst2
 * </ul>
 */
class MeasureTrendsTest extends SparkTest {
  private static final LocalDate MONDAY = LocalDate.of(2022, 7, 4);

  private static CooccurRun run;

  @BeforeAll
  static void count() {
    run = new CooccurRun(spark, corpus(), new CooccurOptions());
  }

  private static Corpus corpus() {
    Corpus corpus = new Corpus();
    for (int week = 0; week < 10; week++) {
      for (int i = 0; i < 10; i++) {
        StringBuilder body = new StringBuilder("base filler" + (week + i) % 3);
        if (week == 2 && i == 0 || week == 6 && i < 8 || week == 7 && i < 9) {
          body.append(" | burst1 burst2");
        }
        if (week < 5 && i < 9) {
          body.append(i < 5 ? " | old1" : " | old2");
        }
        if (week == 6 && i < 2) {
          body.append(" | old1 old2 new1");
        }
        if (week == 8 && i < 5) {
          body.append(" | trio1 trio2 trio3");
        }
        String day = MONDAY.plusDays(7 * week + i % 7).toString();
        corpus.article("s%d-%d".formatted(week, i), day, "source" + i, body.toString());
      }
    }
    for (int i = 0; i < 3; i++) {
      corpus.article("undated" + i, null, "blog", "burst1 burst2");
    }
    return corpus;
  }

  private static Column is(Field field, Object value) {
    return value == null ? field.col().isNull() : field.col().equalTo(value);
  }

  private static List<Row> series(Period period, String a, String b) {
    return run.trends
        .where(is(Fields.A, a).and(is(TrendsTable.B, b)).and(TrendsTable.C.col().isNull()))
        .where(is(TrendsTable.PERIOD_KIND, period.kind()).and(is(Fields.WINDOW, "sentence")))
        .orderBy(TrendsTable.FIRST_DAY.col())
        .collectAsList();
  }

  private static List<String> words(List<Row> rows, Field... fields) {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (Field field : fields) {
        cells.add(String.valueOf(field.<Object>get(row)));
      }
      lines.add(String.join(" ", cells));
    }
    return lines;
  }

  @Test
  void a_series_has_a_row_for_each_week_with_a_story() {
    assertThat(
            words(
                series(Period.WEEK, "burst1", "burst2"),
                TrendsTable.PERIOD,
                TrendsTable.FIRST_DAY,
                TrendsTable.N_STORIES,
                TrendsTable.N,
                TrendsTable.RATE,
                TrendsTable.N_STORIES_BEFORE,
                TrendsTable.BURST,
                TrendsTable.IS_NEW))
        .containsExactly(
            "2022-W29 2022-07-18 1 10 0.1 0 false true",
            "2022-W33 2022-08-15 8 10 0.8 0 true false",
            "2022-W34 2022-08-22 9 10 0.9 8 true false");
  }

  @Test
  void months_are_sums_of_their_days() {
    // August: three of week 7 fall on 29 to 31 July; weeks 4 to 7 and 8 to the 31st are August's.
    assertThat(
            words(
                series(Period.MONTH, "burst1", "burst2"),
                TrendsTable.PERIOD,
                TrendsTable.N_STORIES))
        .containsExactly("2022-07 1", "2022-08 17");
    assertThat(
            run.trends
                .where(is(TrendsTable.PERIOD_KIND, "month").and(is(Fields.A, "base")))
                .agg(functions.sum(TrendsTable.N_STORIES.col()))
                .first()
                .getLong(0))
        .isPositive();
  }

  /** 8 of 10 after 0 of 10: log2 17; Fisher doubled: 2 45 / 125970 = 7.1445e-4. */
  @Test
  void a_change_is_against_the_week_before() {
    Row week = series(Period.WEEK, "burst1", "burst2").get(1);
    assertThat(TrendsTable.CHANGE.<Double>get(week)).isCloseTo(4.087462841250339, within(1e-9));
    assertThat(TrendsTable.CHANGE_NEG_LOG10_P.<Double>get(week))
        .isCloseTo(3.1460246199182773, within(1e-9));
  }

  @Test
  void the_planted_burst_is_that_of_its_members_and_does_not_go_beyond_them() {
    // burst1 and burst2 are named together or not at all: their pair does what they do.
    assertThat(
            words(
                series(Period.WEEK, "burst1", "burst2"),
                TrendsTable.BURST,
                TrendsTable.BURST_BEYOND_MEMBERS))
        .containsExactly("false false", "true false", "true false");
    // Two stories where 2 / 26 are expected: 2 ln 2 + 8 ln(0.9846 / 0.9923) = 1.32 is under ln 10.
    assertThat(words(series(Period.WEEK, "old1", "old2"), TrendsTable.BURST_BEYOND_MEMBERS))
        .containsExactly("false");
  }

  @Test
  void old_names_that_meet_are_a_novelty() {
    Row first = series(Period.WEEK, "old1", "old2").get(0);
    double kappa =
        TotalsTable.KAPPA2.get(
            run.totals.where(is(Fields.SLICE, "all").and(is(Fields.WINDOW, "sentence"))).first());
    // Five weeks with 5 and 4 of 10 stories.
    double expected = 5 * Math.min(4, kappa * 5 * 4 / 10);
    assertThat(TrendsTable.IS_NEW.<Boolean>get(first)).isTrue();
    assertThat(TrendsTable.MEMBERS_SEEN_BEFORE.<Boolean>get(first)).isTrue();
    assertThat(TrendsTable.EXPECTED_BEFORE.<Double>get(first)).isCloseTo(expected, within(1e-9));
    assertThat(TrendsTable.NOVELTY.<Double>get(first))
        .isCloseTo(expected * 0.4342944819032518, within(1e-9));
  }

  @Test
  void a_new_name_makes_no_novelty_of_a_combination() {
    Row first = series(Period.WEEK, "new1", "old1").get(0);
    assertThat(TrendsTable.MEMBERS_SEEN_BEFORE.<Boolean>get(first)).isFalse();
    assertThat(TrendsTable.NOVELTY.<Double>get(first)).isZero();
    Row triple =
        run.trends
            .where(is(Fields.A, "trio1").and(is(TrendsTable.C, "trio3")))
            .where(is(TrendsTable.PERIOD_KIND, "week").and(is(Fields.WINDOW, "document")))
            .first();
    assertThat(TrendsTable.MEMBERS.<String>get(triple)).isEqualTo("triple");
    assertThat(TrendsTable.NOVELTY.<Double>get(triple)).isZero();
    assertThat(TrendsTable.ODDS_RATIO.<Double>get(triple)).isNull();
  }

  @Test
  void the_first_source_is_that_of_the_first_day() {
    Row pair = series(Period.WEEK, "burst1", "burst2").get(0);
    assertThat(TrendsTable.FIRST_SEEN.<Object>get(pair)).hasToString("2022-07-18");
    assertThat(TrendsTable.FIRST_SOURCE.<String>get(pair)).isEqualTo("source0");
    // Stories 0 and 7 of week 0 are of one day.
    Row entity = series(Period.MONTH, "base", null).get(0);
    assertThat(TrendsTable.FIRST_SOURCE.<String>get(entity)).isEqualTo("source0");
    assertThat(TrendsTable.NOVELTY.<Double>get(entity)).isNull();
  }

  @Test
  void undated_stories_do_not_take_part() {
    assertThat(run.trends.where(TrendsTable.FIRST_DAY.col().isNull()).count()).isZero();
    assertThat(
            series(Period.WEEK, "burst1", "burst2").stream()
                .mapToLong(TrendsTable.N_STORIES::<Long>get)
                .sum())
        .isEqualTo(18);
    assertThat(
            run.trends
                .where(is(TrendsTable.PERIOD_KIND, "week"))
                .select(TrendsTable.PERIOD.col(), TrendsTable.N.col())
                .distinct()
                .agg(functions.sum(TrendsTable.N.col()))
                .first()
                .getLong(0))
        .isEqualTo(100);
  }

  @Test
  void every_published_pair_has_its_months_as_the_slices_count_them() {
    Dataset<Row> months =
        run.pairs
            .where(is(Fields.SLICE_KIND, "month"))
            .selectExpr("a", "b", "window", "slice", "n_stories", "n");
    Dataset<Row> trends =
        run.trends
            .where(is(TrendsTable.PERIOD_KIND, "month").and(is(TrendsTable.MEMBERS, "pair")))
            .where(TrendsTable.N_STORIES.col().geq(2))
            .selectExpr("a", "b", "window", "period", "n_stories", "n");
    assertThat(months.count()).isPositive();
    assertThat(words(trends)).containsExactlyInAnyOrderElementsOf(words(months));
  }

  @Test
  void the_periods_of_a_productive_triple_add_up_to_its_dated_stories() {
    Dataset<Row> dated =
        run.tripleCounts
            .where(Fields.DAY.col().isNotNull())
            .join(
                run.triples
                    .where(is(Fields.SLICE, "all").and(is(TriplesTable.PRODUCTIVE, true)))
                    .selectExpr("a", "b", "c", "window"),
                new String[] {"a", "b", "c", "window"},
                "left_semi");
    for (Period period : List.of(Period.MONTH, Period.WEEK)) {
      Dataset<Row> trends =
          run.trends
              .where(is(TrendsTable.PERIOD_KIND, period.kind()))
              .where(is(TrendsTable.MEMBERS, "triple"));
      assertThat(trends.count()).isPositive();
      assertThat(words(sums(trends))).containsExactlyInAnyOrderElementsOf(words(sums(dated)));
    }
  }

  private static Dataset<Row> sums(Dataset<Row> rows) {
    return rows.groupBy("a", "b", "c", "window").agg(functions.sum(Fields.N_STORIES.col()));
  }

  private static List<String> words(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.mkString(" ")).toList();
  }

  @Test
  void days_in_any_order_give_the_same_table() {
    Dataset<Row> again =
        new MeasureTrends(
                new CooccurOptions(),
                new TrendOptions(),
                StoryCalendar.collect(corpus().stories(spark), run.totals))
            .apply(
                new MeasureTrends.Counts(
                    shuffled(run.entityCounts, 1),
                    shuffled(run.pairCounts, 2),
                    shuffled(run.tripleCounts, 3),
                    MeasureTrends.followedPairs(run.pairs),
                    MeasureTrends.followedTriples(run.triples)));
    assertThat(words(again)).containsExactlyInAnyOrderElementsOf(words(run.trends));
  }

  private static Dataset<Row> shuffled(Dataset<Row> rows, long seed) {
    return rows.repartition(3).orderBy(functions.rand(seed));
  }

  @Test
  void other_periods_can_be_asked_for() {
    Dataset<Row> days =
        new MeasureTrends(
                new CooccurOptions(),
                new TrendOptions().periods(Period.DAY),
                StoryCalendar.collect(corpus().stories(spark), run.totals))
            .apply(
                new MeasureTrends.Counts(
                    run.entityCounts,
                    run.pairCounts,
                    run.tripleCounts,
                    MeasureTrends.followedPairs(run.pairs),
                    MeasureTrends.followedTriples(run.triples)));
    Dataset<Row> pair =
        days.where(is(Fields.A, "burst1").and(is(TrendsTable.B, "burst2")))
            .where(is(Fields.WINDOW, "sentence").and(TrendsTable.C.col().isNull()))
            .select(TrendsTable.PERIOD.col(), TrendsTable.N_STORIES.col());
    assertThat(words(pair.where(is(TrendsTable.PERIOD, "2022-08-15"))))
        .containsExactly("2022-08-15 2");
    assertThat(words(days.select(TrendsTable.PERIOD_KIND.col()).distinct())).containsExactly("day");
  }
}
