package org.comention.cooccur;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.comention.tables.Window;

/**
 * Increments of one bucket on their way through a shuffle, as bytes: about fifteen an increment,
 * where a row of Spark's takes seventy and is made, hashed and compared one by one.
 *
 * <p>An increment is its key, third member, day, source, sentences, paragraphs and windows, in
 * numbers of variable length. A source's name stands where it comes first; after that its place
 * among the sources of the chunk. Not safe for threads.
 */
final class IncrementChunk {
  private static final int LONGEST = 64;

  private byte[] bytes = new byte[256];
  private int size;
  private final Map<String, Integer> sources = new HashMap<>();

  /** Adds an increment; {@code packed} is {@link Increment#packed}. */
  void add(long key, int third, Integer day, String source, long packed) {
    if (bytes.length - size < LONGEST) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    number(key);
    number(third);
    number(day == null ? 0 : zigzag(day) + 1);
    source(source);
    number(Increment.units(packed, Window.SENTENCE));
    number(Increment.units(packed, Window.PARAGRAPH));
    bytes[size++] = Increment.nearest(packed);
  }

  int size() {
    return size;
  }

  /** The bytes; the chunk is empty then. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    sources.clear();
    return taken;
  }

  private static long zigzag(int number) {
    return ((long) number << 1) ^ (number >> 31);
  }

  private void source(String source) {
    if (source == null) {
      number(0);
      return;
    }
    Integer place = sources.putIfAbsent(source, sources.size());
    if (place != null) {
      number(place + 1L);
      return;
    }
    byte[] name = source.getBytes(StandardCharsets.UTF_8);
    number(sources.size());
    number(name.length);
    if (bytes.length - size < name.length + LONGEST) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2 + name.length);
    }
    System.arraycopy(name, 0, bytes, size, name.length);
    size += name.length;
  }

  private void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Takes the increments of a chunk, one by one. */
  interface Sink {
    /** One increment, as it was added. */
    void add(long key, int third, Integer day, String source, long packed);
  }

  /** Reads a chunk back, in the order in which it was filled. */
  static void read(byte[] chunk, Sink sink) {
    new Reader(chunk).read(sink);
  }

  private static final class Reader {
    private final byte[] bytes;
    private final Map<Integer, String> sources = new HashMap<>();
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    void read(Sink sink) {
      while (at < bytes.length) {
        long key = number();
        int third = (int) number();
        long day = number();
        String source = source();
        long sentences = number();
        long paragraphs = number();
        long packed = Increment.packed(sentences, paragraphs, bytes[at++]);
        sink.add(key, third, day == 0 ? null : day(day - 1), source, packed);
      }
    }

    private static Integer day(long zigzag) {
      return (int) (zigzag >>> 1 ^ -(zigzag & 1));
    }

    private String source() {
      int place = (int) number();
      if (place <= sources.size()) {
        return place == 0 ? null : sources.get(place);
      }
      int length = (int) number();
      String name = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      sources.put(place, name);
      return name;
    }

    private long number() {
      long value = 0;
      int shift = 0;
      byte next = bytes[at++];
      while (next < 0) {
        value |= (next & 0x7FL) << shift;
        shift += 7;
        next = bytes[at++];
      }
      return value | (long) next << shift;
    }
  }
}
