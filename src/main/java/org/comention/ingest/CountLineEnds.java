package org.comention.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/** Counts the line ends of a part of a file. Nothing is decoded: as fast as the disk. */
final class CountLineEnds {
  private static final int BUFFER = 1 << 16;

  private final Configuration conf;

  CountLineEnds(Configuration conf) {
    this.conf = conf;
  }

  /**
   * How many bytes of the part are {@code \n}; 0 for a file that is not there, whose lines are not
   * read either.
   *
   * @throws org.comention.UserException when the storage fails
   */
  long count(FileChunk chunk) {
    try (FSDataInputStream in = StorageStream.open(chunk.file(), conf)) {
      in.seek(chunk.start());
      return count(in, chunk.length());
    } catch (IOException e) {
      return 0;
    }
  }

  private static long count(InputStream in, long length) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = length;
    long lineEnds = 0;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return lineEnds;
      }
      for (int i = 0; i < read; i++) {
        lineEnds += buffer[i] == '\n' ? 1 : 0;
      }
      left -= read;
    }
    return lineEnds;
  }
}
