package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.tables.Fields;
import org.comention.tables.TotalsTable;
import org.junit.jupiter.api.Test;

/** Totals of a corpus small enough to count by hand. */
class TotalsTest extends SparkTest {

  /** Four stories: s1 with two copies, s2 undated, s3 without entities, s4 in another year. */
  private static Corpus corpus() {
    return new Corpus()
        .article("s1", "2022-07-01", "post", "a b c | d || a b c")
        .article("s1", "2022-08-02", "wire", "a b c | e")
        .article("s2", null, "post", "a b | c")
        .article("s3", "2022-07-02", "post", " | ")
        .article("s4", "2023-01-01", "mail", "a");
  }

  @Test
  void counts_units_articles_stories_and_entities_of_every_slice() {
    Dataset<Row> totals = totals();
    assertThat(totals.collectAsList().stream().map(TotalsTest::line).toList())
        .containsExactlyInAnyOrder(
            "all sentence 10 5 4 5",
            "all paragraph 6 5 4 5",
            "all document 5 5 4 5",
            "2022 sentence 7 3 2 5",
            "2022 paragraph 4 3 2 5",
            "2022 document 3 3 2 5",
            "2022-07 sentence 5 2 2 5",
            "2022-07 paragraph 3 2 2 5",
            "2022-07 document 2 2 2 5",
            "2022-08 sentence 2 1 0 4",
            "2022-08 paragraph 1 1 0 4",
            "2022-08 document 1 1 0 4",
            "2023 sentence 1 1 1 1",
            "2023 paragraph 1 1 1 1",
            "2023 document 1 1 1 1",
            "2023-01 sentence 1 1 1 1",
            "2023-01 paragraph 1 1 1 1",
            "2023-01 document 1 1 1 1");
  }

  @Test
  void corrects_for_the_sizes_of_stories() {
    // S = 5 + 3 + 1 over N = 4; pairs 3 + 1 share a sentence, 9 + 3 a paragraph or document;
    // triples 1 and 7 + 1.
    Dataset<Row> all = totals().where(Fields.SLICE.col().equalTo("all"));
    for (Row row : all.collectAsList()) {
      boolean near = Fields.WINDOW.<String>get(row).equals("sentence");
      assertThat(TotalsTable.KAPPA2.<Double>get(row))
          .isCloseTo(4.0 * 2 * (near ? 4 : 12) / 81, within(1e-12));
      assertThat(TotalsTable.KAPPA3.<Double>get(row))
          .isCloseTo(16.0 * 6 * (near ? 1 : 8) / 729, within(1e-12));
    }
  }

  @Test
  void keeps_the_classes_of_sizes() {
    Row document =
        totals()
            .where(Fields.SLICE.col().equalTo("all"))
            .where(Fields.WINDOW.col().equalTo("document"))
            .first();
    assertThat(document.<Row>getList(document.fieldIndex("sizes")))
        .extracting(row -> "%s %s %s %s".formatted(row.get(0), row.get(1), row.get(2), row.get(3)))
        .containsExactly("1.0 1 0 0", "3.0 1 3 1", "5.0 1 9 7");
  }

  private static Dataset<Row> totals() {
    Corpus corpus = corpus();
    Dataset<Row> index = corpus.index(spark);
    Dataset<Row> units = corpus.storyUnits(spark, new CooccurOptions()).localCheckpoint();
    return new ComputeTotals()
        .apply(
            corpus.articles(spark),
            corpus.sentences(spark),
            corpus.stories(spark),
            new CountEntities().apply(units, index),
            units)
        .localCheckpoint();
  }

  private static String line(Row row) {
    return String.join(
        " ",
        Fields.SLICE.<String>get(row),
        Fields.WINDOW.<String>get(row),
        Fields.N_UNITS.<Long>get(row).toString(),
        Fields.N_ARTICLES.<Long>get(row).toString(),
        Fields.N_STORIES.<Long>get(row).toString(),
        TotalsTable.N_ENTITIES.<Long>get(row).toString());
  }
}
