package org.comention.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run would read, from the names and sizes of its files.
 *
 * @param files number of files by the label of their format; {@code unknown} ones become rejects
 * @param bytes of all files as they lie there
 * @param textBytes about as many bytes unpacked: compressed files count {@value #PACKED} times
 * @param tasks tasks, that is partitions, that read them
 */
public record InputPlan(Map<String, Long> files, long bytes, long textBytes, int tasks) {
  /** How many times smaller compression makes news: about this, by gzip and zstd. */
  static final int PACKED = 3;

  /** Keeps its own copy, in the order of the labels. */
  public InputPlan {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  static InputPlan of(List<InputFile> found, int tasks) {
    Map<String, Long> files = new TreeMap<>();
    long bytes = 0;
    long text = 0;
    for (InputFile file : found) {
      files.merge(file.format().label(), 1L, Long::sum);
      boolean packed =
          file.compression() != Compression.NONE || file.format() == InputFormat.PARQUET;
      bytes += file.length();
      text += packed ? PACKED * file.length() : file.length();
    }
    return new InputPlan(files, bytes, text, tasks);
  }
}
