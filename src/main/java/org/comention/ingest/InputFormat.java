package org.comention.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How records lie in a file. */
public enum InputFormat {
  JSONL(".jsonl", ".ndjson", ".json"),
  CSV(".csv"),
  TSV(".tsv", ".tab"),
  PARQUET(".parquet"),
  TEXT(".txt", ".text"),
  /** The name does not tell: the file becomes one reject. */
  UNKNOWN();

  private final List<String> extensions;

  InputFormat(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /** The value of {@code --format}, such as {@code jsonl}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that the option names; empty for {@code auto} and for no known one. */
  static Optional<InputFormat> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(f -> f != UNKNOWN && f.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The format that the extension tells, with that of a compression after it or not. */
  static InputFormat ofFile(String name) {
    String plain = Compression.ofFile(name).withoutExtension(name).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> f.extensions.stream().anyMatch(plain::endsWith))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
