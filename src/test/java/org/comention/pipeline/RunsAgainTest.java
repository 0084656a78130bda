package org.comention.pipeline;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comention.SparkTest;
import org.comention.UserException;
import org.comention.lexicon.Lexicon;
import org.comention.tables.Fields;
import org.comention.tables.RejectsTable;
import org.comention.tables.Tables;
import org.comention.tables.TruncationsTable;
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

  @TempDir private Path folder;

  @Test
  void a_broken_line_is_recorded_though_another_was_broken_at_its_place_and_only_once()
      throws IOException {
    for (String line : List.of("{of Monday", "{of Tuesday", "{of Monday")) {
      input(line);
      try (OpenRun run = OpenRun.begin(spark, output(), RunListener.NONE)) {
        new TagArticles(run, options()).run(null, Lexicon.embedded(), false);
      }
    }
    assertThat(
            new Tables(spark, output())
                .read(RejectsTable.SPEC)
                .select(RejectsTable.EXCERPT.col())
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("{of Monday", "{of Tuesday");
  }

  @Test
  void what_caps_left_out_is_not_summed_over_the_runs_that_counted() throws IOException {
    input(ARTICLE);
    new Pipeline(spark, options(), RunListener.NONE).run();
    Map<String, Long> once = leftOut();
    assertThat(once).containsOnlyKeys("max-entities");
    assertThat(once.get("max-entities")).isPositive();
    RunManifest again = new Resolve(spark, options().analysis(), RunListener.NONE).run();
    assertThat(leftOut()).isEqualTo(once);
    assertThat(
            new Tables(spark, output())
                .read(TruncationsTable.SPEC)
                .select(Fields.RUN_ID.col())
                .distinct()
                .collectAsList())
        .containsExactly(row(again.runId()));
  }

  @Test
  void measuring_leaves_the_counts_to_the_version_that_made_them() {
    AnalysisOptions options = options().analysis();
    RunManifest counted = manifest(options);
    RunManifest next = manifest(options);
    assertThat(next.analysisChanged(before(counted))).isFalse();
    counted
        .options()
        .computeIfPresent("analysis", (key, value) -> value.replaceFirst("^\\S+", "0.0.9"));
    RunManifest measured = new RunManifest();
    measured.measured(counted.table(spark).first(), options);
    assertThat(measured.options().get("analysis")).startsWith("0.0.9 ");
    assertThat(next.analysisChanged(before(measured))).isTrue();
  }

  @Test
  void measuring_tells_its_run() {
    List<String> began = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void began(String runId) {
            began.add(runId);
          }
        };
    MeasureOptions options =
        CommandLine.populateCommand(new MeasureOptions(), "--output", output());
    assertThatThrownBy(() -> new Measures(spark, options, listener).run())
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot measure: no run has published counts");
    assertThat(began).hasSize(1);
  }

  private static RunManifest manifest(AnalysisOptions options) {
    RunManifest manifest = new RunManifest();
    manifest.analysis(options.lexicon().load(), options.resolve().aliases(), options);
    return manifest;
  }

  private static RunsBefore before(RunManifest last) {
    return new RunsBefore(
        Optional.of(last.table(spark).first()), Optional.empty(), Optional.empty());
  }

  /** As the report sums it. */
  private Map<String, Long> leftOut() {
    return new Tables(spark, output())
            .read(TruncationsTable.SPEC)
            .groupBy(TruncationsTable.CAP.col())
            .agg(sum(TruncationsTable.DROPPED.col()))
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
  }

  private void input(String line) throws IOException {
    Files.writeString(folder.resolve("latest.jsonl"), line + "\n");
  }

  private String output() {
    return folder.resolve("tables").toString();
  }

  private RunOptions options() {
    String input = folder.resolve("latest.jsonl").toString();
    return CommandLine.populateCommand(
        new RunOptions(), "--input", input, "--output", output(), "--max-entities=2");
  }
}
