package org.comention.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.comention.SparkTest;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.tables.RecordsTable;
import org.comention.tables.RejectsTable;
import org.junit.jupiter.api.Test;

class RejectDuplicatesTest extends SparkTest {
  private static final StructType KNOWN =
      new StructType()
          .add(Fields.ARTICLE_ID.structField())
          .add(Fields.SOURCE.structField())
          .add(ArticlesTable.EXTERNAL_ID.structField());

  private final List<Row> records = new ArrayList<>();
  private final List<Row> known = new ArrayList<>();

  @Test
  void keeps_the_first_of_equal_articles_by_file_and_position() {
    article("b.jsonl", 1, "same", "Wire", null);
    article("a.jsonl", 12, "same", "Wire", null);
    article("a.jsonl", 9, "same", "Post", null);
    assertThat(fates())
        .containsEntry("a.jsonl:9", "article")
        .containsEntry("a.jsonl:12", "duplicate: the same article as a.jsonl, position 9")
        .containsEntry("b.jsonl:1", "duplicate: the same article as a.jsonl, position 9");
  }

  @Test
  void refuses_another_text_under_an_id_of_the_same_source() {
    article("a", 1, "one", "Wire", "7");
    article("a", 2, "two", "Wire", "7");
    article("a", 3, "three", "Post", "7");
    article("a", 4, "four", "Wire", "8");
    article("a", 5, "five", "Wire", null);
    article("a", 6, "six", "Wire", null);
    assertThat(fates())
        .containsEntry("a:1", "article")
        .containsEntry("a:2", "duplicate_id: the id 7 is that of another text at a, position 1")
        .containsEntry("a:3", "article")
        .containsEntry("a:4", "article")
        .containsEntry("a:5", "article")
        .containsEntry("a:6", "article");
  }

  @Test
  void does_not_let_a_refused_copy_take_an_id() {
    article("a", 1, "one", "Wire", "7");
    article("a", 2, "one", "Post", "8");
    article("a", 3, "two", "Post", "8");
    assertThat(fates()).containsEntry("a:3", "article");
  }

  @Test
  void knows_what_is_published_and_refuses_a_new_text_under_its_id() {
    known.add(row("one", "Wire", "7"));
    known.add(row("elsewhere", "Wire", "9"));
    article("a", 1, "new", "Wire", "7");
    article("a", 2, "one", "Wire", "7");
    article("a", 3, "one", "Wire", "7");
    article("a", 4, "two", "Wire", "9");
    article("a", 5, "three", "Post", "9");
    assertThat(fates())
        .containsEntry("a:1", "duplicate_id: the id 7 is that of a published article")
        .containsEntry("a:2", "known")
        .containsEntry("a:3", "duplicate: the same article as a, position 2")
        .containsEntry("a:4", "duplicate_id: the id 9 is that of a published article")
        .containsEntry("a:5", "article");
  }

  @Test
  void reading_the_same_input_again_gives_known_and_the_same_rejects() {
    article("a", 1, "one", "Wire", "7");
    article("a", 2, "one", "Wire", "7");
    article("a", 3, "two", "Wire", "7");
    article("a", 4, "three", "Wire", null);
    Dataset<Row> first = settled();
    Records.articles(first)
        .select(Fields.ARTICLE_ID.col(), Fields.SOURCE.col(), ArticlesTable.EXTERNAL_ID.col())
        .collectAsList()
        .forEach(known::add);
    Dataset<Row> second = settled();
    assertThat(Records.articles(second).count()).isZero();
    assertThat(Records.known(second).count()).isEqualTo(Records.articles(first).count());
    assertThat(reasons(second)).isEqualTo(reasons(first));
  }

  @Test
  void empties_the_articles_it_refuses_and_leaves_other_rows_as_they_are() {
    article("a", 1, "one", "Wire", "7");
    article("a", 2, "one", "Wire", "7");
    records.add(record("a", 3, RecordsTable.REJECT, null, null, null, "broken_json"));
    List<Row> rows = settled().orderBy(Fields.POSITION.col()).collectAsList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).isEqualTo(records.get(0));
    assertThat(rows.get(2)).isEqualTo(records.get(2));
    assertThat(ArticlesTable.TEXT.<String>get(rows.get(1))).isNull();
    assertThat(Fields.ARTICLE_ID.<String>get(rows.get(1))).isNull();
    assertThat(RejectsTable.EXCERPT.<String>get(rows.get(1))).isEqualTo("Title | Text of  one");
  }

  private void article(String file, long position, String id, String source, String externalId) {
    records.add(record(file, position, RecordsTable.ARTICLE, id, source, externalId, null));
  }

  private static Row record(
      String file,
      long position,
      String status,
      String id,
      String source,
      String externalId,
      String reason) {
    Map<String, Object> values = new HashMap<>();
    values.put(Fields.INPUT_FILE.name(), file);
    values.put(Fields.POSITION.name(), position);
    values.put(RecordsTable.STATUS.name(), status);
    values.put(Fields.ARTICLE_ID.name(), id);
    values.put(Fields.SOURCE.name(), source);
    values.put(ArticlesTable.EXTERNAL_ID.name(), externalId);
    values.put(RejectsTable.REASON.name(), reason);
    if (reason == null) {
      values.put(Fields.TITLE.name(), "Title");
      values.put(ArticlesTable.TEXT.name(), "Text of\n\n" + id);
      values.put(Fields.PUBLISHED_MONTH.name(), "undated");
    }
    return row(RecordsTable.SPEC.fields().stream().map(f -> values.get(f.name())).toArray());
  }

  private Dataset<Row> settled() {
    return new RejectDuplicates()
        .apply(
            spark.createDataFrame(records, RecordsTable.SPEC.schema()),
            spark.createDataFrame(known, KNOWN));
  }

  private Map<String, String> fates() {
    Map<String, String> fates = new HashMap<>();
    List<Row> rows = settled().collectAsList();
    assertThat(rows).hasSameSizeAs(records);
    for (Row r : rows) {
      String place = Fields.INPUT_FILE.<String>get(r) + ":" + Fields.POSITION.get(r);
      String reason = RejectsTable.REASON.get(r);
      String detail = RejectsTable.DETAIL.get(r);
      fates.put(place, reason == null ? RecordsTable.STATUS.get(r) : reason + ": " + detail);
    }
    return fates;
  }

  private static List<String> reasons(Dataset<Row> settled) {
    return Records.rejects(settled).collectAsList().stream()
        .map(r -> Fields.POSITION.get(r) + " " + RejectsTable.REASON.get(r))
        .sorted()
        .toList();
  }
}
