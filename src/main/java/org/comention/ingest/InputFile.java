package org.comention.ingest;

import java.io.Serializable;

/**
 * A file to read. A plain class and no record: Kryo, where a cluster uses it, cannot build records.
 */
final class InputFile implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String uri;
  private final String name;
  private final String folder;
  private final InputFormat format;
  private final long length;

  /**
   * @param uri qualified path
   * @param name path as the tables show it
   * @param folder name of the folder it lies in
   * @param length bytes
   */
  InputFile(String uri, String name, String folder, InputFormat format, long length) {
    this.uri = uri;
    this.name = name;
    this.folder = folder;
    this.format = format;
    this.length = length;
  }

  String uri() {
    return uri;
  }

  String name() {
    return name;
  }

  String folder() {
    return folder;
  }

  InputFormat format() {
    return format;
  }

  long length() {
    return length;
  }

  Compression compression() {
    return format == InputFormat.PARQUET ? Compression.NONE : Compression.ofFile(uri);
  }

  /**
   * Whether several tasks can read parts of it: lines and row groups can be told apart, quotes not.
   */
  boolean isSplittable() {
    return format == InputFormat.PARQUET
        || (format == InputFormat.JSONL && compression() == Compression.NONE);
  }
}
