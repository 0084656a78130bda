package org.comention.pipeline;

import java.util.List;
import java.util.Locale;

/** Numbers of bytes for people. */
final class ByteWords {
  private static final List<String> UNITS = List.of("KB", "MB", "GB", "TB", "PB");
  private static final double STEP = 1000;

  private ByteWords() {}

  /** {@code 512 bytes}, {@code 1.5 MB}, {@code 230 GB}. */
  static String of(long bytes) {
    double value = bytes;
    String unit = "bytes";
    for (int i = 0; i < UNITS.size() && value >= STEP; i++) {
      value /= STEP;
      unit = UNITS.get(i);
    }
    boolean whole = bytes < STEP || value >= 100;
    return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", value, unit);
  }
}
