package org.comention.tables;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who holds an output folder, as its lock says: {@code etl-7 4711 1659323700000
 * 20220801T031500Z-kxqa 2022-08-01T03:15:00Z}.
 *
 * @param host name of the machine or container
 * @param process its id there
 * @param processStart when that process started, milliseconds; tells it from a later one of the
 *     same id, such as the first process of a container that was started again
 * @param run its id
 * @param since when it took the lock
 */
record LockHolder(String host, long process, long processStart, String run, Instant since) {

  /** This process, for a run that begins now. */
  static LockHolder me(String run, Clock clock) throws IOException {
    return new LockHolder(
        InetAddress.getLocalHost().getHostName(),
        ProcessHandle.current().pid(),
        ManagementFactory.getRuntimeMXBean().getStartTime(),
        run,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** The holder that a lock names; none where it says something else, or is just being written. */
  static Optional<LockHolder> parse(String lock) {
    String[] words = lock.strip().split(" ");
    try {
      return words.length == 5
          ? Optional.of(
              new LockHolder(
                  words[0],
                  Long.parseLong(words[1]),
                  Long.parseLong(words[2]),
                  words[3],
                  Instant.parse(words[4])))
          : Optional.empty();
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The words of the lock. */
  String lock() {
    return String.join(
        " ", host, String.valueOf(process), String.valueOf(processStart), run, since.toString());
  }

  /** Whether this machine can tell that the process is no more. Another machine's never has. */
  boolean hasEnded() throws IOException {
    LockHolder me = me(run, Clock.systemUTC());
    if (!host.equals(me.host)) {
      return false;
    }
    return process == me.process
        ? processStart != me.processStart
        : ProcessHandle.of(process).isEmpty();
  }

  @Override
  public String toString() {
    return "run %s since %s, process %d on %s".formatted(run, since, process, host);
  }
}
