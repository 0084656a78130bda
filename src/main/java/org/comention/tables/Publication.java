package org.comention.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.comention.UserException;

/**
 * Keeps readers from tables that are half published.
 *
 * <p>A run publishes by renames, which take moments on a file system; while the list of them is in
 * the folder, some tables are new, some old, some missing. A reader waits for a run that lives, and
 * is told what to do after one that died.
 *
 * <pre>{@code
 * Publication.awaitEnd(spark, "output/sample", Duration.ofSeconds(30));
 * }</pre>
 */
public final class Publication {
  private static final long PAUSE_MS = 200;

  private Publication() {}

  /**
   * Comes back when no publication is under way; at once where none is. Cost: one look for a file.
   *
   * @throws UserException when a run died while it published, or one still publishes after the time
   */
  public static void awaitEnd(SparkSession spark, String output, Duration patience) {
    Path folder = TableFiles.qualified(spark, new Path(output));
    FileSystem files = TableFiles.of(spark, folder);
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (files.exists(CommitJournal.path(folder))) {
        Path lock = OutputLock.path(folder);
        if (!files.exists(lock) || OutputLock.heldByTheDead(files, lock, Clock.systemUTC())) {
          throw new UserException(
              "Cannot read the tables: a run died while it published them, got %s. Run `comention measures --output %s`, or the next `comention run`: each finishes that first."
                  .formatted(output, output));
        }
        if (System.nanoTime() > end) {
          throw new UserException(
              "Cannot read the tables: a run is publishing them, got %s (%s). Ask again when it has ended, or delete %s if that run is dead."
                  .formatted(output, OutputLock.holder(files, lock), lock));
        }
        Thread.sleep(PAUSE_MS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for a publication in " + folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a run publishes to " + folder, e);
    }
  }

  /** Whether a failure is that files were replaced by a run while they were being read. */
  public static boolean replacedFiles(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof FileNotFoundException
          || at instanceof AnalysisException unread
              && "PATH_NOT_FOUND".equals(unread.getErrorClass())) {
        return true;
      }
    }
    return false;
  }
}
