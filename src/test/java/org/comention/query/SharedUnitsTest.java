package org.comention.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.tables.Fields.ARTICLE_ID;
import static org.comention.tables.Fields.BEGIN;
import static org.comention.tables.Fields.END;
import static org.comention.tables.Fields.ENTITY_ID;
import static org.comention.tables.Fields.PARAGRAPH;
import static org.comention.tables.Fields.PUBLISHED_MONTH;
import static org.comention.tables.Fields.SENTENCE;
import static org.comention.tables.Fields.STORY_ID;

import java.nio.file.Path;
import java.util.List;
import org.comention.SparkTest;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;
import org.comention.tables.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that name covid and vaccine together, where some words are read as both. */
class SharedUnitsTest extends SparkTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() {
    TableRows rows = new TableRows(EntityMentionsTable.SPEC).common(PUBLISHED_MONTH, "2021-05");
    // "COVID-19 vaccines." "COVID-19 vaccines, vaccines in Ghana."
    at(rows, "a1", 0, 0, 0, "covid", "vaccine");
    at(rows, "a1", 1, 0, 100, "covid", "vaccine");
    at(rows, "a1", 1, 0, 120, "vaccine");
    at(rows, "a1", 1, 0, 140, "ghana");
    // "COVID-19 vaccines." "Vaccines against COVID-19." and in the same paragraph "Ghana."
    at(rows, "a2", 0, 0, 0, "covid", "vaccine");
    at(rows, "a2", 1, 1, 100, "vaccine");
    at(rows, "a2", 1, 1, 120, "covid");
    at(rows, "a2", 2, 1, 200, "ghana");
    // "COVID-19 vaccines and COVID-19." Then, in another paragraph, "Vaccines."
    at(rows, "a3", 0, 0, 0, "covid", "vaccine");
    at(rows, "a3", 0, 0, 20, "covid");
    at(rows, "a3", 1, 1, 100, "vaccine");
    at(rows, "a4", 0, 0, 0, "mask", "ghana");
    at(rows, "a4", 0, 0, 0, "ghana");
    try (TableWriter writer = TableWriter.open(spark, folder.toString(), "r1")) {
      writer.replace(rows.table, spark.createDataFrame(rows.rows(), rows.table.schema()));
      writer.commit();
    }
  }

  private static void at(
      TableRows rows, String article, int sentence, int paragraph, int begin, String... readings) {
    for (String reading : readings) {
      rows.row(
          ARTICLE_ID,
          article,
          STORY_ID,
          article,
          SENTENCE,
          sentence,
          PARAGRAPH,
          paragraph,
          BEGIN,
          begin,
          END,
          begin + 8,
          ENTITY_ID,
          reading);
    }
  }

  private static SharedUnits units(String... members) {
    Tables tables = new Tables(spark, folder.toString());
    return new SharedUnits(tables, new Members(List.of(members)), TimeSlice.ALL);
  }

  private static List<String> of(Window window, String... members) {
    return units(members).of(window).collectAsList().stream()
        .map(
            row ->
                ARTICLE_ID.<String>get(row)
                    + switch (window) {
                      case SENTENCE -> " " + SENTENCE.<Integer>get(row);
                      case PARAGRAPH -> " " + PARAGRAPH.<Integer>get(row);
                      case DOCUMENT -> "";
                    })
        .sorted()
        .toList();
  }

  @Test
  void words_read_as_both_are_a_mention_of_neither_apart() {
    assertThat(of(Window.SENTENCE, "covid", "vaccine")).containsExactly("a2 1");
    assertThat(of(Window.PARAGRAPH, "covid", "vaccine")).containsExactly("a2 1");
    assertThat(of(Window.DOCUMENT, "covid", "vaccine")).containsExactly("a2", "a3");
  }

  @Test
  void three_are_together_where_each_two_are() {
    assertThat(of(Window.SENTENCE, "covid", "vaccine", "ghana")).isEmpty();
    assertThat(of(Window.PARAGRAPH, "covid", "vaccine", "ghana")).containsExactly("a2 1");
    assertThat(of(Window.DOCUMENT, "covid", "vaccine", "ghana")).containsExactly("a2");
  }

  @Test
  void a_member_alone_is_named_wherever_it_has_a_mention() {
    assertThat(of(Window.SENTENCE, "covid"))
        .containsExactly("a1 0", "a1 1", "a2 0", "a2 1", "a3 0");
  }

  @Test
  void same_words_are_those_of_an_article_that_holds_all_members() {
    assertThat(units("covid", "vaccine").sameWords()).isTrue();
    assertThat(units("ghana", "mask").sameWords()).isTrue();
    assertThat(units("covid", "ghana", "mask").sameWords()).isFalse();
    assertThat(units("covid", "ghana").sameWords()).isFalse();
  }
}
