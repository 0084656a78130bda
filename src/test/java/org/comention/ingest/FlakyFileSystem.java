package org.comention.ingest;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.comention.OwnSchemeFileSystem;

/** The local disk under a scheme of its own: a read gives few bytes, and one of them fails. */
public final class FlakyFileSystem extends OwnSchemeFileSystem {
  private static final String SCHEME = "flaky";
  private static final int BYTES = 64;

  private int readsLeft = -1;

  /** The one instance that every user of this configuration gets. */
  static FlakyFileSystem in(Configuration conf) throws IOException {
    return in(conf, SCHEME, FlakyFileSystem.class);
  }

  @Override
  protected String scheme() {
    return SCHEME;
  }

  /** Lets so many reads pass, of whatever file, and fails at the next one only. */
  synchronized void failAfter(int reads) {
    readsLeft = reads;
  }

  private synchronized void pass() throws IOException {
    if (readsLeft-- == 0) {
      throw new IOException("Connection reset by peer");
    }
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    return new FSDataInputStream(new FewBytes(super.open(path, buffer)));
  }

  private final class FewBytes extends FSInputStream {
    private final FSDataInputStream in;

    FewBytes(FSDataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      pass();
      return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      pass();
      return in.read(buffer, offset, Math.min(length, BYTES));
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos();
    }

    @Override
    public boolean seekToNewSource(long target) {
      return false;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
