package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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

  /** Two triples and a pair with the stories of {@code days}; "-" is undated. */
  private static List<String> inSlices(String members, String days, String... rankedSlices) {
    Corpus told = new Corpus();
    for (String day : days.split(" ")) {
      told.article("s" + day, day.equals("-") ? null : day, "post", members + " | " + members);
    }
    CooccurOptions options = new CooccurOptions().tripleStories(2).evidence(2);
    Dataset<Row> index = told.index(spark).localCheckpoint();
    Dataset<Row> units = told.storyUnits(spark, options).localCheckpoint();
    String[] ids = members.split(" ");
    List<Row> pairs = new ArrayList<>();
    List<Row> triples = new ArrayList<>();
    pairs.add(RowFactory.create(ids[0], ids[1], "all", null));
    triples.add(RowFactory.create(ids[0], ids[1], ids[2], "all", null));
    for (String slice : rankedSlices) {
      boolean triple = slice.startsWith("triple ");
      (triple ? triples : pairs)
          .add(
              triple
                  ? RowFactory.create(ids[0], ids[1], ids[2], slice.substring(7), 1)
                  : RowFactory.create(ids[0], ids[1], slice, 7));
    }
    Dataset<Row> selected =
        new SelectEvidence(options)
            .apply(
                spark.createDataFrame(
                    pairs, CooccurColumns.schema(Fields.A, Fields.B, Fields.SLICE, Fields.RANK)),
                spark.createDataFrame(
                    triples,
                    CooccurColumns.schema(Fields.A, Fields.B, Fields.C, Fields.SLICE, Fields.RANK)),
                units,
                index,
                SupportedPairs.collect(new CountPairs().apply(units, index), index, options),
                new SelectEvidence.Texts(
                    told.mentions(spark), told.sentences(spark), told.articles(spark)));
    return selected
        .orderBy(EvidenceTable.THIRD.col(), EvidenceTable.EVIDENCE_RANK.col())
        .collectAsList()
        .stream()
        .map(
            row ->
                (EvidenceTable.THIRD.get(row) == null ? "" : "triple ")
                    + EvidenceTable.EVIDENCE_RANK.<Integer>get(row)
                    + " "
                    + Fields.STORY_ID.<String>get(row))
        .toList();
  }

  @Test
  void shows_the_earliest_sentence_of_every_month_and_year_in_which_the_members_are_ranked() {
    String days =
        "2021-06-01 2021-06-02 2021-06-03 2021-07-05 2021-07-06 2021-08-01"
            + " 2022-01-04 2022-02-01 2022-02-02 -";
    assertThat(inSlices("aa bb cc", days, "2021-06", "2021-07", "2022", "triple 2022-02"))
        .containsExactly(
            "1 s2021-06-01",
            "2 s2021-06-02",
            "3 s2021-07-05",
            "4 s2022-01-04",
            "triple 1 s2021-06-01",
            "triple 2 s2021-06-02",
            "triple 3 s2022-02-01");
  }

  @Test
  void no_story_is_shown_twice_and_an_undated_one_is_of_no_month() {
    assertThat(inSlices("aa bb cc", "- 2021-07-05", "2021-07", "2021", "2020", "triple 2021"))
        .containsExactly("1 s2021-07-05", "2 s-", "triple 1 s2021-07-05", "triple 2 s-");
  }

  @Test
  void as_many_sentences_as_asked_for_or_as_there_are_stories() {
    Dataset<Row> shown =
        run.evidence
            .where(EvidenceTable.THIRD.col().isNull())
            .groupBy(Fields.A.col(), Fields.B.col())
            .agg(functions.count(functions.lit(1)).as("shown"));
    List<Row> pairs =
        run.pairs
            .where(Fields.SLICE.col().equalTo("all").and(Fields.WINDOW.col().equalTo("sentence")))
            .join(shown, new String[] {"a", "b"}, "left")
            .select(Fields.N_STORIES.col(), functions.col("shown"))
            .collectAsList();
    assertThat(pairs)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            row ->
                assertThat(row.getLong(1)).isBetween(Math.min(3, row.getLong(0)), row.getLong(0)));
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
