package org.comention.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.comention.SparkTest;
import org.comention.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of the tables when the file system fails while they are published. */
class BrokenPublicationTest extends SparkTest {
  private static final Field WORD = Field.required("word", DataTypes.StringType, "A word.", "a");
  private static final Field COUNT = Field.required("n", DataTypes.LongType, "How often.", "3");
  private static final TableSpec WORDS =
      TableSpec.named("words").grain("one row per word").key(WORD).columns(COUNT).build();
  private static final TableSpec SUMS =
      TableSpec.named("sums").grain("one row per word").key(WORD).columns(COUNT).build();
  private static final List<Row> OLD_WORDS = List.of(row("drone", 1L));
  private static final List<Row> OLD_SUMS = List.of(row("drone", 1L));
  private static final List<Row> NEW_WORDS = List.of(row("drone", 1L), row("gas", 2L));
  private static final List<Row> NEW_SUMS = List.of(row("gas", 2L));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_failure_at_any_call_leaves_all_or_nothing_for_the_next_run(boolean forGood)
      throws IOException {
    FrailFileSystem files = FrailFileSystem.in(spark.sparkContext().hadoopConfiguration());
    Path before = folder.resolve("before");
    try (TableWriter writer = open(before, "r1")) {
      writer.append(WORDS, frame(WORDS.schema(), OLD_WORDS.toArray(Row[]::new)));
      writer.replace(SUMS, frame(SUMS.schema(), OLD_SUMS.toArray(Row[]::new)));
      writer.commit();
    }
    boolean unharmed = false;
    int finished = 0;
    for (int calls = 0; !unharmed; calls++) {
      Path output = folder.resolve("at-" + calls);
      FileUtils.copyDirectory(before.toFile(), output.toFile());
      unharmed = publish(files, output, calls, forGood);
      boolean begun = unharmed || Files.exists(output.resolve("_commit.json"));
      finished += begun && !unharmed ? 1 : 0;
      Files.deleteIfExists(output.resolve("_lock"));
      open(output, "r3").close();
      assertThat(rows(output, WORDS)).as("after %d calls", calls).isEqualTo(words(begun));
      assertThat(rows(output, SUMS)).as("after %d calls", calls).isEqualTo(sums(begun));
      assertThat(output.resolve("_commit.json")).doesNotExist();
      assertThat(output.resolve("_staging")).doesNotExist();
    }
    // Two moves; each deletes, makes a folder and renames; at last the list goes.
    assertThat(finished).isGreaterThanOrEqualTo(7);
  }

  @Test
  void a_move_whose_two_ends_are_gone_is_one_clear_line_and_nothing_is_deleted()
      throws IOException {
    String journal =
        """
        [{"from": "file:%s/_staging/r1/sums", "to": "file:%s/sums"}]
        """
            .formatted(folder, folder);
    Files.writeString(folder.resolve("_commit.json"), journal);
    for (String run : List.of("r2", "r3")) {
      assertThatThrownBy(() -> TableWriter.open(spark, folder.toString(), run))
          .isInstanceOf(UserException.class)
          .hasMessageStartingWith("Cannot finish the publication that a run before began")
          .hasMessageContaining(folder.resolve("sums").toString())
          .hasMessageNotContaining("\n");
    }
    assertThat(folder.resolve("_commit.json")).hasContent(journal);
    assertThat(folder.resolve("_lock")).doesNotExist();
  }

  /** Whether the failure was still to come when the tables were published. */
  private static boolean publish(FrailFileSystem files, Path output, int calls, boolean forGood) {
    try (TableWriter writer = open(output, "r2")) {
      writer.append(WORDS, frame(WORDS.schema(), NEW_SUMS.toArray(Row[]::new)));
      writer.replace(SUMS, frame(SUMS.schema(), NEW_SUMS.toArray(Row[]::new)));
      files.failAfter(calls, forGood);
      writer.commit();
      files.mend();
      return true;
    } catch (UncheckedIOException e) {
      assertThat(e).hasStackTraceContaining("the disk is gone");
      return false;
    } finally {
      files.mend();
    }
  }

  private static List<Row> words(boolean published) {
    return published ? NEW_WORDS : OLD_WORDS;
  }

  private static List<Row> sums(boolean published) {
    return published ? NEW_SUMS : OLD_SUMS;
  }

  private static TableWriter open(Path output, String run) {
    return TableWriter.open(spark, "frail:" + output.toAbsolutePath(), run);
  }

  private static List<Row> rows(Path output, TableSpec table) {
    return new Tables(spark, output.toString()).read(table).sort(WORD.col()).collectAsList();
  }
}
