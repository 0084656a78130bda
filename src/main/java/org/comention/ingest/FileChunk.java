package org.comention.ingest;

import java.io.Serializable;

/** The part of a file that one task reads: its bytes from {@code start} to before {@code end}. */
final class FileChunk implements Serializable {
  private static final long serialVersionUID = 1L;

  private final InputFile file;
  private final int index;
  private final long start;
  private final long end;

  /**
   * @param index number of the part in its file, from 0
   */
  FileChunk(InputFile file, int index, long start, long end) {
    this.file = file;
    this.index = index;
    this.start = start;
    this.end = end;
  }

  InputFile file() {
    return file;
  }

  int index() {
    return index;
  }

  long start() {
    return start;
  }

  long end() {
    return end;
  }

  long length() {
    return end - start;
  }

  /** Whether the part is the whole file. */
  boolean isWhole() {
    return start == 0 && end >= file.length();
  }
}
