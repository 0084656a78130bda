package org.comention.ingest;

/**
 * The lines of a byte source that begin before a given offset, with their numbers. A line that is
 * longer than the cap is read to its end and kept to the cap only.
 */
final class ByteLines {
  private final ByteSource source;
  private final long end;
  private final int cap;
  private final Bytes line = new Bytes();
  private long lineEnds;
  private long number;
  private boolean overlong;

  /**
   * @param source bytes from the first one of a line
   * @param end lines that begin when so many bytes of the source are taken, or more, are left
   * @param cap bytes of a line that are kept
   */
  ByteLines(ByteSource source, long end, int cap) {
    this.source = source;
    this.end = end;
    this.cap = cap;
  }

  /** Skips the rest of a line that began before the source did. */
  void skipLine() {
    read();
  }

  /** Reads on to the next line; false when there is none, or only a part that broke off. */
  boolean next() {
    if (source.taken() >= end) {
      return false;
    }
    number = lineEnds + 1;
    boolean terminated = read();
    if (!terminated && source.failure() != null) {
      return false;
    }
    return terminated || line.length() > 0 || overlong;
  }

  /** Whether the line ended with a line end, and not with the file. */
  private boolean read() {
    line.clear();
    overlong = false;
    for (int b = source.read(); b >= 0; b = source.read()) {
      if (b == '\n') {
        lineEnds++;
        return true;
      }
      if (line.length() < cap) {
        line.add(b);
      } else {
        overlong = true;
      }
    }
    return false;
  }

  /** The line's bytes without its line end. */
  Bytes line() {
    return line;
  }

  /** Number of the line, from 1 for the first that begins in the source. */
  long number() {
    return number;
  }

  boolean overlong() {
    return overlong;
  }
}
