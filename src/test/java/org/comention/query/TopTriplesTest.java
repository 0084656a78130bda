package org.comention.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.comention.SparkTest;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Fields;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;
import org.comention.tables.TriplesTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five ranked triples: the first three of one statement, the fourth of a sentence of its own, the
 * fifth never in one sentence.
 */
class TopTriplesTest extends SparkTest {
  private static final String STATEMENT = "Canada, France, Italy and Japan met.";

  @TempDir static Path folder;

  private static Tables tables;

  @BeforeAll
  static void write() {
    TableRows triples = new TableRows(TriplesTable.SPEC);
    triples.common(Fields.SLICE, "all").common(Fields.SLICE_KIND, "all");
    triples.common(Fields.WINDOW, "sentence");
    TableRows evidence = new TableRows(EvidenceTable.SPEC).common(EvidenceTable.EVIDENCE_RANK, 1);
    List<List<String>> members =
        List.of(
            List.of("canada", "france", "italy"),
            List.of("canada", "france", "japan"),
            List.of("canada", "italy", "japan"),
            List.of("drone", "iran", "russia"),
            List.of("france", "italy", "japan"));
    for (int i = 0; i < members.size(); i++) {
      List<String> m = members.get(i);
      triples.row(Fields.A, m.get(0), Fields.B, m.get(1), Fields.C, m.get(2), Fields.RANK, i + 1);
      if (i < 4) {
        evidence.row(
            Fields.A,
            m.get(0),
            Fields.B,
            m.get(1),
            EvidenceTable.THIRD,
            m.get(2),
            EvidenceTable.TEXT,
            i < 3 ? STATEMENT : "Iran sent Russia drones.");
      }
    }
    try (TableWriter writer = TableWriter.open(spark, folder.toString(), "r1")) {
      for (TableRows rows : List.of(triples, evidence, new TableRows(EntitiesTable.SPEC))) {
        writer.replace(rows.table, spark.createDataFrame(rows.rows(), rows.table.schema()));
      }
      writer.commit();
    }
    tables = new Tables(spark, folder.toString());
  }

  private static List<Integer> ranks(Answer answer) {
    return answer.rows().stream().map(row -> Fields.RANK.<Integer>get(row)).toList();
  }

  @Test
  void a_sentence_is_told_once() {
    Answer answer = new TopTriples(tables, false).apply(TopOptions.first(3));
    assertThat(ranks(answer)).containsExactly(1, 4, 5);
    assertThat(answer.more()).isFalse();
  }

  @Test
  void a_limit_counts_what_is_listed() {
    Answer answer = new TopTriples(tables, false).apply(TopOptions.first(2));
    assertThat(ranks(answer)).containsExactly(1, 4);
    assertThat(answer.more()).isTrue();
  }

  @Test
  void repeats_can_be_asked_for() {
    Answer answer = new TopTriples(tables, true).apply(TopOptions.first(9));
    assertThat(ranks(answer)).containsExactly(1, 2, 3, 4, 5);
  }
}
