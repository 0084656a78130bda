package org.comention.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.comention.tables.TableWriter;

/** Runs the steps of a run one after the other, with a clock and a listener. */
final class Steps {
  private final RunListener listener;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  Steps(RunListener listener) {
    this.listener = listener;
  }

  /** Runs a step that writes no table. */
  <T> T run(String step, Supplier<T> work) {
    return run(step, OptionalLong.empty(), () -> 0, Map::of, work);
  }

  /** Runs a step whose rows the writer counts. */
  <T> T run(String step, TableWriter writer, Supplier<T> work) {
    return run(step, OptionalLong.empty(), () -> 0, writer::rows, work);
  }

  /** Runs a step that can tell how far it is. */
  <T> T run(String step, TableWriter writer, long total, LongSupplier done, Supplier<T> work) {
    return run(step, OptionalLong.of(total), done, writer::rows, work);
  }

  /** Wall-clock seconds by step, in order. */
  Map<String, Double> seconds() {
    return Collections.unmodifiableMap(seconds);
  }

  private <T> T run(
      String step,
      OptionalLong total,
      LongSupplier done,
      Supplier<Map<String, Long>> rows,
      Supplier<T> work) {
    Map<String, Long> before = rows.get();
    listener.started(step, total, done);
    long start = System.nanoTime();
    T result = work.get();
    double took = (System.nanoTime() - start) / 1e9;
    seconds.merge(step, took, Double::sum);
    Map<String, Long> written = new LinkedHashMap<>();
    rows.get()
        .forEach(
            (table, n) -> {
              long more = n - before.getOrDefault(table, 0L);
              if (more != 0 || !before.containsKey(table)) {
                written.put(table, more < 0 ? n : more);
              }
            });
    listener.finished(step, took, written);
    return result;
  }
}
