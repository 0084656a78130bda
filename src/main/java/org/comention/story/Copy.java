package org.comention.story;

import java.util.Comparator;

/**
 * An article as the grouping sees it.
 *
 * @param id article id
 * @param day days since 1970-01-01; null for an undated article
 */
record Copy(String id, Integer day) implements Comparable<Copy> {
  private static final Comparator<Copy> EARLIEST_FIRST =
      Comparator.comparing(Copy::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Copy::id);

  /** By day, undated ones last, then by id: the least of a story names it. */
  @Override
  public int compareTo(Copy other) {
    return EARLIEST_FIRST.compare(this, other);
  }
}
