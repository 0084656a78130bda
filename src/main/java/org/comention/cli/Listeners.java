package org.comention.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.comention.pipeline.RunListener;

/** Tells several listeners; and the log, whose pattern shows the run as {@value #RUN}. */
final class Listeners implements RunListener {
  /** The system property that log4j2.properties looks up for each line. */
  static final String RUN = "comention.run";

  private final List<RunListener> listeners;

  Listeners(List<RunListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void began(String runId) {
    System.setProperty(RUN, runId);
    listeners.forEach(listener -> listener.began(runId));
  }

  @Override
  public void started(String step, OptionalLong total, LongSupplier done) {
    listeners.forEach(listener -> listener.started(step, total, done));
  }

  @Override
  public void finished(String step, double seconds, Map<String, Long> rows) {
    listeners.forEach(listener -> listener.finished(step, seconds, rows));
  }

  @Override
  public void note(String message) {
    listeners.forEach(listener -> listener.note(message));
  }
}
