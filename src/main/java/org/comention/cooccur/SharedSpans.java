package org.comention.cooccur;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The spans of an article that are mentions of several entities: "COVID-19 vaccine" is read as both
 * concepts, "Shahed-136" as itself and as a drone, a name may be tied to two entities.
 *
 * <p>The rule of what is named together: a unit names a and b together when it holds a mention of a
 * that is not one of b as well, and a mention of b that is not one of a. Words that are read as
 * both do not name them together, and do not keep the rest of the unit from it.
 *
 * <p>Example: "COVID-19 vaccine", or "a COVID-19 vaccine and other vaccines", do not name the
 * concepts together; "vaccines against COVID-19" does, and "a COVID-19 vaccine does not end
 * COVID-19, other vaccines are needed".
 *
 * <p>Cost: a sort of the mentions; where spans are shared another of them, small.
 */
final class SharedSpans {
  private static final long[] NONE = {};

  private final MentionCells mentions;
  private final int[] distinct;
  private final int[] shared;

  private SharedSpans(MentionCells mentions, int[] distinct, int[] shared) {
    this.mentions = mentions;
    this.distinct = distinct;
    this.shared = shared;
  }

  /** The shared spans of an article. */
  static SharedSpans of(MentionCells mentions) {
    long[] byBegin = new long[mentions.count()];
    for (int m = 0; m < byBegin.length; m++) {
      byBegin[m] = (long) mentions.begin(m) << 32 | m;
    }
    Arrays.sort(byBegin);
    int[] distinct = new int[byBegin.length];
    IntStream.Builder shared = IntStream.builder();
    int size = 0;
    int sameBegin = 0;
    for (long each : byBegin) {
      int m = (int) each;
      if (size > 0 && mentions.begin(distinct[size - 1]) != mentions.begin(m)) {
        sameBegin = size;
      }
      if (isNew(mentions, m, distinct, sameBegin, size)) {
        for (int i = sameBegin; i < size; i++) {
          if (mentions.end(distinct[i]) == mentions.end(m)) {
            shared.add(distinct[i]).add(m);
          }
        }
        distinct[size++] = m;
      }
    }
    return new SharedSpans(mentions, Arrays.copyOf(distinct, size), shared.build().toArray());
  }

  private static boolean isNew(MentionCells mentions, int m, int[] others, int from, int to) {
    for (int i = from; i < to; i++) {
      if (mentions.end(others[i]) == mentions.end(m)
          && mentions.entity(others[i]) == mentions.entity(m)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The pairs that a unit holds but does not name apart: all mentions of one there are mentions of
   * the other.
   *
   * @param unit the unit of a mention
   * @param entities the article's entities, ascending
   * @return unit {@code << 32} plus the pair's code in {@link Unit}, ascending
   */
  long[] kin(IntUnaryOperator unit, int[] entities) {
    if (shared.length == 0) {
      return NONE;
    }
    long[] named = new long[distinct.length];
    for (int i = 0; i < named.length; i++) {
      named[i] = cell(unit.applyAsInt(distinct[i]), place(distinct[i], entities));
    }
    Arrays.sort(named);
    long[] both = new long[shared.length / 2];
    for (int i = 0; i < both.length; i++) {
      int one = place(shared[2 * i], entities);
      int other = place(shared[2 * i + 1], entities);
      int code = Math.min(one, other) * entities.length + Math.max(one, other);
      both[i] = cell(unit.applyAsInt(shared[2 * i]), code);
    }
    Arrays.sort(both);
    return Arrays.stream(both)
        .distinct()
        .filter(pair -> isKin(pair, count(both, pair), named, entities.length))
        .toArray();
  }

  private static boolean isKin(long pair, int together, long[] named, int size) {
    int unit = MentionCells.unit(pair);
    int code = MentionCells.entity(pair);
    return together == count(named, cell(unit, code / size))
        || together == count(named, cell(unit, code % size));
  }

  private int place(int mention, int[] entities) {
    return Arrays.binarySearch(entities, mentions.entity(mention));
  }

  private static long cell(int unit, int inUnit) {
    return (long) unit << 32 | inUnit;
  }

  /** How often the number occurs in the ascending ones. */
  private static int count(long[] numbers, long number) {
    return atLeast(numbers, number + 1) - atLeast(numbers, number);
  }

  private static int atLeast(long[] numbers, long number) {
    int low = 0;
    int high = numbers.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
