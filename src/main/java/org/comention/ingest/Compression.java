package org.comention.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.util.ReflectionUtils;

/** How a file is packed, by its last extension. */
enum Compression {
  NONE,
  GZIP(".gz", ".gzip"),
  ZSTD(".zst", ".zstd"),
  BZIP2(".bz2");

  private final List<String> extensions;

  Compression(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /** The compression of a file of this name. */
  static Compression ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(c -> c.extensions.stream().anyMatch(lower::endsWith))
        .findFirst()
        .orElse(NONE);
  }

  /** The name without this compression's extension. */
  String withoutExtension(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return extensions.stream()
        .filter(lower::endsWith)
        .findFirst()
        .map(e -> name.substring(0, name.length() - e.length()))
        .orElse(name);
  }

  /**
   * The unpacked bytes. Zstandard goes through the library that Spark brings: Hadoop's own codec
   * needs Hadoop's native libraries.
   *
   * @throws IOException when the head of the stream is not of this compression
   */
  InputStream unpack(InputStream packed, Configuration conf) throws IOException {
    return switch (this) {
      case NONE -> packed;
      case ZSTD -> new ZstdInputStream(packed);
      case GZIP -> codec(GzipCodec.class, conf).createInputStream(packed);
      case BZIP2 -> codec(BZip2Codec.class, conf).createInputStream(packed);
    };
  }

  private static CompressionCodec codec(
      Class<? extends CompressionCodec> type, Configuration conf) {
    return ReflectionUtils.newInstance(type, conf);
  }
}
