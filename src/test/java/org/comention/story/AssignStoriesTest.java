package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.UserException;
import org.comention.story.StoryArticles.Article;
import org.comention.tables.Fields;
import org.comention.tables.StoriesTable;
import org.comention.tables.TruncationsTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One run over articles of several cases, whose texts have no word in common. */
class AssignStoriesTest extends SparkTest {
  private static final String HEADLINE = "Ship with grain leaves port";

  private static final List<Article> SINGLE =
      List.of(Article.of("single", "2022-07-12", words(1, 0, 80)));

  private static final List<Article> EXACT =
      List.of(
          Article.of("exact-b", "2022-07-01", words(2, 0, 80)),
          Article.of("exact-a", "2022-07-31", words(2, 0, 80)),
          Article.of("exact-c", "2022-08-01", words(2, 0, 80)),
          Article.of("exact-d", "2022-08-30", words(2, 0, 80)),
          Article.of("exact-e", null, words(2, 0, 80)));

  private static final List<Article> SHORT =
      List.of(
          new Article("short-a", "2022-07-01", "s", "One", null, "Read more on our site."),
          new Article("short-b", "2022-07-01", "t", "Two", null, "Read more on our site."),
          new Article("short-c", "2022-07-02", "u", "TWO", null, "Read more on our site."));

  private static final List<Article> CUT =
      List.of(
          Article.of("cut-full", "2022-07-12", words(3, 0, 103)),
          Article.of("cut-short", "2022-07-15", words(3, 0, 43) + " " + words(4, 0, 10)),
          Article.of("cut-late", "2022-07-19", words(3, 0, 63)));

  private static final List<Article> HALVES =
      List.of(
          Article.of("halves-full", "2022-07-12", words(5, 0, 120)),
          Article.of("halves-bottom", "2022-07-12", words(5, 60, 120)),
          Article.of("halves-atop", "2022-07-12", words(5, 0, 60)));

  /**
   * Forty copies over four months: each shares two thirds with the next and nothing with others.
   */
  private static final List<Article> CHAIN =
      IntStream.range(0, 40)
          .mapToObj(
              i ->
                  Article.of(
                      "chain-%02d".formatted(i),
                      LocalDate.parse("2022-01-01").plusDays(3L * i).toString(),
                      words(6, 40 * i, 40 * i + 120)))
          .toList();

  private static final List<Article> PAGE =
      List.of(
          new Article(
              "page-a", "2022-08-01", "s", HEADLINE, "https://s.example/8/ship", words(7, 0, 100)),
          new Article(
              "page-b",
              "2022-08-02",
              "t",
              HEADLINE.toUpperCase(Locale.ROOT),
              "http://m.t.example/8/ship.html?x=1",
              words(8, 0, 50) + " " + words(7, 50, 100)),
          new Article(
              "page-c", "2022-08-02", "u", HEADLINE, "https://u.example/8/ship", words(9, 0, 100)));

  private static final List<Article> UNDATED =
      List.of(
          Article.of("undated-not", "2022-07-12", words(10, 0, 100)),
          Article.of("undated-most", null, words(10, 0, 90) + " " + words(11, 0, 5)),
          Article.of("undated-half", null, words(10, 0, 60) + " " + words(12, 0, 40)));

  private static final List<Article> RELEASES =
      IntStream.range(0, 8)
          .mapToObj(
              i ->
                  new Article(
                      "release-" + i,
                      "2022-07-12",
                      "office",
                      "Release " + words(30 + i, 0, 5),
                      null,
                      words(29, 0, 400) + ".\n" + words(20 + i, 0, 40) + "."))
          .toList();

  private static final List<Article> ALL =
      Stream.of(SINGLE, EXACT, SHORT, CUT, HALVES, CHAIN, PAGE, UNDATED, RELEASES)
          .flatMap(List::stream)
          .toList();

  private static Map<String, Row> stories;

  @BeforeAll
  static void assign() {
    stories = byId(assign(ALL, new StoryOptions()));
  }

  @Test
  void keeps_every_article_and_adds_none() {
    assertThat(stories.keySet())
        .isEqualTo(ALL.stream().map(Article::id).collect(Collectors.toSet()));
  }

  @Test
  void leaves_an_article_alone_in_its_own_story() {
    Row story = stories.get("single");

    assertThat(Fields.STORY_ID.<String>get(story)).isEqualTo("single");
    assertThat(StoriesTable.STORY_DAY.get(story).toString()).isEqualTo("2022-07-12");
    assertThat(StoriesTable.SIMILARITY.<Double>get(story)).isEqualTo(1.0);
    assertThat(StoriesTable.STORY_RULE.<String>get(story)).isEqualTo("single");
  }

  @Test
  void ties_exact_copies_for_thirty_days_and_begins_anew_after_them() {
    assertThat(ids(EXACT))
        .isEqualTo(
            Map.of(
                "exact-b", "exact-b",
                "exact-a", "exact-b",
                "exact-c", "exact-c",
                "exact-d", "exact-c",
                "exact-e", "exact-b"));
    assertThat(StoriesTable.STORY_RULE.<String>get(stories.get("exact-b"))).isEqualTo("exact");
    assertThat(StoriesTable.STORY_DAY.get(stories.get("exact-a")).toString())
        .isEqualTo("2022-07-01");
  }

  @Test
  void ties_a_short_exact_copy_only_under_one_headline() {
    assertThat(ids(SHORT))
        .isEqualTo(Map.of("short-a", "short-a", "short-b", "short-b", "short-c", "short-b"));
  }

  @Test
  void ties_a_cut_copy_within_three_days_with_its_share() {
    assertThat(ids(CUT))
        .isEqualTo(Map.of("cut-full", "cut-full", "cut-short", "cut-full", "cut-late", "cut-late"));
    Row cut = stories.get("cut-short");
    // 53 words have 50 shingles of 4; the first 43 words give the 40 that the full text has.
    assertThat(StoriesTable.SIMILARITY.<Double>get(cut)).isEqualTo(0.8);
    assertThat(StoriesTable.STORY_RULE.<String>get(cut)).isEqualTo("near_copy");
    assertThat(StoriesTable.STORY_DAY.get(cut).toString()).isEqualTo("2022-07-12");
  }

  @Test
  void ties_two_cuts_that_share_nothing_through_the_full_text() {
    assertThat(ids(HALVES).values()).containsOnly("halves-atop");
  }

  @Test
  void follows_a_chain_of_forty_copies_over_months_to_its_first() {
    assertThat(ids(CHAIN).values()).hasSize(40).containsOnly("chain-00");
    assertThat(CHAIN)
        .allMatch(
            a -> StoriesTable.STORY_DAY.get(stories.get(a.id())).toString().equals("2022-01-01"));
  }

  @Test
  void ties_one_headline_under_one_path_when_some_text_is_shared() {
    assertThat(ids(PAGE))
        .isEqualTo(Map.of("page-a", "page-a", "page-b", "page-a", "page-c", "page-c"));
    assertThat(StoriesTable.STORY_RULE.<String>get(stories.get("page-b"))).isEqualTo("title_url");
  }

  @Test
  void ties_an_undated_article_only_when_nearly_all_is_shared() {
    assertThat(ids(UNDATED))
        .isEqualTo(
            Map.of(
                "undated-not", "undated-not",
                "undated-most", "undated-not",
                "undated-half", "undated-half"));
    assertThat(StoriesTable.STORY_DAY.get(stories.get("undated-most")).toString())
        .isEqualTo("2022-07-12");
  }

  @Test
  void keeps_releases_apart_that_share_only_what_their_office_prints_over_everything() {
    assertThat(ids(RELEASES).values()).doesNotHaveDuplicates();
  }

  @Test
  void gives_one_result_for_any_order_and_any_partitions() {
    List<Article> shuffled = new ArrayList<>(ALL);
    Collections.shuffle(shuffled, new Random(7));
    Dataset<Row> spread = StoryArticles.frame(spark, shuffled).repartition(7);

    assertThat(byId(StoryArticles.assigned(new StoryOptions(), spread))).isEqualTo(stories);
  }

  @Test
  void accepts_no_articles() {
    assertThat(assign(List.of(), new StoryOptions()).count()).isZero();
  }

  @Test
  void enters_full_buckets_in_the_ledger_and_still_unites_the_copies() {
    List<Article> bomb =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    Article.of(
                        "bomb%03d".formatted(i),
                        "2022-07-12",
                        words(1, 0, 90) + " " + words(100 + i, 0, 10)))
            .toList();
    StoryOptions options = new StoryOptions().maxBucket(4);

    AssignStories stage = new AssignStories(options);
    Dataset<Row> articles = StoryArticles.frame(spark, bomb);
    List<Row> ledger =
        stage
            .truncations(stage.proposals(articles, stage.standing(articles)), "run-1")
            .collectAsList();

    assertThat(byId(assign(bomb, options)).values())
        .hasSize(60)
        .allMatch(row -> Fields.STORY_ID.<String>get(row).equals("bomb000"));
    assertThat(ledger).isNotEmpty();
    assertThat(ledger)
        .allSatisfy(
            row -> {
              assertThat(TruncationsTable.CAP.<String>get(row)).isEqualTo("max-bucket");
              assertThat(TruncationsTable.LIMIT.<Long>get(row)).isEqualTo(4);
              assertThat(TruncationsTable.DROPPED.<Long>get(row))
                  .isEqualTo(TruncationsTable.SEEN.<Long>get(row) - 4);
            });
  }

  @Test
  void refuses_a_span_of_days_below_zero() {
    assertThatThrownBy(() -> new AssignStories(new StoryOptions().storyDays(-1)))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot group copies: --story-days must be from 0 to 366, got -1."
                + " Give a value in the range.");
  }

  /** Invented words: two texts share none, two ranges of one text share their overlap. */
  private static String words(int text, int begin, int end) {
    return IntStream.range(begin, end)
        .mapToObj(i -> "t" + text + "w" + i)
        .collect(Collectors.joining(" "));
  }

  private static Dataset<Row> assign(List<Article> articles, StoryOptions options) {
    return StoryArticles.assigned(options, StoryArticles.frame(spark, articles));
  }

  private static Map<String, Row> byId(Dataset<Row> stories) {
    return stories.collectAsList().stream()
        .collect(Collectors.toMap(Fields.ARTICLE_ID::<String>get, row -> row));
  }

  private static Map<String, String> ids(List<Article> articles) {
    Map<String, String> ids = new TreeMap<>();
    articles.forEach(a -> ids.put(a.id(), Fields.STORY_ID.get(stories.get(a.id()))));
    return ids;
  }
}
