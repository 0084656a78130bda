package org.comention.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import org.comention.pipeline.RunListener;
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

  /** Does the work and shows how it goes on. */
  <T> T watch(PrintWriter err, Function<RunListener, T> work) {
    if (quiet()) {
      return work.apply(RunListener.NONE);
    }
    boolean terminal = mode == Mode.terminal || mode == Mode.auto && System.console() != null;
    try (Progress shown = new Progress(err, terminal)) {
      return work.apply(shown);
    }
  }
}
