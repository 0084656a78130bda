package org.comention.ingest;

import java.util.Arrays;

/** A growing array of bytes. Not thread-safe. */
final class Bytes {
  private byte[] array = new byte[1024];
  private int length;

  void add(int b) {
    if (length == array.length) {
      array = Arrays.copyOf(array, 2 * length);
    }
    array[length++] = (byte) b;
  }

  void clear() {
    length = 0;
  }

  /** Keeps the first {@code kept} bytes. */
  void truncate(int kept) {
    length = Math.min(length, kept);
  }

  /** The array itself; only the first {@link #length()} bytes count. */
  byte[] array() {
    return array;
  }

  int length() {
    return length;
  }
}
