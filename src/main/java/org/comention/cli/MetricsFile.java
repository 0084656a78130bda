package org.comention.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.comention.UserException;
import org.comention.pipeline.RunListener;
import org.comention.pipeline.RunManifest;

/**
 * A run as JSON lines for monitoring, each with {@code time} (UTC), {@code run} and {@code event}:
 * {@code began}, {@code started} and {@code finished} for a step (with {@code seconds} and {@code
 * rows} by table), {@code done} (with rows, seconds, options and model of the run) or {@code
 * failed} (with {@code error}).
 *
 * <p>Lines are added to the file and are there at once.
 */
final class MetricsFile implements RunListener, AutoCloseable {
  private static final String ROWS = "rows";
  private static final String SECONDS = "seconds";
  private static final String STEP = "step";

  private final PrintWriter out;
  private String run = "";

  /**
   * @throws UserException when the file cannot be written
   */
  MetricsFile(Path file) {
    try {
      this.out =
          new PrintWriter(
              Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
              true);
    } catch (IOException e) {
      throw new UserException(
          "Cannot write the metrics: no file to write to, got --metrics %s. Name a file in a folder that is there."
              .formatted(file),
          e);
    }
  }

  @Override
  public synchronized void began(String runId) {
    run = runId;
    line("began", Map.of());
  }

  @Override
  public synchronized void started(String step, OptionalLong total, LongSupplier done) {
    Map<String, Object> values = new LinkedHashMap<>(Map.of(STEP, step));
    total.ifPresent(n -> values.put("articles", n));
    line("started", values);
  }

  @Override
  public synchronized void finished(String step, double seconds, Map<String, Long> rows) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(STEP, step);
    values.put(SECONDS, rounded(seconds));
    values.put(ROWS, rows);
    line("finished", values);
  }

  /** The last line of a run that ended well. */
  synchronized void done(RunManifest manifest) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(SECONDS, rounded(manifest.totalSeconds()));
    values.put(ROWS, manifest.rows());
    values.put("model", manifest.modelId());
    values.put("options", manifest.options());
    line("done", values);
  }

  /** The last line of a run that did not. */
  synchronized void failed(RuntimeException error) {
    RuntimeException told =
        UserException.behind(error).map(RuntimeException.class::cast).orElse(error);
    String message = String.valueOf(told.getMessage()).lines().findFirst().orElse("");
    line("failed", Map.of("error", message));
  }

  @Override
  public void close() {
    out.close();
  }

  private void line(String event, Map<String, Object> values) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("run", run);
    line.put("event", event);
    line.putAll(values);
    out.println(JsonText.write(line));
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
