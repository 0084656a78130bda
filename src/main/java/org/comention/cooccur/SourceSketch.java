package org.comention.cooccur;

import java.util.HashMap;
import java.util.Map;
import org.apache.datasketches.hll.HllSketch;

/**
 * Sketches of distinct sources, byte for byte as Spark's {@code hll_sketch_agg(source, 12)} writes
 * them, without an aggregate that sorts every row.
 *
 * <p>Most days and pairs have one source; its sketch is made once and remembered.
 */
final class SourceSketch {
  /** log2 of the registers: exact but for chance up to about 380 sources, then within 2 %. */
  static final int LG_CONFIG_K = 12;

  private static final int MOST_REMEMBERED = 100_000;

  private final Map<String, byte[]> ofOne = new HashMap<>();

  /** Sources seen so far; starts empty, and again after {@link #take}. */
  final class Collector {
    private String only;
    private HllSketch several;

    void add(String source) {
      if (source == null || source.equals(only)) {
        return;
      }
      if (only == null && several == null) {
        only = source;
        return;
      }
      if (several == null) {
        several = new HllSketch(LG_CONFIG_K);
        several.update(only);
      }
      several.update(source);
    }

    byte[] take() {
      byte[] bytes = several != null ? several.toUpdatableByteArray() : one(only);
      only = null;
      several = null;
      return bytes;
    }
  }

  private byte[] one(String source) {
    if (ofOne.size() > MOST_REMEMBERED) {
      ofOne.clear();
    }
    return ofOne.computeIfAbsent(
        source == null ? "" : source,
        name -> {
          HllSketch sketch = new HllSketch(LG_CONFIG_K);
          if (source != null) {
            sketch.update(source);
          }
          return sketch.toUpdatableByteArray();
        });
  }
}
