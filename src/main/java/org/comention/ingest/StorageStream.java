package org.comention.ingest;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.comention.UserException;

/**
 * The stored bytes of an input file. What fails here is the storage and not the file: it comes out
 * as a {@link UserException}, which no reader takes for a broken record. The task fails with it,
 * Spark tries the task again, and where that does not help the run ends with one line. A file that
 * is not there (any more) stays an {@link IOException}: trying again would not bring it back.
 */
final class StorageStream extends FSInputStream {
  private final String name;
  private final FSDataInputStream in;

  private StorageStream(String name, FSDataInputStream in) {
    this.name = name;
    this.in = in;
  }

  /**
   * Opens a file at its beginning.
   *
   * @throws IOException when it is not there
   * @throws UserException when the storage fails
   */
  static FSDataInputStream open(InputFile file, Configuration conf) throws IOException {
    Path path = new Path(file.uri());
    FSDataInputStream in = sound(file.name(), () -> path.getFileSystem(conf).open(path));
    return new FSDataInputStream(new StorageStream(file.name(), in));
  }

  @Override
  public int read() throws IOException {
    return sound(name, in::read);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return sound(name, () -> in.read(buffer, offset, length));
  }

  /** A position past the end is what a broken file asks for. */
  @Override
  public void seek(long position) throws IOException {
    EOFException past =
        sound(
            name,
            () -> {
              try {
                in.seek(position);
                return null;
              } catch (EOFException e) {
                return e;
              }
            });
    if (past != null) {
      throw past;
    }
  }

  @Override
  public long getPos() throws IOException {
    return in.getPos();
  }

  @Override
  public boolean seekToNewSource(long target) throws IOException {
    return sound(name, () -> in.seekToNewSource(target));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Throws the storage's failure where one is behind the exception. */
  static void rethrow(Exception exception) {
    UserException.behind(exception)
        .ifPresent(
            storage -> {
              throw storage;
            });
  }

  private static <T> T sound(String name, Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UserException(
          "Cannot read the input: the storage failed at %s, got %s. Run again when it answers; articles already published are not read again."
              .formatted(name, FileHead.message(e)),
          e);
    }
  }

  private interface Call<T> {
    T run() throws IOException;
  }
}
