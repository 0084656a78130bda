package org.comention.tables;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.spark.sql.SparkSession;

/**
 * How an output folder stands before a run: whether it can be written, what an earlier run left,
 * how much room there is. Looks only; makes and changes nothing.
 *
 * @param folder qualified path
 * @param exists whether it is there
 * @param obstacle why it cannot be written, where it cannot
 * @param holder run, process and host that hold it, where one does
 * @param holderIsDead whether that process has ended or has given no sign of life for long; the
 *     next run takes over
 * @param unfinished whether a run that died left staged files or an unfinished publication, which
 *     the next run clears away or finishes
 * @param freeBytes room on its file system; a very large number where that has no bound
 */
public record OutputState(
    String folder,
    boolean exists,
    Optional<String> obstacle,
    Optional<String> holder,
    boolean holderIsDead,
    boolean unfinished,
    long freeBytes) {

  /** The folder's state; a folder that is not there is judged by the one it would be made in. */
  public static OutputState of(SparkSession spark, String output) {
    Path folder = TableFiles.qualified(spark, new Path(output));
    FileSystem files = TableFiles.of(spark, folder);
    try {
      Path nearest = nearest(files, folder);
      boolean held = files.exists(OutputLock.path(folder));
      return new OutputState(
          folder.toString(),
          files.exists(folder),
          obstacle(files, nearest),
          held ? Optional.of(OutputLock.holder(files, OutputLock.path(folder))) : Optional.empty(),
          held && OutputLock.heldByTheDead(files, OutputLock.path(folder), Clock.systemUTC()),
          files.exists(new Path(folder, TableWriter.STAGING))
              || files.exists(CommitJournal.path(folder)),
          free(files, nearest));
    } catch (IOException e) {
      return new OutputState(
          folder.toString(), false, Optional.of(e.toString()), Optional.empty(), false, false, 0);
    }
  }

  /** Hadoop counts what only root may use as free on a local disk. */
  private static long free(FileSystem files, Path folder) throws IOException {
    return "file".equals(files.getUri().getScheme())
        ? new File(folder.toUri().getPath()).getUsableSpace()
        : files.getStatus(folder).getRemaining();
  }

  private static Optional<String> obstacle(FileSystem files, Path folder) throws IOException {
    if (!files.getFileStatus(folder).isDirectory()) {
      return Optional.of(folder + " is a file");
    }
    try {
      files.access(folder, FsAction.WRITE_EXECUTE);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** The folder, or the nearest one above it that is there. */
  private static Path nearest(FileSystem files, Path folder) throws IOException {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (files.exists(at)) {
        return at;
      }
    }
    throw new FileNotFoundException(folder.toString());
  }
}
