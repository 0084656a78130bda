package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.SparkTest;
import org.comention.tables.EntityCountsTable;
import org.comention.tables.Fields;
import org.comention.tables.PairCountsTable;
import org.junit.jupiter.api.Test;

/** Entities and pairs of corpora small enough to count by hand. */
class DailyCountsTest extends SparkTest {
  private static final CooccurOptions OPTIONS = new CooccurOptions();

  /**
   * Story s1: two articles on two days. Story s2: one undated article. Story s3: an undated article
   * and a dated reprint.
   */
  private static Corpus corpus() {
    return new Corpus()
        .article("s1", "2022-07-01", "post", "drone iran iran | drone iran || iran russia")
        .article("s1", "2022-07-02", "wire", "drone | iran || russia")
        .article("s2", null, "post", "iran russia")
        .article("s3", null, "post", "drone || iran")
        .article("s3", "2022-07-02", "wire", "drone | iran");
  }

  @Test
  void counts_entities_by_day_and_window() {
    assertThat(lines(entities(corpus()), Fields.ENTITY_ID))
        .containsExactlyInAnyOrder(
            // Units, articles, stories, sources: s1's copies are of one story on its first day.
            "drone 2022-07-01 sentence 2 1 1 1",
            "drone 2022-07-01 paragraph 1 1 1 1",
            "drone 2022-07-01 document 1 1 1 1",
            "drone 2022-07-02 sentence 2 2 1 1",
            "drone 2022-07-02 paragraph 2 2 1 1",
            "drone 2022-07-02 document 2 2 1 1",
            "drone null sentence 1 1 0 1",
            "drone null paragraph 1 1 0 1",
            "drone null document 1 1 0 1",
            "iran 2022-07-01 sentence 3 1 1 1",
            "iran 2022-07-01 paragraph 2 1 1 1",
            "iran 2022-07-01 document 1 1 1 1",
            "iran 2022-07-02 sentence 2 2 1 1",
            "iran 2022-07-02 paragraph 2 2 1 1",
            "iran 2022-07-02 document 2 2 1 1",
            "iran null sentence 2 2 1 1",
            "iran null paragraph 2 2 1 1",
            "iran null document 2 2 1 1",
            "russia 2022-07-01 sentence 1 1 1 1",
            "russia 2022-07-01 paragraph 1 1 1 1",
            "russia 2022-07-01 document 1 1 1 1",
            "russia 2022-07-02 sentence 1 1 0 1",
            "russia 2022-07-02 paragraph 1 1 0 1",
            "russia 2022-07-02 document 1 1 0 1",
            "russia null sentence 1 1 1 1",
            "russia null paragraph 1 1 1 1",
            "russia null document 1 1 1 1");
  }

  @Test
  void counts_pairs_by_day_and_window() {
    assertThat(lines(pairs(corpus()), Fields.A, Fields.B))
        .containsExactlyInAnyOrder(
            "drone iran 2022-07-01 sentence 2 1 1 1",
            "drone iran 2022-07-01 paragraph 1 1 1 1",
            "drone iran 2022-07-01 document 1 1 1 1",
            // s1's copy and s3's copy share a paragraph; the story s3 counts on its dated day.
            "drone iran 2022-07-02 paragraph 2 2 1 1",
            "drone iran 2022-07-02 document 2 2 1 1",
            "drone iran null document 1 1 0 1",
            "drone russia 2022-07-01 document 1 1 1 1",
            "drone russia 2022-07-02 document 1 1 0 1",
            "iran russia 2022-07-01 sentence 1 1 1 1",
            "iran russia 2022-07-01 paragraph 1 1 1 1",
            "iran russia 2022-07-01 document 1 1 1 1",
            "iran russia 2022-07-02 document 1 1 0 1",
            "iran russia null sentence 1 1 1 1",
            "iran russia null paragraph 1 1 1 1",
            "iran russia null document 1 1 1 1");
  }

  @Test
  void a_story_counts_on_its_day_even_where_its_first_copy_lacks_the_pair() {
    Corpus corpus =
        new Corpus()
            .article("s1", "2022-07-01", "post", "drone")
            .article("s1", "2022-07-02", "wire", "drone iran");
    assertThat(lines(pairs(corpus), Fields.A, Fields.B))
        .filteredOn(line -> line.contains("sentence"))
        .containsExactlyInAnyOrder(
            "drone iran 2022-07-01 sentence 0 0 1 0", "drone iran 2022-07-02 sentence 1 1 0 1");
  }

  @Test
  void undated_rows_stand_in_the_month_undated() {
    Dataset<Row> months = pairs(corpus()).select(Fields.DAY.col(), Fields.MONTH.col()).distinct();
    assertThat(months.collectAsList().stream().map(Row::mkString))
        .containsExactlyInAnyOrder("2022-07-012022-07", "2022-07-022022-07", "nullundated");
  }

  @Test
  void the_cap_keeps_the_entities_of_most_stories_and_is_in_the_ledger() {
    Corpus corpus =
        new Corpus()
            .article("s1", "2022-07-01", "post", "a | b | c | d")
            .article("s2", "2022-07-01", "post", "d | c")
            .article("s3", "2022-07-01", "post", "c | b");
    CooccurOptions options = new CooccurOptions().maxEntities(3);
    Dataset<Row> units = corpus.storyUnits(spark, options);
    Dataset<Row> pairs = new CountPairs().apply(units, corpus.index(spark));
    // c stands in three stories, b and d in two, a in one.
    assertThat(lines(pairs, Fields.A, Fields.B))
        .containsExactlyInAnyOrder(
            "b c 2022-07-01 paragraph 2 2 2 1",
            "b c 2022-07-01 document 2 2 2 1",
            "b d 2022-07-01 paragraph 1 1 1 1",
            "b d 2022-07-01 document 1 1 1 1",
            "c d 2022-07-01 paragraph 2 2 2 1",
            "c d 2022-07-01 document 2 2 2 1");
    assertThat(new GroupStories(options).truncations(units, "run-1").collectAsList())
        .extracting(Row::mkString)
        .containsExactly("run-1max-entitiesarticle a00000341");
  }

  @Test
  void a_mention_of_an_entity_that_entities_does_not_hold_stops_the_run() {
    Corpus corpus = new Corpus().article("s1", "2022-07-01", "post", "a b");
    Dataset<Row> index =
        corpus.index(spark).where(Fields.ENTITY_ID.col().notEqual(functions.lit("b")));
    Dataset<Row> units =
        new GroupStories(OPTIONS).apply(corpus.mentions(spark), corpus.stories(spark), index);
    assertThatThrownBy(units::count)
        .hasStackTraceContaining("entity_mentions names b in article a00000");
  }

  @Test
  void sketches_are_those_of_spark() {
    Corpus corpus = new Corpus();
    for (int source = 0; source < 30; source++) {
      corpus.article("s" + source, "2022-07-01", "source-" + source % 20, "a b");
    }
    byte[] ours =
        Fields.SOURCES_SKETCH.get(
            pairs(corpus).where(Fields.WINDOW.col().equalTo("document")).first());
    Dataset<Row> spark = corpus.mentions(DailyCountsTest.spark).where("entity_id = 'a'");
    byte[] theirs =
        spark
            .orderBy(Fields.ARTICLE_ID.col())
            .coalesce(1)
            .agg(functions.hll_sketch_agg(Fields.SOURCE.col()))
            .first()
            .getAs(0);
    assertThat(ours).hasSameSizeAs(theirs);
    Dataset<Row> estimate =
        pairs(corpus).select(functions.hll_sketch_estimate(Fields.SOURCES_SKETCH.col()));
    assertThat(estimate.first().getLong(0)).isEqualTo(20);
  }

  private static Dataset<Row> entities(Corpus corpus) {
    return EntityCountsTable.SPEC.conform(
        new CountEntities().apply(corpus.storyUnits(spark, OPTIONS), corpus.index(spark)));
  }

  private static Dataset<Row> pairs(Corpus corpus) {
    return PairCountsTable.SPEC.conform(
        new CountPairs().apply(corpus.storyUnits(spark, OPTIONS), corpus.index(spark)));
  }

  /** Members, day, window, units, articles, stories and estimated sources, one line a row. */
  static List<String> lines(Dataset<Row> counts, org.comention.tables.Field... members) {
    return counts.collectAsList().stream()
        .map(
            row -> {
              StringBuilder line = new StringBuilder();
              for (org.comention.tables.Field member : members) {
                line.append(member.<String>get(row)).append(' ');
              }
              return line.append(Fields.DAY.<Object>get(row))
                  .append(' ')
                  .append(Fields.WINDOW.<String>get(row))
                  .append(' ')
                  .append(Fields.N_UNITS.<Long>get(row))
                  .append(' ')
                  .append(Fields.N_ARTICLES.<Long>get(row))
                  .append(' ')
                  .append(Fields.N_STORIES.<Long>get(row))
                  .append(' ')
                  .append(sources(Fields.SOURCES_SKETCH.get(row)))
                  .toString();
            })
        .toList();
  }

  private static long sources(byte[] sketch) {
    return Math.round(
        org.apache.datasketches.hll.HllSketch.heapify(
                org.apache.datasketches.memory.Memory.wrap(sketch))
            .getEstimate());
  }
}
