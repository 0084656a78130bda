package org.comention.tables;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.comention.OwnSchemeFileSystem;

/**
 * The local disk under a scheme of its own, which can be told to fail at a call that changes it.
 */
public final class FrailFileSystem extends OwnSchemeFileSystem {
  private static final String SCHEME = "frail";

  private int callsLeft = Integer.MAX_VALUE;
  private boolean forGood;

  /** The one instance that every user of this configuration gets. */
  static FrailFileSystem in(Configuration conf) throws IOException {
    return in(conf, SCHEME, FrailFileSystem.class);
  }

  @Override
  protected String scheme() {
    return SCHEME;
  }

  /**
   * Lets so many changes pass and fails at the next one.
   *
   * @param forGood whether all changes after that fail too
   */
  synchronized void failAfter(int calls, boolean forGood) {
    this.callsLeft = calls;
    this.forGood = forGood;
  }

  /** From here on no call fails. */
  synchronized void mend() {
    callsLeft = Integer.MAX_VALUE;
  }

  private synchronized void change() throws IOException {
    if (callsLeft > 0) {
      callsLeft--;
      return;
    }
    callsLeft = forGood ? 0 : Integer.MAX_VALUE;
    throw new IOException("the disk is gone");
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    change();
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    change();
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    change();
    return super.mkdirs(path);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    change();
    return super.create(path, permission, overwrite, buffer, replication, block, progress);
  }
}
