package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.SparkTest;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Fields;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sentences shown, and their reconciliation with the counts. */
class EvidenceTest extends SparkTest {
  private static Corpus corpus;
  private static CooccurRun run;

  @BeforeAll
  static void count() {
    corpus =
        new Corpus()
            .article("s1", "2022-07-02", "wire", "x | aa bb bb cc")
            .article("s1", "2022-07-01", "post", "bb | cc aa | aa bb")
            .article("s2", null, "post", "aa bb cc")
            .article("s3", "2022-07-03", "mail", "aa | bb || cc x bb aa")
            .article("s4", "2022-07-04", "mail", "aa bb")
            .article("s5", "2022-06-04", "mail", "aa || bb")
            .article("s6", "2022-06-05", "mail", "dd ee")
            .article("s7", "2022-06-05", "mail", "dd | ee");
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      StringBuilder body = new StringBuilder("r" + random.nextInt(9));
      for (int j = 0; j < 8; j++) {
        body.append(List.of(" ", " ", " | ", " || ").get(random.nextInt(4)))
            .append('r')
            .append(random.nextInt(9));
      }
      corpus.article("r" + i / 2, "2022-05-0" + (1 + i % 7), "source" + i, body.toString());
    }
    run = new CooccurRun(spark, corpus, new CooccurOptions().tripleStories(2).evidence(3));
  }

  private static List<String> evidence(String a, String b, String c) {
    return run
        .evidence
        .where(Fields.A.col().equalTo(a).and(Fields.B.col().equalTo(b)))
        .where(EvidenceTable.THIRD.col().eqNullSafe(c))
        .orderBy(EvidenceTable.EVIDENCE_RANK.col())
        .collectAsList()
        .stream()
        .map(
            row ->
                EvidenceTable.EVIDENCE_RANK.<Integer>get(row)
                    + " "
                    + Fields.STORY_ID.<String>get(row)
                    + " "
                    + Fields.ARTICLE_ID.<String>get(row)
                    + " "
                    + EvidenceTable.TEXT.<String>get(row))
        .toList();
  }

  @Test
  void shows_one_sentence_a_story_earliest_first() {
    // s1's earlier copy comes first though it was read later; the undated story is cut.
    assertThat(evidence("aa", "bb", null))
        .containsExactly("1 s1 a00001 aa bb .", "2 s3 a00003 cc x bb aa .", "3 s4 a00004 aa bb .");
    assertThat(evidence("aa", "bb", "cc"))
        .containsExactly(
            "1 s1 a00000 aa bb bb cc .", "2 s3 a00003 cc x bb aa .", "3 s2 a00002 aa bb cc .");
  }

  @Test
  void a_pair_published_for_the_document_shows_the_sentence_it_has() {
    assertThat(evidence("dd", "ee", null)).containsExactly("1 s6 a00006 dd ee .");
  }

  @Test
  void marks_every_mention_of_the_members() {
    Row row =
        run.evidence
            .where(Fields.ARTICLE_ID.col().equalTo("a00000"))
            .where(EvidenceTable.THIRD.col().equalTo("cc"))
            .first();
    assertThat(row.<Row>getList(row.fieldIndex(EvidenceTable.SPANS.name())))
        .extracting(Row::mkString)
        .containsExactly("aa02", "bb35", "bb68", "cc911");
  }

  @Test
  void every_span_holds_the_name_and_every_member_has_one() {
    for (Row row : run.evidence.collectAsList()) {
      String text = EvidenceTable.TEXT.get(row);
      Set<String> named = new TreeSet<>();
      for (Row span : row.<Row>getList(row.fieldIndex(EvidenceTable.SPANS.name()))) {
        assertThat(text.substring(span.getInt(1), span.getInt(2))).isEqualTo(span.getString(0));
        named.add(span.getString(0));
      }
      Set<String> members =
          new TreeSet<>(List.of(Fields.A.<String>get(row), Fields.B.<String>get(row)));
      if (EvidenceTable.THIRD.get(row) != null) {
        members.add(EvidenceTable.THIRD.get(row));
      }
      assertThat(named).isEqualTo(members);
    }
  }

  @Test
  void stories_of_a_pair_can_all_be_listed_from_the_mentions() {
    Dataset<Row> mentions =
        corpus
            .mentions(spark)
            .select(
                Fields.STORY_ID.col(),
                Fields.ARTICLE_ID.col(),
                Fields.SENTENCE.col(),
                Fields.ENTITY_ID.col())
            .distinct();
    Dataset<Row> others =
        mentions.withColumnRenamed(Fields.ENTITY_ID.name(), Fields.B.name()).drop("story_id");
    Dataset<Row> listed =
        mentions
            .join(others, new String[] {"article_id", "sentence"}, "inner")
            .where(Fields.ENTITY_ID.col().lt(Fields.B.col()))
            .groupBy(Fields.ENTITY_ID.col(), Fields.B.col())
            .agg(functions.count_distinct(Fields.STORY_ID.col()));
    Dataset<Row> counted =
        run.pairCounts
            .where(Fields.WINDOW.col().equalTo("sentence"))
            .groupBy(Fields.A.col(), Fields.B.col())
            .agg(functions.sum(Fields.N_STORIES.col()));
    assertThat(lines(counted)).containsExactlyInAnyOrderElementsOf(lines(listed));
  }

  private static List<String> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.mkString(" ")).toList();
  }
}
