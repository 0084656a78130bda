package org.comention.tables;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.comention.UserException;

/** Keeps a second run out of an output folder while one writes to it. */
final class OutputLock implements AutoCloseable {
  private static final String NAME = "_lock";

  private final FileSystem files;
  private final Path path;

  private OutputLock(FileSystem files, Path path) {
    this.files = files;
    this.path = path;
  }

  /**
   * Takes the lock. One left behind by a process of this host that no longer lives is taken over.
   *
   * @throws UserException when another run holds it, or the folder cannot be written
   */
  static OutputLock take(FileSystem files, Path output, String runId) {
    Path path = path(output);
    try {
      files.mkdirs(output);
      if (files.exists(path) && heldByTheDead(files, path)) {
        files.delete(path, false);
      }
      try (var out = files.create(path, false)) {
        out.write((owner() + " " + runId).getBytes(StandardCharsets.UTF_8));
      }
      return new OutputLock(files, path);
    } catch (FileAlreadyExistsException e) {
      throw new UserException(
          "Cannot write to %s: another run holds it (%s). Wait for it to end, or delete %s if that run is dead."
              .formatted(output, read(files, path), path),
          e);
    } catch (IOException e) {
      throw new UserException(
          "Cannot write to the output folder: %s, got %s. Choose a folder you may write to with --output."
              .formatted(output, oneLine(e)),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    files.delete(path, false);
  }

  /** Where the lock of an output folder is. */
  static Path path(Path output) {
    return new Path(output, NAME);
  }

  /** Whether its holder was a process of this host that has ended. */
  static boolean heldByTheDead(FileSystem files, Path path) throws IOException {
    String[] held = read(files, path).split(" ");
    String[] me = owner().split(" ");
    return held.length >= 2
        && held[0].equals(me[0])
        && held[1].matches("\\d+")
        && ProcessHandle.of(Long.parseLong(held[1])).isEmpty();
  }

  private static String owner() throws IOException {
    return InetAddress.getLocalHost().getHostName() + " " + ProcessHandle.current().pid();
  }

  /** Host, process and run of the holder. */
  static String read(FileSystem files, Path path) {
    try (var in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "unknown holder: " + oneLine(e);
    }
  }

  private static String oneLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
