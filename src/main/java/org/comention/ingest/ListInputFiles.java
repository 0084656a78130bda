package org.comention.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsAction;
import org.comention.UserException;

/**
 * Turns the paths of the options into files, on the driver and before any Spark job.
 *
 * <p>Folders are listed with all below them; hidden names (a leading dot or underscore) below a
 * given path are left out; a file that two paths lead to is read once. A file is shown by its path
 * as it was given: relative to the working directory where it was, without the scheme {@code file}.
 */
final class ListInputFiles {
  private final Configuration conf;
  private final InputOptions options;
  private final Map<String, InputFile> files = new TreeMap<>();

  ListInputFiles(Configuration conf, InputOptions options) {
    this.conf = conf;
    this.options = options;
  }

  /**
   * The files, ordered by qualified path.
   *
   * @throws UserException for a path that is not there or cannot be read, a glob without a match, a
   *     file whose format its name does not tell, paths with no file below them
   */
  List<InputFile> list() {
    for (String input : options.inputs()) {
      try {
        add(input);
      } catch (FileNotFoundException e) {
        throw cannotRead(input, "it is not there", e);
      } catch (IOException | RuntimeException e) {
        if (e instanceof UserException known) {
          throw known;
        }
        throw cannotRead(input, FileHead.message(e), e);
      }
    }
    if (files.values().stream().allMatch(f -> f.format() == InputFormat.UNKNOWN)) {
      throw new UserException(
          "Cannot read the input: no file of a known format below the paths, got %s. Name other paths, or the format with --format."
              .formatted(String.join(" ", options.inputs())));
    }
    return files.values().stream().sorted(Comparator.comparing(InputFile::uri)).toList();
  }

  private void add(String input) throws IOException {
    Path path = new Path(input);
    FileSystem fs = path.getFileSystem(conf);
    boolean relative = !path.isAbsolute() && path.toUri().getScheme() == null;
    if (fs.exists(path)) {
      FileStatus status = fs.getFileStatus(path);
      fs.access(path, status.isDirectory() ? FsAction.READ_EXECUTE : FsAction.READ);
      addNamed(fs, status, relative);
      return;
    }
    FileStatus[] matches = fs.globStatus(path);
    if (matches == null || matches.length == 0) {
      String why = matches == null ? "it is not there" : "nothing matches the glob";
      throw cannotRead(input, why, null);
    }
    for (FileStatus match : matches) {
      if (!isHidden(match.getPath().getName())) {
        addTree(fs, match, relative);
      }
    }
  }

  private void addNamed(FileSystem fs, FileStatus status, boolean relative) throws IOException {
    Path path = status.getPath();
    if (status.isFile() && format(path) == InputFormat.UNKNOWN) {
      throw new UserException(
          "Cannot read the input: the name does not tell the format, got %s. Name it with --format jsonl, csv, tsv, parquet or text."
              .formatted(show(fs, path, relative)));
    }
    addTree(fs, status, relative);
  }

  private void addTree(FileSystem fs, FileStatus status, boolean relative) throws IOException {
    if (status.isFile()) {
      addFile(fs, status, relative);
      return;
    }
    int depth = status.getPath().depth();
    RemoteIterator<LocatedFileStatus> below = fs.listFiles(status.getPath(), true);
    while (below.hasNext()) {
      LocatedFileStatus file = below.next();
      if (!isHiddenBelow(file.getPath(), depth)) {
        addFile(fs, file, relative);
      }
    }
  }

  private void addFile(FileSystem fs, FileStatus status, boolean relative) {
    Path path = status.getPath();
    Path folder = path.getParent();
    files.putIfAbsent(
        path.toString(),
        new InputFile(
            path.toString(),
            show(fs, path, relative),
            folder == null || folder.getName().isEmpty() ? "unknown" : folder.getName(),
            format(path),
            status.getLen()));
  }

  private InputFormat format(Path path) {
    return options.format().orElseGet(() -> InputFormat.ofFile(path.getName()));
  }

  private static String show(FileSystem fs, Path path, boolean relative) {
    String here = fs.getWorkingDirectory().toString() + "/";
    if (relative && path.toString().startsWith(here)) {
      return path.toString().substring(here.length());
    }
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  private static boolean isHiddenBelow(Path path, int depth) {
    for (Path at = path; at != null && at.depth() > depth; at = at.getParent()) {
      if (isHidden(at.getName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  private static UserException cannotRead(String input, String why, Exception cause) {
    return new UserException(
        "Cannot read the input: %s, got --input %s. Name a file, a folder or a glob that can be read."
            .formatted(why, input),
        cause);
  }
}
