package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.Robustness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 240 stories of quiet names by five sources, and pairs and triples that rest on one source, one
 * day, one story or none of them.
 */
class MeasureRobustnessTest extends SparkTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);

  private record Printed(String story, String day, String source, String body) {}

  private static final List<Printed> printed = new ArrayList<>();
  private static CooccurRun run;

  private static void print(String story, int day, String source, String body) {
    String date = day < 0 ? null : FIRST.plusDays(day).toString();
    printed.add(new Printed(story, date, source, body));
  }

  private static String source(int i) {
    return "s" + i % 5;
  }

  @BeforeAll
  static void count() {
    for (int i = 0; i < 240; i++) {
      String body = "n" + i % 23 + " | n" + (i * 7 + 3) % 29 + " | n" + (i * 5 + 1) % 31;
      print("quiet" + i, i % 90, source(i), body);
    }
    for (int i = 0; i < 10; i++) {
      // Ten days, two stories of each of five sources.
      print("spread" + i, 5 * i, source(i), "spread1 spread2");
      // Nine stories of one source.
      print("mill" + i, 7 * i, i < 9 ? "mill" : "s1", "mill1 mill2");
      // Eight on one day.
      print("day" + i, i < 8 ? 30 : 30 + i, source(i), "day1 day2");
      // Eight articles hold both, one of them in a sentence.
      print("wide" + i, 8 * i, source(i), i == 0 ? "wide1 wide2" : "wide1 | wide2");
    }
    // A story of 31 July printed sixteen times more on 1 August, six others in August.
    print("copied0", 60, "s0", "copied1 copied2");
    for (int i = 0; i < 16; i++) {
      print("copied0", 61, "reprint" + i, "copied1 copied2");
    }
    for (int i = 1; i < 7; i++) {
      print("copied" + i, 62 + i, source(i), "copied1 copied2");
    }
    // Undated stories count in all time, and on no day.
    for (int i = 0; i < 4; i++) {
      print("undated" + i, -1, source(i), "undated1 undated2");
    }
    // Twelve stories of a triple, and each member alone ten times more.
    for (int i = 0; i < 12; i++) {
      print("one" + i, 6 * i, i < 11 ? "mill" : "s1", "one1 one2 one3");
      print("all" + i, 6 * i, source(i), "all1 all2 all3");
    }
    for (int i = 0; i < 30; i++) {
      print("alone" + i, i, source(i), "one" + (1 + i % 3) + " | all" + (1 + (i + 1) % 3));
    }
    Corpus corpus = new Corpus();
    printed.forEach(p -> corpus.article(p.story, p.day, p.source, p.body));
    run = new CooccurRun(spark, corpus, new CooccurOptions());
  }

  private static Row pair(String stem, String slice, String window) {
    return only(run.pairs.where(Fields.B.col().equalTo(stem + 2)), stem, slice, window);
  }

  private static Row triple(String stem, String window) {
    return only(run.triples.where(Fields.C.col().equalTo(stem + 3)), stem, "all", window);
  }

  private static Row only(Dataset<Row> rows, String stem, String slice, String window) {
    List<Row> found =
        rows.where(Fields.A.col().equalTo(stem + 1))
            .where(Fields.SLICE.col().equalTo(slice).and(Fields.WINDOW.col().equalTo(window)))
            .collectAsList();
    assertThat(found).hasSize(1);
    assertThat(Fields.RANK.<Integer>get(found.get(0))).isNotNull();
    return found.get(0);
  }

  private static double share(Field field, Row row) {
    return field.<Double>get(row);
  }

  @Test
  void a_pair_of_many_sources_and_days_holds_without_any_of_them() {
    Row row = pair("spread", "all", "sentence");
    assertThat(share(Robustness.TOP_STORY_SHARE, row)).isEqualTo(0.1);
    assertThat(share(Robustness.TOP_SOURCE_SHARE, row)).isEqualTo(0.2);
    // Five sources told two stories each: the first by name.
    assertThat(Robustness.TOP_SOURCE.<String>get(row)).isEqualTo("s0");
    assertThat(share(Robustness.TOP_DAY_SHARE, row)).isEqualTo(0.1);
    assertThat(Robustness.HOLDS_WITHOUT_TOP_SOURCE.<Boolean>get(row)).isTrue();
    assertThat(Robustness.HOLDS_IN_SENTENCE.<Boolean>get(row)).isTrue();
  }

  @Test
  void a_pair_of_one_source_does_not_hold_without_it() {
    Row row = pair("mill", "all", "paragraph");
    assertThat(Robustness.TOP_SOURCE.<String>get(row)).isEqualTo("mill");
    assertThat(share(Robustness.TOP_SOURCE_SHARE, row)).isEqualTo(0.9);
    assertThat(Robustness.HOLDS_WITHOUT_TOP_SOURCE.<Boolean>get(row)).isFalse();
    assertThat(share(Robustness.TOP_DAY_SHARE, row)).isEqualTo(0.1);
  }

  @Test
  void a_pair_of_one_day_says_so_in_every_slice() {
    Row all = pair("day", "all", "sentence");
    assertThat(share(Robustness.TOP_DAY_SHARE, all)).isEqualTo(0.8);
    assertThat(share(Robustness.TOP_SOURCE_SHARE, all)).isEqualTo(0.2);
    assertThat(Robustness.HOLDS_WITHOUT_TOP_SOURCE.<Boolean>get(all)).isTrue();
    // 30 days after 1 June are 1 July; all ten are in July.
    assertThat(share(Robustness.TOP_DAY_SHARE, pair("day", "2022-07", "sentence"))).isEqualTo(0.8);
  }

  @Test
  void copies_count_where_they_were_printed_and_for_who_printed_first() {
    Row all = pair("copied", "all", "sentence");
    assertThat(Fields.N_ARTICLES.<Long>get(all)).isEqualTo(23);
    assertThat(share(Robustness.TOP_STORY_SHARE, all)).isEqualTo(17 / 23.0);
    // s0 told the copied story and one other, s1 two others.
    assertThat(share(Robustness.TOP_SOURCE_SHARE, all)).isEqualTo(2 / 7.0);
    assertThat(Robustness.TOP_SOURCE.<String>get(all)).isEqualTo("s0");
    Row august = pair("copied", "2022-08", "document");
    assertThat(Fields.N_STORIES.<Long>get(august)).isEqualTo(6);
    assertThat(Fields.N_ARTICLES.<Long>get(august)).isEqualTo(22);
    assertThat(share(Robustness.TOP_STORY_SHARE, august)).isEqualTo(16 / 22.0);
    assertThat(Robustness.TOP_SOURCE.<String>get(august)).isEqualTo("s1");
  }

  @Test
  void a_pair_of_one_sentence_holds_in_documents_only() {
    Row row = pair("wide", "all", "document");
    assertThat(Robustness.HOLDS_IN_SENTENCE.<Boolean>get(row)).isFalse();
    assertThat(Robustness.HOLDS_WITHOUT_TOP_SOURCE.<Boolean>get(row)).isTrue();
  }

  @Test
  void undated_stories_are_of_no_day() {
    Row row = pair("undated", "all", "sentence");
    assertThat(share(Robustness.TOP_DAY_SHARE, row)).isZero();
    assertThat(share(Robustness.TOP_SOURCE_SHARE, row)).isEqualTo(0.25);
  }

  @Test
  void a_triple_holds_without_its_top_source_when_others_tell_it_too() {
    for (String window : List.of("sentence", "document")) {
      Row one = triple("one", window);
      assertThat(share(Robustness.TOP_SOURCE_SHARE, one)).isEqualTo(11 / 12.0);
      assertThat(Robustness.TOP_SOURCE.<String>get(one)).isEqualTo("mill");
      assertThat(Robustness.HOLDS_WITHOUT_TOP_SOURCE.<Boolean>get(one)).isFalse();
      Row all = triple("all", window);
      // Twelve stories by five sources in turn: s0 and s1 told three, the others two.
      assertThat(share(Robustness.TOP_SOURCE_SHARE, all)).isEqualTo(0.25);
      assertThat(Robustness.HOLDS_WITHOUT_TOP_SOURCE.<Boolean>get(all)).isTrue();
      assertThat(Robustness.HOLDS_IN_SENTENCE.<Boolean>get(all)).isTrue();
    }
  }

  @Test
  void rows_are_as_many_as_measured_and_those_without_a_rank_say_nothing() {
    for (Dataset<Row> table : List.of(run.pairs, run.triples)) {
      List<Row> rows = table.collectAsList();
      assertThat(rows).isNotEmpty();
      for (Row row : rows) {
        boolean ranked = Fields.RANK.get(row) != null;
        for (Field field : Robustness.ALL) {
          assertThat(field.get(row) != null).as(field.name() + " of " + row).isEqualTo(ranked);
        }
      }
    }
    assertThat(run.pairs.where(Fields.RANK.col().isNull()).count()).isPositive();
  }

  /** Every ranked pair of a slice of all time, counted again from the printed words. */
  @Test
  void shares_agree_with_a_plain_count() {
    List<Row> ranked =
        run.pairs
            .where(Fields.RANK.col().isNotNull().and(Fields.SLICE.col().equalTo("all")))
            .collectAsList();
    assertThat(ranked).hasSizeGreaterThan(20);
    for (Row row : ranked) {
      String a = Fields.A.get(row);
      String b = Fields.B.get(row);
      String end = Fields.WINDOW.get(row).equals("sentence") ? "\\|" : "\\|\\|";
      List<Printed> holding =
          printed.stream()
              .filter(
                  p ->
                      Arrays.stream(p.body.split(end))
                          .map(unit -> List.of(unit.replace("|", " ").strip().split(" +")))
                          .anyMatch(words -> words.contains(a) && words.contains(b)))
              .toList();
      Map<String, List<Printed>> stories =
          holding.stream().collect(Collectors.groupingBy(Printed::story));
      double n = stories.size();
      assertThat(Fields.N_STORIES.<Long>get(row).doubleValue()).isEqualTo(n);
      assertThat(share(Robustness.TOP_STORY_SHARE, row))
          .isCloseTo(
              stories.values().stream().mapToInt(List::size).max().orElseThrow()
                  / (double) holding.size(),
              within(1e-12));
      // The first article of a story in the order of printing is its earliest here.
      List<Printed> firsts = stories.values().stream().map(all -> all.get(0)).toList();
      assertThat(share(Robustness.TOP_SOURCE_SHARE, row) * n)
          .isCloseTo(most(firsts, Printed::source), within(1e-9));
      assertThat(share(Robustness.TOP_DAY_SHARE, row) * n)
          .isCloseTo(most(firsts, Printed::day), within(1e-9));
    }
  }

  private static double most(List<Printed> stories, Function<Printed, String> of) {
    Map<String, Integer> counts = new HashMap<>();
    stories.stream()
        .map(of)
        .filter(value -> value != null)
        .forEach(value -> counts.merge(value, 1, Integer::sum));
    return counts.values().stream().mapToInt(i -> i).max().orElse(0);
  }

  @Test
  void every_story_has_one_origin() {
    Corpus corpus = new Corpus();
    printed.forEach(p -> corpus.article(p.story, p.day, p.source, p.body));
    Map<String, Long> found = new TreeMap<>();
    StoryOrigins.all(corpus.articles(spark), corpus.stories(spark))
        .where(Fields.SLICE.col().equalTo("all"))
        .collectAsList()
        .forEach(
            row ->
                found.put(
                    Robustness.TOP_SOURCE.get(row), RobustnessColumns.N_OF_ORIGIN.<Long>get(row)));
    // 240 + 40 + 7 + 4 + 24 + 30 stories; the reprints began none.
    assertThat(found.values().stream().mapToLong(n -> n).sum()).isEqualTo(345);
    assertThat(found).containsOnlyKeys("mill", "s0", "s1", "s2", "s3", "s4");
    assertThat(found).containsEntry("mill", 20L);
  }
}
