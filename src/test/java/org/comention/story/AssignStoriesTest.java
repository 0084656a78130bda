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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.UserException;
import org.comention.story.StoryArticles.Article;
import org.comention.tables.Fields;
import org.comention.tables.StoriesTable;
import org.comention.tables.TruncationsTable;
import org.junit.jupiter.api.Test;

class AssignStoriesTest extends SparkTest {

  @Test
  void leaves_an_article_alone_in_its_own_story() {
    Row story = stories(Article.of("a", "2022-07-12", words(1, 0, 80))).get("a");

    assertThat(Fields.STORY_ID.<String>get(story)).isEqualTo("a");
    assertThat(StoriesTable.STORY_DAY.get(story).toString()).isEqualTo("2022-07-12");
    assertThat(StoriesTable.SIMILARITY.<Double>get(story)).isEqualTo(1.0);
    assertThat(StoriesTable.STORY_RULE.<String>get(story)).isEqualTo("single");
  }

  @Test
  void ties_exact_copies_for_thirty_days_and_begins_anew_after_them() {
    String text = words(1, 0, 80);
    Map<String, Row> stories =
        stories(
            Article.of("b", "2022-07-01", text),
            Article.of("a", "2022-07-31", text),
            Article.of("c", "2022-08-01", text),
            Article.of("d", "2022-08-30", text),
            Article.of("e", null, text));

    assertThat(ids(stories)).isEqualTo(Map.of("b", "b", "a", "b", "c", "c", "d", "c", "e", "c"));
    assertThat(StoriesTable.STORY_RULE.<String>get(stories.get("b"))).isEqualTo("exact");
    assertThat(StoriesTable.STORY_DAY.get(stories.get("a")).toString()).isEqualTo("2022-07-01");
  }

  @Test
  void ties_a_short_exact_copy_only_under_one_headline() {
    Map<String, Row> stories =
        stories(
            new Article("a", "2022-07-01", "s", "One", null, "Read more on our site."),
            new Article("b", "2022-07-01", "t", "Two", null, "Read more on our site."),
            new Article("c", "2022-07-02", "u", "TWO", null, "Read more on our site."));

    assertThat(ids(stories)).isEqualTo(Map.of("a", "a", "b", "b", "c", "b"));
  }

  @Test
  void ties_a_cut_copy_within_three_days_with_its_share() {
    Map<String, Row> stories =
        stories(
            Article.of("wire", "2022-07-12", words(1, 0, 103)),
            Article.of("cut", "2022-07-15", words(1, 0, 43) + " " + words(2, 0, 10)),
            Article.of("late", "2022-07-19", words(1, 0, 63)));

    assertThat(ids(stories)).isEqualTo(Map.of("wire", "wire", "cut", "wire", "late", "late"));
    Row cut = stories.get("cut");
    // 53 words have 50 shingles of 4; the first 43 words give the 40 that the wire text has.
    assertThat(StoriesTable.SIMILARITY.<Double>get(cut)).isEqualTo(0.8);
    assertThat(StoriesTable.STORY_RULE.<String>get(cut)).isEqualTo("near_copy");
    assertThat(StoriesTable.STORY_DAY.get(cut).toString()).isEqualTo("2022-07-12");
  }

  @Test
  void ties_two_cuts_that_share_nothing_through_the_full_text() {
    Map<String, Row> stories =
        stories(
            Article.of("full", "2022-07-12", words(1, 0, 120)),
            Article.of("bottom", "2022-07-12", words(1, 60, 120)),
            Article.of("atop", "2022-07-12", words(1, 0, 60)));

    assertThat(ids(stories).values()).containsOnly("atop");
  }

  @Test
  void follows_a_chain_of_forty_copies_over_months_to_its_first() {
    List<Article> chain = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String day = LocalDate.parse("2022-01-01").plusDays(3L * i).toString();
      chain.add(Article.of("c%02d".formatted(i), day, words(1, 40 * i, 40 * i + 120)));
    }

    Map<String, Row> stories = stories(chain);

    assertThat(ids(stories).values()).hasSize(40).containsOnly("c00");
    assertThat(stories.values())
        .allMatch(s -> StoriesTable.STORY_DAY.get(s).toString().equals("2022-01-01"));
  }

  @Test
  void ties_one_headline_under_one_path_when_some_text_is_shared() {
    String title = "Ship with grain leaves port";
    Map<String, Row> stories =
        stories(
            new Article(
                "a", "2022-08-01", "s", title, "https://s.example/8/ship", words(1, 0, 100)),
            new Article(
                "b",
                "2022-08-02",
                "t",
                title.toUpperCase(Locale.ROOT),
                "http://m.t.example/8/ship.html?x=1",
                words(2, 0, 80) + " " + words(1, 70, 100)),
            new Article(
                "c", "2022-08-02", "u", title, "https://u.example/8/ship", words(3, 0, 100)));

    assertThat(ids(stories)).isEqualTo(Map.of("a", "a", "b", "a", "c", "c"));
    assertThat(StoriesTable.STORY_RULE.<String>get(stories.get("b"))).isEqualTo("title_url");
  }

  @Test
  void ties_an_undated_article_only_when_nearly_all_is_shared() {
    Map<String, Row> stories =
        stories(
            Article.of("dated", "2022-07-12", words(1, 0, 100)),
            Article.of("most", null, words(1, 0, 90) + words(2, 0, 5)),
            Article.of("half", null, words(1, 0, 55) + " " + words(3, 0, 45)));

    assertThat(ids(stories)).isEqualTo(Map.of("dated", "dated", "most", "dated", "half", "half"));
    assertThat(StoriesTable.STORY_DAY.get(stories.get("most")).toString()).isEqualTo("2022-07-12");
  }

  @Test
  void keeps_releases_apart_that_share_only_what_their_office_prints_under_everything() {
    String footer = "\n" + words(9, 0, 60) + ".";
    List<Article> releases =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Article(
                        "r" + i,
                        "2022-07-12",
                        "office",
                        "Release " + words(i, 0, 5),
                        null,
                        words(20 + i, 0, 40) + "." + footer))
            .toList();

    assertThat(Set.copyOf(ids(stories(releases)).values())).hasSize(8);
  }

  @Test
  void gives_one_result_for_any_order_and_any_partitions() {
    List<Article> articles = mixed();
    Map<String, String> expected = ids(stories(articles));
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(7));
    Dataset<Row> spread = StoryArticles.frame(spark, shuffled).repartition(7);

    assertThat(ids(byId(new AssignStories(new StoryOptions()).apply(spread)))).isEqualTo(expected);
    assertThat(expected).hasSize(articles.size());
  }

  @Test
  void keeps_every_article_and_adds_none() {
    Dataset<Row> stories = assign(mixed(), new StoryOptions());

    assertThat(stories.count()).isEqualTo(mixed().size());
    assertThat(stories.select(Fields.ARTICLE_ID.col()).distinct().count())
        .isEqualTo(mixed().size());
    assertThat(stories.columns()).isEqualTo(StoriesTable.SPEC.schema().fieldNames());
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

    List<Row> ledger =
        new AssignStories(options)
            .truncations(StoryArticles.frame(spark, bomb), "run-1")
            .collectAsList();

    assertThat(ids(byId(assign(bomb, options))).values()).containsOnly("bomb000");
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

  private static List<Article> mixed() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String day = i % 5 == 4 ? null : "2022-07-%02d".formatted(10 + i / 3);
      articles.add(Article.of("x%02d".formatted(i), day, words(i / 3, 5 * (i % 3), 90)));
    }
    return articles;
  }

  /**
   * Invented words of one text: two texts share none, two ranges of one text share their overlap.
   */
  private static String words(int text, int begin, int end) {
    return IntStream.range(begin, end)
        .mapToObj(i -> "t" + text + "w" + i)
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Row> stories(Article... articles) {
    return stories(List.of(articles));
  }

  private static Map<String, Row> stories(List<Article> articles) {
    return byId(assign(articles, new StoryOptions()));
  }

  private static Dataset<Row> assign(List<Article> articles, StoryOptions options) {
    return new AssignStories(options).apply(StoryArticles.frame(spark, articles));
  }

  private static Map<String, Row> byId(Dataset<Row> stories) {
    return stories.collectAsList().stream()
        .collect(Collectors.toMap(Fields.ARTICLE_ID::<String>get, row -> row));
  }

  private static Map<String, String> ids(Map<String, Row> stories) {
    Map<String, String> ids = new TreeMap<>();
    stories.forEach((article, row) -> ids.put(article, Fields.STORY_ID.get(row)));
    return ids;
  }
}
