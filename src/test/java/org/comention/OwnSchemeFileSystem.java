package org.comention;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local disk under a scheme of its own, for a kind that fails where a test asks for it. */
public abstract class OwnSchemeFileSystem extends RawLocalFileSystem {
  /** The scheme, such as {@code flaky}; asked for while the local disk's constructor runs. */
  protected abstract String scheme();

  /** The one instance of the kind that every user of this configuration gets. */
  protected static <T extends OwnSchemeFileSystem> T in(
      Configuration conf, String scheme, Class<T> kind) throws IOException {
    conf.set("fs." + scheme + ".impl", kind.getName());
    return kind.cast(FileSystem.get(URI.create(scheme + ":///"), conf));
  }

  @Override
  public URI getUri() {
    return URI.create(scheme() + ":///");
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return plain(super.getFileStatus(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return Arrays.stream(super.listStatus(path))
        .map(OwnSchemeFileSystem::plain)
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
}
