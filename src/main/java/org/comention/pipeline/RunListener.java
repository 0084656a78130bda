package org.comention.pipeline;

import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Is told how a run goes on; shows it or writes it down. Called from the run's own thread. */
public interface RunListener {
  /** Hears nothing. */
  RunListener NONE = new RunListener() {};

  /** The run has its name; said once, before any step. */
  default void began(String runId) {}

  /**
   * A step begins.
   *
   * @param step its name, as in {@code runs.seconds}
   * @param total how many items it will treat, where that is known
   * @param done how many it has treated, at any moment; 0 where it cannot tell
   */
  default void started(String step, OptionalLong total, LongSupplier done) {}

  /**
   * A step is done.
   *
   * @param rows what it wrote, by table
   */
  default void finished(String step, double seconds, Map<String, Long> rows) {}

  /** Something the user should know and need not act on. */
  default void note(String message) {}
}
