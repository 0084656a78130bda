package org.comention.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.comention.UserException;

/**
 * Keeps a second run out of an output folder while one writes to it.
 *
 * <p>The lock is a file that its holder writes anew every minute. A holder is dead when it was a
 * process of this host that has ended, or when its lock was not written for ten minutes: that is
 * how a driver on another host, or in a container that is gone, is found out. A run that was taken
 * for dead and is not publishes nothing any more.
 */
final class OutputLock implements AutoCloseable {
  static final Duration DEAD_AFTER = Duration.ofMinutes(10);

  private static final Duration BEAT = Duration.ofMinutes(1);
  private static final String NAME = "_lock";

  private final FileSystem files;
  private final Path path;
  private final LockHolder me;
  private final ScheduledExecutorService timer;
  private boolean closed;

  private OutputLock(FileSystem files, Path path, LockHolder me) {
    this.files = files;
    this.path = path;
    this.me = me;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "output-lock");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Takes the lock, under this machine's clock. */
  static OutputLock take(FileSystem files, Path output, String runId) {
    return take(files, output, runId, Clock.systemUTC());
  }

  /**
   * Takes the lock, and keeps it alive. One left behind by a holder that is dead is taken over.
   *
   * @throws UserException when another run holds it, or the folder cannot be written
   */
  static OutputLock take(FileSystem files, Path output, String runId, Clock clock) {
    Path path = path(output);
    try {
      files.mkdirs(output);
      if (files.exists(path) && heldByTheDead(files, path, clock)) {
        files.delete(path, false);
      }
      OutputLock lock = new OutputLock(files, path, LockHolder.me(runId, clock));
      lock.write(false);
      lock.timer.scheduleAtFixedRate(
          lock::tryBeat, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
      return lock;
    } catch (FileAlreadyExistsException e) {
      throw new UserException(
          "Cannot write to %s: another run holds it, got %s. Wait for it to end; if it is dead, wait until %d minutes after its last sign of life, or delete %s."
              .formatted(output, holder(files, path), DEAD_AFTER.toMinutes(), path),
          e);
    } catch (IOException e) {
      throw new UserException(
          "Cannot write to the output folder: %s, got %s. Choose a folder you may write to with --output."
              .formatted(output, oneLine(e)),
          e);
    }
  }

  /**
   * Looks whether the lock is still this run's.
   *
   * @throws UserException when it is not: another run may have changed the tables
   */
  synchronized void confirm() throws IOException {
    if (!isMine()) {
      throw new UserException(
          "Cannot publish the tables: this run was taken for dead and its lock is another's, got %s at %s. Run again when the other has ended."
              .formatted(holder(files, path), path));
    }
  }

  /** Shows that the holder lives, where the lock is still its own. */
  synchronized void beat() throws IOException {
    if (!closed && isMine()) {
      write(true);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    timer.shutdown();
    if (isMine()) {
      files.delete(path, false);
    }
  }

  /** Where the lock of an output folder is. */
  static Path path(Path output) {
    return new Path(output, NAME);
  }

  /** Whether its holder has ended, or has given no sign of life for long. */
  static boolean heldByTheDead(FileSystem files, Path path, Clock clock) throws IOException {
    Optional<LockHolder> holder = parse(files, path);
    return holder.isPresent() && holder.get().hasEnded()
        || lastSign(files, path).isBefore(clock.instant().minus(DEAD_AFTER));
  }

  /** Run, process and host of the holder, with its last sign of life. */
  static String holder(FileSystem files, Path path) {
    try {
      String who = parse(files, path).map(LockHolder::toString).orElse("unknown run");
      return who + ", last sign of life " + lastSign(files, path);
    } catch (IOException e) {
      return "unknown run: " + oneLine(e);
    }
  }

  /** A beat that fails is no end: the next may pass, and the publication looks itself. */
  private void tryBeat() {
    try {
      beat();
    } catch (IOException | RuntimeException e) {
      // Thrown on, it would end the timer.
    }
  }

  private boolean isMine() throws IOException {
    try {
      return content(files, path).equals(me.lock());
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  private void write(boolean again) throws IOException {
    try (var out = files.create(path, again)) {
      out.write(me.lock().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** None, too, while the holder writes the lock anew. */
  private static Optional<LockHolder> parse(FileSystem files, Path path) {
    try {
      return LockHolder.parse(content(files, path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Instant lastSign(FileSystem files, Path path) throws IOException {
    return Instant.ofEpochMilli(files.getFileStatus(path).getModificationTime());
  }

  private static String content(FileSystem files, Path path) throws IOException {
    try (var in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String oneLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
