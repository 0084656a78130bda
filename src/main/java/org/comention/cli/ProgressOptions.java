package org.comention.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.comention.pipeline.RunListener;
import org.comention.pipeline.RunManifest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What a long command shows on standard error; a picocli mixin. */
final class ProgressOptions {
  /** How a run shows itself. */
  enum Mode {
    auto,
    terminal,
    log,
    quiet
  }

  @Option(
      names = "--progress",
      paramLabel = "MODE",
      defaultValue = "auto",
      description =
          "What standard error shows: ${COMPLETION-CANDIDATES}. 'log' writes whole lines, 'quiet' nothing. Default: ${DEFAULT-VALUE}.")
  private Mode mode = Mode.auto;

  /** Whether nothing but errors is to be written. */
  boolean quiet() {
    return mode == Mode.quiet;
  }

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = {
        "Add a JSON line for each step to this file of the driver's machine: time, run, event, step,",
        "seconds, rows; the last one holds the whole run."
      })
  private Path metrics;

  /** Does the work, shows how it goes on and writes it down. */
  RunManifest watch(PrintWriter err, Function<RunListener, RunManifest> work) {
    if (metrics == null) {
      return shown(err, work, List.of());
    }
    try (MetricsFile file = new MetricsFile(metrics)) {
      try {
        RunManifest manifest = shown(err, work, List.of(file));
        file.done(manifest);
        return manifest;
      } catch (RuntimeException e) {
        file.failed(e);
        throw e;
      }
    }
  }

  /** As {@link #watch}, and a line about the run on standard output; the exit code. */
  int watchAndTell(CommandSpec command, String output, Function<RunListener, RunManifest> work) {
    RunManifest manifest = watch(command.commandLine().getErr(), work);
    if (!quiet()) {
      PrintWriter out = command.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "run %s took %.0f s; tables: %s%n",
          manifest.runId(),
          manifest.totalSeconds(),
          output);
      out.flush();
    }
    return 0;
  }

  private RunManifest shown(
      PrintWriter err, Function<RunListener, RunManifest> work, List<RunListener> others) {
    if (quiet()) {
      return work.apply(new Listeners(others));
    }
    boolean terminal = mode == Mode.terminal || mode == Mode.auto && System.console() != null;
    try (Progress progress = new Progress(err, terminal)) {
      List<RunListener> all = new ArrayList<>(others);
      all.add(progress);
      return work.apply(new Listeners(all));
    }
  }
}
