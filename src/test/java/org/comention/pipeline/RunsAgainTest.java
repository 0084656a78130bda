package org.comention.pipeline;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.comention.SparkTest;
import org.comention.tables.Fields;
import org.comention.tables.RejectsTable;
import org.comention.tables.Tables;
import org.comention.tables.TruncationsTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a second run, of whatever kind, leaves of the books of the first. */
class RunsAgainTest extends SparkTest {
  private static final String ARTICLE =
      """
      {"title": "Talks", "date": "2022-07-19", "text": "Vladimir Putin met Ebrahim Raisi in Tehran. \
      Ukraine, Poland and Germany spoke of drones and of grain."}
      """;

  @TempDir private static Path folder;
  private static Path first;

  @BeforeAll
  static void runOnce() throws IOException {
    first = folder.resolve("first");
    input("{broken on Monday");
    run(first);
  }

  @Test
  void a_broken_line_is_recorded_though_another_was_broken_at_its_place_and_only_once()
      throws IOException {
    Path output = copy("rejects");
    for (String line : new String[] {"{broken on Tuesday", "{broken on Monday"}) {
      input(line);
      run(output);
    }
    assertThat(
            new Tables(spark, output.toString())
                .read(RejectsTable.SPEC)
                .select(RejectsTable.EXCERPT.col())
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("{broken on Monday", "{broken on Tuesday");
  }

  @Test
  void what_caps_left_out_is_not_summed_over_the_runs_that_counted() throws IOException {
    Path output = copy("caps");
    Map<String, Long> once = leftOut(output);
    assertThat(once).containsOnlyKeys("max-entities");
    assertThat(once.get("max-entities")).isPositive();
    AnalysisOptions options =
        CommandLine.populateCommand(
            new AnalysisOptions(), "--output", output.toString(), "--max-entities=2");
    RunManifest again = new Resolve(spark, options, RunListener.NONE).run();
    assertThat(leftOut(output)).isEqualTo(once);
    assertThat(
            new Tables(spark, output.toString())
                .read(TruncationsTable.SPEC)
                .select(Fields.RUN_ID.col())
                .distinct()
                .collectAsList())
        .containsExactly(row(again.runId()));
  }

  /** As the report sums it. */
  private static Map<String, Long> leftOut(Path output) {
    return new Tables(spark, output.toString())
        .read(TruncationsTable.SPEC)
        .groupBy(TruncationsTable.CAP.col())
        .agg(sum(TruncationsTable.DROPPED.col()))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
  }

  private static void input(String secondLine) throws IOException {
    Files.writeString(folder.resolve("latest.jsonl"), ARTICLE + secondLine + "\n");
  }

  private static RunManifest run(Path output) {
    RunOptions options =
        CommandLine.populateCommand(
            new RunOptions(),
            "--input",
            folder.resolve("latest.jsonl").toString(),
            "--output",
            output.toString(),
            "--max-entities=2");
    return new Pipeline(spark, options, RunListener.NONE).run();
  }

  private static Path copy(String name) throws IOException {
    Path copy = folder.resolve(name);
    FileUtils.copyDirectory(first.toFile(), copy.toFile());
    return copy;
  }
}
