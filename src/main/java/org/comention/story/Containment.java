package org.comention.story;

import java.util.Arrays;

/**
 * How much two texts share, measured on their shingles in text order.
 *
 * @param ofShorter share of the shorter text's shingles that the longer one holds, in [0, 1]
 * @param ofLonger share of the longer text's shingles that the shorter one holds, in [0, 1]
 * @param ofLead share of the shorter text's first {@value #LEAD} shingles that the longer one
 *     holds, in [0, 1]: a reprint keeps the opening, a follow-up keeps the background
 */
public record Containment(double ofShorter, double ofLonger, double ofLead) {
  /** Shingles that count as the opening of a text: its first two or three sentences. */
  public static final int LEAD = 40;

  /**
   * Compares two texts; of two with equally many shingles the first counts as the shorter. All
   * shares are 0 when a text has no shingle.
   *
   * <p>Example: {1, 2, 3, 4} and {3, 4, 5, 6, 7} share two: 0.5 of the shorter, 0.4 of the longer.
   */
  public static Containment between(int[] one, int[] other) {
    int[] shorter = one.length <= other.length ? one : other;
    int[] longer = one.length <= other.length ? other : one;
    if (shorter.length == 0) {
      return new Containment(0, 0, 0);
    }
    int[] sorted = longer.clone();
    Arrays.sort(sorted);
    int lead = Math.min(LEAD, shorter.length);
    int shared = 0;
    int sharedLead = 0;
    for (int i = 0; i < shorter.length; i++) {
      if (Arrays.binarySearch(sorted, shorter[i]) >= 0) {
        shared++;
        sharedLead += i < lead ? 1 : 0;
      }
    }
    return new Containment(
        (double) shared / shorter.length,
        (double) shared / longer.length,
        (double) sharedLead / lead);
  }
}
