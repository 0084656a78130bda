package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The increments of one bucket in memory, 28 bytes each, to be read by members and day.
 *
 * <p>Members get a number each by a hash table; number, day and place are then sorted as one {@code
 * long}. Members come in no particular order. Not safe for threads.
 */
final class IncrementTable implements IncrementChunk.Sink {
  private static final int NO_DAY = Integer.MIN_VALUE;

  private long[] keys = new long[1024];
  private int[] thirds = new int[1024];
  private int[] days = new int[1024];
  private int[] sources = new int[1024];
  private long[] counts = new long[1024];
  private int size;
  private final Map<String, Integer> sourceNumbers = new HashMap<>();
  private final List<String> sourceNames = new ArrayList<>();

  @Override
  public void add(long key, int third, Integer day, String source, long packed) {
    if (size == keys.length) {
      int more = size * 2;
      keys = Arrays.copyOf(keys, more);
      thirds = Arrays.copyOf(thirds, more);
      days = Arrays.copyOf(days, more);
      sources = Arrays.copyOf(sources, more);
      counts = Arrays.copyOf(counts, more);
    }
    keys[size] = key;
    thirds[size] = third;
    days[size] = day == null ? NO_DAY : day;
    sources[size] = source == null ? -1 : number(source);
    counts[size++] = packed;
  }

  private int number(String source) {
    Integer number = sourceNumbers.putIfAbsent(source, sourceNames.size());
    if (number == null) {
      sourceNames.add(source);
      return sourceNames.size() - 1;
    }
    return number;
  }

  int size() {
    return size;
  }

  long key(int place) {
    return keys[place];
  }

  int third(int place) {
    return thirds[place];
  }

  /** Days since 1970-01-01; null when undated. */
  Integer day(int place) {
    return days[place] == NO_DAY ? null : days[place];
  }

  String source(int place) {
    return sources[place] < 0 ? null : sourceNames.get(sources[place]);
  }

  long counts(int place) {
    return counts[place];
  }

  boolean sameMembers(int one, int other) {
    return keys[one] == keys[other] && thirds[one] == thirds[other];
  }

  boolean sameDay(int one, int other) {
    return days[one] == days[other];
  }

  /** The places, those of the same members together and by day, undated ones first. */
  int[] order() {
    int first = Integer.MAX_VALUE;
    int last = NO_DAY;
    for (int i = 0; i < size; i++) {
      first = days[i] == NO_DAY ? first : Math.min(first, days[i]);
      last = Math.max(last, days[i]);
    }
    int placeBits = bits(size);
    int dayBits = last == NO_DAY ? 0 : bits((long) last - first + 2);
    if (2 * placeBits + dayBits >= Long.SIZE) {
      throw new IllegalStateException("A bucket of %,d increments is too large".formatted(size));
    }
    int[] members = members();
    long[] sorted = new long[size];
    for (int i = 0; i < size; i++) {
      long day = days[i] == NO_DAY ? 0 : (long) days[i] - first + 1;
      sorted[i] = ((long) members[i] << dayBits | day) << placeBits | i;
    }
    Arrays.sort(sorted);
    long mask = (1L << placeBits) - 1;
    return Arrays.stream(sorted).mapToInt(value -> (int) (value & mask)).toArray();
  }

  private static int bits(long values) {
    return Long.SIZE - Long.numberOfLeadingZeros(values);
  }

  /** A number for the members of each place, from 0, by open addressing. */
  private int[] members() {
    int[] members = new int[size];
    int[] slots = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
    int next = 0;
    for (int i = 0; i < size; i++) {
      long mixed = (keys[i] + thirds[i] * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
      int slot = (int) (mixed ^ mixed >>> 32) & slots.length - 1;
      while (slots[slot] != 0 && !sameMembers(slots[slot] - 1, i)) {
        slot = slot + 1 & slots.length - 1;
      }
      if (slots[slot] == 0) {
        slots[slot] = i + 1;
        members[i] = next++;
      } else {
        members[i] = members[slots[slot] - 1];
      }
    }
    return members;
  }
}
