package org.comention.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.comention.SparkTest;
import org.comention.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest extends SparkTest {
  private static final Field WORD = Field.required("word", DataTypes.StringType, "A word.", "a");
  private static final Field COUNT = Field.required("n", DataTypes.LongType, "How often.", "3");
  private static final TableSpec WORDS =
      TableSpec.named("words")
          .grain("one row per word")
          .key(WORD)
          .partitionedBy(Fields.MONTH)
          .columns(COUNT)
          .build();
  private static final TableSpec SUMS =
      TableSpec.named("sums").grain("one row per word").key(WORD).columns(COUNT).build();

  @TempDir Path folder;

  @Test
  void appended_rows_join_the_old_ones_and_replaced_rows_take_their_place() {
    try (TableWriter writer = open("r1")) {
      writer.append(WORDS, words(row("drone", 1L, "2022-07")));
      writer.replace(SUMS, sums(row("drone", 1L)));
      writer.commit();
    }
    try (TableWriter writer = open("r2")) {
      writer.append(WORDS, words(row("grain", 2L, "2022-07"), row("gas", 3L, "undated")));
      writer.replace(SUMS, sums(row("gas", 3L), row("grain", 2L)));
      writer.commit();
      assertThat(writer.rows()).containsEntry("words", 2L).containsEntry("sums", 2L);
    }
    assertSameRows(
        words(row("drone", 1L, "2022-07"), row("gas", 3L, "undated"), row("grain", 2L, "2022-07")),
        read(WORDS));
    assertSameRows(sums(row("gas", 3L), row("grain", 2L)), read(SUMS));
    assertThat(folder.resolve("_staging")).doesNotExist();
    assertThat(folder.resolve("_lock")).doesNotExist();
  }

  @Test
  void one_partition_is_replaced_and_the_others_stay() {
    try (TableWriter writer = open("r1")) {
      writer.append(WORDS, words(row("drone", 1L, "2022-07"), row("gas", 3L, "2022-08")));
      writer.commit();
    }
    try (TableWriter writer = open("r2")) {
      writer.replace(WORDS, "2022-07", words(row("grain", 2L, "2022-07")));
      writer.commit();
    }
    assertSameRows(words(row("gas", 3L, "2022-08"), row("grain", 2L, "2022-07")), read(WORDS));
    try (TableWriter writer = open("r3")) {
      writer.replace(WORDS, "2022-08", words());
      writer.commit();
    }
    assertSameRows(words(row("grain", 2L, "2022-07")), read(WORDS));
  }

  @Test
  void nothing_is_published_without_a_commit() {
    try (TableWriter writer = open("r1")) {
      writer.append(WORDS, words(row("drone", 1L, "2022-07")));
    }
    assertThat(folder.resolve("words")).doesNotExist();
  }

  @Test
  void a_publication_that_was_cut_short_is_finished_by_the_next_run() throws IOException {
    try (TableWriter writer = open("r1")) {
      writer.replace(SUMS, sums(row("old", 1L)));
      writer.commit();
    }
    Path staged = folder.resolve("_staging/dead/sums");
    spark
        .createDataFrame(List.of(row("new", 2L)), SUMS.schema())
        .write()
        .parquet(staged.toString());
    Path done = Files.createDirectories(folder.resolve("words"));
    Files.writeString(
        folder.resolve("_commit.json"),
        """
        [{"from": "file:%s", "to": "file:%s"}, {"from": "file:%s/gone", "to": "file:%s"}]
        """
            .formatted(staged, folder.resolve("sums"), staged, done));
    open("r2").close();
    assertSameRows(sums(row("new", 2L)), read(SUMS));
    assertThat(folder.resolve("_commit.json")).doesNotExist();
  }

  @Test
  void a_table_without_rows_has_its_columns_for_other_engines_and_rows_may_follow()
      throws Exception {
    try (TableWriter writer = open("r1")) {
      writer.append(WORDS, words());
      writer.replace(SUMS, sums());
      writer.commit();
    }
    assertThat(inDuckDb("words")).isEqualTo("[word, n, month] 0");
    assertThat(inDuckDb("sums")).isEqualTo("[word, n] 0");
    assertSameRows(words(), read(WORDS));
    try (TableWriter writer = open("r2")) {
      writer.append(WORDS, words(row("drone", 1L, "2022-07")));
      writer.append(SUMS, sums());
      writer.commit();
    }
    assertThat(inDuckDb("words")).isEqualTo("[word, n, month] 1");
    assertSameRows(words(row("drone", 1L, "2022-07")), read(WORDS));
    try (TableWriter writer = open("r3")) {
      writer.replace(WORDS, "2022-07", words());
      writer.commit();
    }
    assertThat(inDuckDb("words")).isEqualTo("[word, n, month] 0");
  }

  @Test
  void readers_wait_for_a_publication_and_are_told_of_one_that_died() throws IOException {
    assertThatCode(() -> await(0)).doesNotThrowAnyException();
    Files.writeString(folder.resolve("_commit.json"), "[]");
    assertThatThrownBy(() -> await(600_000))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("a run died while it published them")
        .hasMessageContaining("comention measures --output");
    Files.writeString(folder.resolve("_lock"), "another-host 1 1 r0 2022-08-01T02:00:00Z");
    assertThatThrownBy(() -> await(0))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("a run is publishing them")
        .hasMessageContaining("run r0 since 2022-08-01T02:00:00Z, process 1 on another-host");
  }

  @Test
  void files_that_a_run_replaced_under_a_reader_are_recognised() throws IOException {
    try (TableWriter writer = open("r1")) {
      writer.replace(SUMS, sums(row("old", 1L)));
      writer.commit();
    }
    Dataset<Row> listed = read(SUMS);
    try (TableWriter writer = open("r2")) {
      writer.replace(SUMS, sums(row("new", 2L)));
      writer.commit();
    }
    assertThatThrownBy(listed::collectAsList).matches(Publication::replacedFiles);
    assertThat(Publication.replacedFiles(new IllegalStateException("a bug"))).isFalse();
  }

  @Test
  void a_null_in_a_required_column_stops_the_run() {
    try (TableWriter writer = open("r1")) {
      assertThatThrownBy(() -> writer.replace(SUMS, sums(row("drone", null), row("gas", 1L))))
          .hasStackTraceContaining("The column sums.n must hold a value in every row");
    }
  }

  @Test
  void a_second_writer_is_kept_out() throws IOException {
    try (TableWriter writer = open("r1")) {
      assertThat(writer.rows()).isEmpty();
      assertThatThrownBy(() -> open("r2"))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("another run holds it");
    }
    Files.writeString(folder.resolve("_lock"), "another-host 1 1 r0 2022-08-01T02:00:00Z");
    assertThatThrownBy(() -> open("r3")).isInstanceOf(UserException.class);
  }

  @Test
  void a_folder_that_cannot_be_written_is_one_clear_line() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> TableWriter.open(spark, file.resolve("out").toString(), "r1"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot write to the output folder");
  }

  private void await(long ms) {
    Publication.awaitEnd(spark, folder.toString(), Duration.ofMillis(ms));
  }

  /** Columns and number of rows, as DuckDB sees them. */
  private String inDuckDb(String table) throws SQLException {
    String rows =
        "FROM read_parquet('%s/%s/**/*.parquet', hive_partitioning = true)"
            .formatted(folder, table);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      List<String> columns = new ArrayList<>();
      try (ResultSet described = sql.executeQuery("DESCRIBE " + rows)) {
        while (described.next()) {
          columns.add(described.getString("column_name"));
        }
      }
      try (ResultSet counted = sql.executeQuery("SELECT count(*) " + rows)) {
        counted.next();
        return columns + " " + counted.getLong(1);
      }
    }
  }

  private TableWriter open(String run) {
    return TableWriter.open(spark, folder.toString(), run);
  }

  private Dataset<Row> read(TableSpec table) {
    return new Tables(spark, folder.toString()).read(table);
  }

  private static Dataset<Row> words(Row... rows) {
    return frame(WORDS.schema(), rows);
  }

  private static Dataset<Row> sums(Row... rows) {
    return frame(SUMS.schema(), rows);
  }
}
