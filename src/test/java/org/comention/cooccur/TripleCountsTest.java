package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.cooccur.CooccurOptions.TripleScope;
import org.comention.tables.Fields;
import org.comention.tables.TripleCountsTable;
import org.junit.jupiter.api.Test;

/** Triples of corpora small enough to count by hand. */
class TripleCountsTest extends SparkTest {

  /** a, b, c share a sentence twice, a paragraph three times; d never has company twice. */
  private static Corpus corpus() {
    return new Corpus()
        .article("s1", "2022-07-01", "post", "a b c | d || a b c")
        .article("s1", "2022-07-02", "wire", "a b c")
        .article("s2", "2022-07-02", "post", "a b | c")
        .article("s3", "2022-07-03", "mail", "a b c | concept:x")
        .article("s4", "2022-07-03", "mail", "a b || concept:x");
  }

  @Test
  void counts_triples_whose_pairs_have_the_support_at_the_window() {
    assertThat(lines(new CooccurOptions().tripleStories(2), SupportedPairs.MOST_IN_MEMORY))
        .containsExactlyInAnyOrder(
            "a b c 2022-07-01 sentence 2 1 1 1",
            "a b c 2022-07-02 sentence 1 1 0 1",
            "a b c 2022-07-03 sentence 1 1 1 1",
            "a b c 2022-07-01 paragraph 2 1 1 1",
            "a b c 2022-07-02 paragraph 2 2 1 2",
            "a b c 2022-07-03 paragraph 1 1 1 1",
            "a b c 2022-07-01 document 1 1 1 1",
            "a b c 2022-07-02 document 2 2 1 2",
            "a b c 2022-07-03 document 1 1 1 1",
            "a b concept:x 2022-07-03 document 2 2 2 1");
  }

  @Test
  void a_join_in_place_of_a_broadcast_gives_the_same_counts() {
    assertThat(lines(new CooccurOptions().tripleStories(2), 2))
        .hasSameElementsAs(
            lines(new CooccurOptions().tripleStories(2), SupportedPairs.MOST_IN_MEMORY));
  }

  @Test
  void counts_triples_with_a_concept_when_asked() {
    assertThat(
            lines(
                new CooccurOptions().tripleStories(2).triples(TripleScope.concept),
                SupportedPairs.MOST_IN_MEMORY))
        .containsExactly("a b concept:x 2022-07-03 document 2 2 2 1");
  }

  @Test
  void counts_no_triples_when_asked() {
    assertThat(
            lines(
                new CooccurOptions().tripleStories(2).triples(TripleScope.none),
                SupportedPairs.MOST_IN_MEMORY))
        .isEmpty();
  }

  @Test
  void one_triple_is_counted_whatever_its_support() {
    assertThat(one(corpus(), "b", "c", "d"))
        .containsExactlyInAnyOrder(
            "b c d 2022-07-01 paragraph 1 1 1 1", "b c d 2022-07-01 document 1 1 1 1");
    assertThat(one(corpus(), "a", "c", "concept:x"))
        .containsExactlyInAnyOrder(
            "a c concept:x 2022-07-03 paragraph 1 1 1 1",
            "a c concept:x 2022-07-03 document 1 1 1 1");
    assertThat(one(corpus(), "c", "d", "concept:x")).isEmpty();
  }

  @Test
  void one_triple_has_the_counts_that_all_triples_have() {
    assertThat(one(corpus(), "a", "b", "c"))
        .containsExactlyInAnyOrderElementsOf(
            lines(new CooccurOptions().tripleStories(2), SupportedPairs.MOST_IN_MEMORY).stream()
                .filter(line -> line.startsWith("a b c "))
                .toList());
  }

  @Test
  void one_triple_is_not_counted_in_a_sentence_that_is_a_list() {
    Corpus corpus =
        new Corpus().article("s1", "2022-07-01", "post", "a b c e f g h i j k l m n || a b c");
    assertThat(one(corpus, "a", "b", "c"))
        .containsExactlyInAnyOrder(
            "a b c 2022-07-01 sentence 1 1 1 1",
            "a b c 2022-07-01 paragraph 1 1 1 1",
            "a b c 2022-07-01 document 1 1 1 1");
  }

  @Test
  void words_read_as_two_members_count_where_both_are_named_apart() {
    Corpus corpus =
        new Corpus()
            .article("s1", "2022-07-01", "post", "a+b c | a b c || a+b b c")
            .article("s2", "2022-07-02", "post", "a+b a c || b+c b")
            .article("s3", "2022-07-03", "post", "a+b c");
    assertThat(one(corpus, "a", "b", "c"))
        .containsExactlyInAnyOrder(
            "a b c 2022-07-01 sentence 1 1 1 1",
            "a b c 2022-07-01 paragraph 1 1 1 1",
            "a b c 2022-07-01 document 1 1 1 1",
            "a b c 2022-07-02 document 1 1 1 1");
    assertThat(lines(corpus, new CooccurOptions().minStories(1).tripleStories(1), 100))
        .containsExactlyInAnyOrderElementsOf(one(corpus, "a", "b", "c"));
  }

  private static List<String> one(Corpus corpus, String... ids) {
    return DailyCountsTest.lines(
        new CountOneTriple(new CooccurOptions(), List.of(ids))
            .apply(corpus.mentions(spark), corpus.stories(spark), corpus.entities(spark)),
        Fields.A,
        Fields.B,
        Fields.C);
  }

  private static List<String> lines(CooccurOptions options, int most) {
    return lines(corpus(), options, most);
  }

  private static List<String> lines(Corpus corpus, CooccurOptions options, int most) {
    Dataset<Row> index = corpus.index(spark);
    Dataset<Row> units = corpus.storyUnits(spark, options);
    Dataset<Row> pairs = new CountPairs().apply(units, index);
    SupportedPairs supported = SupportedPairs.collect(pairs, index, options, most);
    return DailyCountsTest.lines(
        TripleCountsTable.SPEC.conform(new CountTriples(options).apply(units, index, supported)),
        Fields.A,
        Fields.B,
        Fields.C);
  }
}
