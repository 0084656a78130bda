package org.comention.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.comention.pipeline.RunListener;

/**
 * Shows a run on standard error: one line a step when it is done, and while a long step runs, how
 * far it is, how fast and how long it will take.
 *
 * <p>On a terminal the running line is written over and over; in a log it is written every half
 * minute.
 */
final class Progress implements RunListener, AutoCloseable {
  private static final long REFRESH_MILLIS = 500;
  private static final long LOG_EVERY_MILLIS = 30_000;

  private final PrintWriter err;
  private final boolean terminal;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private ScheduledFuture<?> ticking;

  /**
   * @param terminal whether a line can be written over
   */
  Progress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void started(String step, OptionalLong total, LongSupplier done) {
    long start = System.nanoTime();
    long period = terminal ? REFRESH_MILLIS : LOG_EVERY_MILLIS;
    ticking =
        clock.scheduleAtFixedRate(
            () -> show(running(step, total, done.getAsLong(), System.nanoTime() - start)),
            period,
            period,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void finished(String step, double seconds, Map<String, Long> rows) {
    ticking.cancel(false);
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%-12s %8.1f s", step, seconds));
    rows.forEach((table, n) -> line.append(String.format(Locale.ROOT, "   %,d %s", n, table)));
    clear();
    err.println(line);
    err.flush();
  }

  @Override
  public synchronized void note(String message) {
    clear();
    err.println(message);
    err.flush();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private synchronized void show(String line) {
    if (terminal) {
      clear();
      err.print(line);
    } else {
      err.println(line);
    }
    err.flush();
  }

  private void clear() {
    if (terminal) {
      err.print("\r\u001b[K");
    }
  }

  /**
   * The line of a running step, such as {@code names 1,200 of 2,026 articles 31/s about 27 s left}.
   */
  static String running(String step, OptionalLong total, long done, long nanos) {
    double seconds = nanos / 1e9;
    if (total.isEmpty()) {
      return String.format(Locale.ROOT, "%-12s %8.0f s ...", step, seconds);
    }
    double rate = done / Math.max(seconds, 1e-9);
    String left =
        done == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "  %.1f/s  about %s left",
                rate,
                duration((total.getAsLong() - done) / rate));
    return String.format(
        Locale.ROOT,
        "%-12s %8.0f s   %,d of %,d articles%s",
        step,
        seconds,
        done,
        total.getAsLong(),
        left);
  }

  private static String duration(double seconds) {
    long s = Math.max(0, Math.round(seconds));
    return s < 120 ? s + " s" : s < 7200 ? s / 60 + " min" : s / 3600 + " h";
  }
}
