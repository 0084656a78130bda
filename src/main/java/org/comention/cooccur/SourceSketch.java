package org.comention.cooccur;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;

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

  /** Distinct sources of several sketches; starts empty, and again after {@link #take}. */
  static final class United {
    private byte[] only;
    private Union several;

    void add(byte[] sketch) {
      if (only == null && several == null) {
        only = sketch;
      } else if (several != null || !Arrays.equals(only, sketch)) {
        if (several == null) {
          several = new Union(LG_CONFIG_K);
          several.update(heap(only));
        }
        several.update(heap(sketch));
      }
    }

    /** How many, rounded as Spark's {@code hll_sketch_estimate}. */
    long take() {
      double estimate =
          several != null ? several.getEstimate() : only == null ? 0 : heap(only).getEstimate();
      only = null;
      several = null;
      return Math.round(estimate);
    }

    private static HllSketch heap(byte[] sketch) {
      return HllSketch.heapify(Memory.wrap(sketch));
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
