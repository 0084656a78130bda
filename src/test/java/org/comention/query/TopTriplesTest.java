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
 * Eight ranked triples: the first three of one statement, the fourth of a sentence of its own, the
 * fifth never in one sentence, the sixth with a sentence of the fourth and two of its own, the
 * seventh with one of the sixth and one of its own, the eighth of two notices, each in two stories.
 */
class TopTriplesTest extends SparkTest {
  private static final String STATEMENT = "Canada, France, Italy and Japan met.";
  private static final String SENT = "Iran sent Russia drones.";
  private static final String SOLD = "Iran sold Russia drones and missiles.";
  private static final String NOTICE = "Call the press office.";
  private static final String SECOND_NOTICE = "Write to the press office.";

  private static final List<List<String>> SENTENCES =
      List.of(
          List.of(STATEMENT),
          List.of(STATEMENT),
          List.of(STATEMENT),
          List.of(SENT),
          List.of(),
          List.of(SENT, SOLD, "Russia fired Iran's missiles."),
          List.of(SOLD, "Missiles and drones hit Kyiv."),
          List.of(NOTICE, NOTICE, SECOND_NOTICE, SECOND_NOTICE));

  @TempDir static Path folder;

  private static Tables tables;

  @BeforeAll
  static void write() {
    TableRows triples = new TableRows(TriplesTable.SPEC);
    triples.common(Fields.SLICE, "all").common(Fields.SLICE_KIND, "all");
    triples.common(Fields.WINDOW, "sentence");
    TableRows evidence = new TableRows(EvidenceTable.SPEC);
    List<List<String>> members =
        List.of(
            List.of("canada", "france", "italy"),
            List.of("canada", "france", "japan"),
            List.of("canada", "italy", "japan"),
            List.of("drone", "iran", "russia"),
            List.of("france", "italy", "japan"),
            List.of("iran", "missile", "russia"),
            List.of("drone", "missile", "russia"),
            List.of("canada", "italy", "press"));
    for (int i = 0; i < members.size(); i++) {
      List<String> m = members.get(i);
      triples.row(Fields.A, m.get(0), Fields.B, m.get(1), Fields.C, m.get(2), Fields.RANK, i + 1);
      for (int place = 0; place < SENTENCES.get(i).size(); place++) {
        evidence.row(
            Fields.A,
            m.get(0),
            Fields.B,
            m.get(1),
            EvidenceTable.THIRD,
            m.get(2),
            EvidenceTable.EVIDENCE_RANK,
            place + 1,
            EvidenceTable.TEXT,
            SENTENCES.get(i).get(place));
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
  void what_better_triples_say_and_notices_are_left_out() {
    Answer answer = new TopTriples(tables, false).apply(TopOptions.first(4));
    assertThat(ranks(answer)).containsExactly(1, 4, 5, 6);
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
    assertThat(ranks(answer)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }
}
