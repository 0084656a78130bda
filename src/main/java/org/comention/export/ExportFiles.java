package org.comention.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.comention.UserException;

/**
 * The files of one export, UTF-8, on any file system that Hadoop knows. They are written under
 * other names and take their own when all are complete: whoever finds them finds whole files.
 */
final class ExportFiles implements AutoCloseable {
  private final FileSystem files;
  private final Path target;
  private final NetworkFormat format;
  private final Map<Path, Path> written = new LinkedHashMap<>();
  private final List<Writer> open = new ArrayList<>();

  /**
   * @param to the file, or the folder where the format is several files
   * @param overwrite whether files of the same names may be replaced
   * @throws UserException when one is there and may not be replaced, or the place cannot be used
   */
  ExportFiles(Configuration conf, String to, NetworkFormat format, boolean overwrite) {
    this.target = new Path(to);
    this.format = format;
    try {
      FileSystem found = target.getFileSystem(conf);
      // Without the checksum files beside each file.
      this.files = found instanceof LocalFileSystem local ? local.getRawFileSystem() : found;
      for (Path path : paths()) {
        requireFree(path, overwrite);
      }
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** The files when all is written: one, or those in the folder. */
  List<Path> paths() {
    return format.files().isEmpty()
        ? List.of(target)
        : format.files().stream().map(name -> new Path(target, name)).toList();
  }

  /** Opens the file of a format that is one file. */
  Writer file() {
    return open(target);
  }

  /** Opens a file of the folder; {@code name} is one of the format's files. */
  Writer file(String name) {
    return open(new Path(target, name));
  }

  /** Gives every file its name. */
  void publish() {
    try {
      for (Writer writer : open) {
        writer.close();
      }
      for (Map.Entry<Path, Path> file : written.entrySet()) {
        files.delete(file.getValue(), false);
        if (!files.rename(file.getKey(), file.getValue())) {
          throw new IOException("cannot rename " + file.getKey() + " to " + file.getValue());
        }
      }
      written.clear();
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    for (Writer writer : open) {
      writer.close();
    }
    for (Path file : written.keySet()) {
      files.delete(file, false);
    }
  }

  UserException cannotWrite(IOException e) {
    return new UserException(
        "Cannot export: %s cannot be written, got %s. Name a place you may write to with --to."
            .formatted(target, String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
        e);
  }

  private void requireFree(Path path, boolean overwrite) throws IOException {
    if (!files.exists(path)) {
      return;
    }
    if (files.getFileStatus(path).isDirectory()) {
      throw new UserException(
          "Cannot export: --to must be a file for this format, got the folder %s. Name a file such as %s."
              .formatted(path, new Path(path, "network." + format.label())));
    }
    if (!overwrite) {
      throw new UserException(
          "Cannot export: the file is there already, got %s. Name another place with --to, or add --overwrite."
              .formatted(path));
    }
  }

  private Writer open(Path path) {
    Path hidden = new Path(path.getParent(), "_" + path.getName() + ".part");
    try {
      Writer writer =
          new BufferedWriter(
              new OutputStreamWriter(files.create(hidden, true), StandardCharsets.UTF_8));
      written.put(hidden, path);
      open.add(writer);
      return writer;
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }
}
