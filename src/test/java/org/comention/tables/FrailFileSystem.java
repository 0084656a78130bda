package org.comention.tables;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local disk under a scheme of its own, which can be told to fail at a call that changes it.
 */
public final class FrailFileSystem extends RawLocalFileSystem {
  private static final String SCHEME = "frail";

  private int callsLeft = Integer.MAX_VALUE;
  private boolean forGood;

  /** The one instance that every user of this configuration gets. */
  static FrailFileSystem in(Configuration conf) throws IOException {
    conf.set("fs." + SCHEME + ".impl", FrailFileSystem.class.getName());
    return (FrailFileSystem) FileSystem.get(URI.create(SCHEME + ":///"), conf);
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
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
  public FileStatus getFileStatus(Path path) throws IOException {
    return plain(super.getFileStatus(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return Arrays.stream(super.listStatus(path))
        .map(FrailFileSystem::plain)
        .toArray(FileStatus[]::new);
  }

  /** The local disk's own status asks for permissions by a path of the scheme {@code file}. */
  private static FileStatus plain(FileStatus status) {
    return new FileStatus(
        status.getLen(),
        status.isDirectory(),
        status.getReplication(),
        status.getBlockSize(),
        status.getModificationTime(),
        status.getPath());
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
