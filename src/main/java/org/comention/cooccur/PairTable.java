package org.comention.cooccur;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Supported pairs in memory: sorted keys and a byte each, 9 bytes a pair; a look-up is a binary
 * search (some 0.1 us among a million).
 */
final class PairTable implements PairSupport {
  /** Bytes of a pair on its way here: the key, big-endian, and its support. */
  static final int BYTES = Long.BYTES + 1;

  private static final int SUPPORT_BITS = 3;

  private final long[] keys;
  private final byte[] supports;

  private PairTable(long[] keys, byte[] supports) {
    this.keys = keys;
    this.supports = supports;
  }

  /** The pairs of all the chunks, each {@link #BYTES} long, in any order. */
  static PairTable of(List<byte[]> chunks) {
    int size = chunks.stream().mapToInt(chunk -> chunk.length / BYTES).sum();
    long[] sorted = new long[size];
    int next = 0;
    for (byte[] chunk : chunks) {
      ByteBuffer buffer = ByteBuffer.wrap(chunk);
      while (buffer.hasRemaining()) {
        // A key has 60 bits: key and support sort as one number.
        sorted[next++] = (buffer.getLong() << SUPPORT_BITS) | buffer.get();
      }
    }
    Arrays.sort(sorted);
    byte[] supports = new byte[size];
    for (int i = 0; i < size; i++) {
      supports[i] = (byte) (sorted[i] & ((1 << SUPPORT_BITS) - 1));
      sorted[i] >>>= SUPPORT_BITS;
    }
    return new PairTable(sorted, supports);
  }

  /** One pair as {@link #of} reads it. */
  static byte[] bytes(long key, int support) {
    return ByteBuffer.allocate(BYTES).putLong(key).put((byte) support).array();
  }

  int size() {
    return keys.length;
  }

  @Override
  public int of(int a, int b) {
    int place = Arrays.binarySearch(keys, Keys.pair(a, b));
    return place < 0 ? 0 : supports[place];
  }
}
