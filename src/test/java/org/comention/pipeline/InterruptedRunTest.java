package org.comention.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.comention.SparkTest;
import org.comention.tables.Fields;
import org.comention.tables.RunsTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Runs that die after they have published the tagged articles and before they have published what
 * follows from them: the next run, whatever it is, ends with the tables of a run that did not die.
 */
class InterruptedRunTest extends SparkTest {
  private static final String TEXTS = "data-samples/text/";
  private static final String[] FIRST = {TEXTS + "2023-05-28-kyiv-day.txt"};
  private static final String[] MORE = {
    TEXTS + "2023-05-28-kyiv-day.txt",
    TEXTS + "2022-11-03-pretoria-accord.txt",
    TEXTS + "undated-drone-bees.txt"
  };

  @TempDir private Path folder;

  @Test
  void a_resolve_and_a_run_that_died_leave_to_the_next_run_what_is_uncounted_and_whose_lists_stand()
      throws IOException {
    Path undisturbed = folder.resolve("undisturbed");
    run(undisturbed, MORE, RunListener.NONE);
    Path died = folder.resolve("died");
    run(died, FIRST, RunListener.NONE);
    Path lists =
        Files.writeString(
            folder.resolve("other.yaml"),
            """
            concepts:
              - {id: "concept:capital", name: capital, type: PLACE, phrases: [Kyiv, Ukraine]}
            """);

    assertDies(listener -> resolve(died, listener, "--lexicon", lists.toString()));
    assertDies(listener -> run(died, MORE, listener));
    RunManifest next = run(died, MORE, RunListener.NONE);

    assertThat(next.rows()).containsEntry("articles", 0L);
    assertThat(contents(died)).isEqualTo(contents(undisturbed));
  }

  private interface Work {
    void run(RunListener listener);
  }

  /** The first step after the first publication. */
  private static void assertDies(Work work) {
    RunListener death =
        new RunListener() {
          @Override
          public void started(String step, OptionalLong total, LongSupplier done) {
            if (step.equals("stories")) {
              throw new IllegalStateException("the driver is gone");
            }
          }
        };
    assertThatThrownBy(() -> work.run(death)).hasMessage("the driver is gone");
  }

  private static RunManifest run(
      Path output, String[] input, RunListener listener, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--output", output.toString(), "--input"));
    arguments.addAll(List.of(input));
    arguments.addAll(List.of(more));
    RunOptions options =
        CommandLine.populateCommand(new RunOptions(), arguments.toArray(String[]::new));
    return new Pipeline(spark, options, listener).run();
  }

  private static void resolve(Path output, RunListener listener, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--output", output.toString()));
    arguments.addAll(List.of(more));
    AnalysisOptions options =
        CommandLine.populateCommand(new AnalysisOptions(), arguments.toArray(String[]::new));
    new Resolve(spark, options, listener).run();
  }

  /** Every table but the log of runs, as rows in words without the run's id. */
  private static Map<String, List<String>> contents(Path output) {
    Tables tables = new Tables(spark, output.toString());
    Map<String, List<String>> contents = new TreeMap<>();
    for (TableSpec table : Tables.ALL) {
      if (table != RunsTable.SPEC) {
        contents.put(
            table.name(),
            tables.readOrEmpty(table).drop(Fields.RUN_ID.name()).toJSON().collectAsList().stream()
                .sorted()
                .toList());
      }
    }
    return contents;
  }
}
