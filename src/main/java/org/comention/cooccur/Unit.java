package org.comention.cooccur;

import java.util.Arrays;

/**
 * The entities that a sentence, a paragraph or an article names, by their places in the list of the
 * article's entities.
 *
 * <p>Example: places [0, 1, 4] and the one code {@code 0 * size + 4} is a unit that names three
 * entities, the first and the last of them by the same words.
 *
 * @param places ascending and distinct
 * @param kin the pairs that are not named apart, see {@link SharedSpans}: {@code i * size + j} for
 *     the places i and j, i < j; ascending
 * @param size entities of the article
 */
record Unit(int[] places, int[] kin, int size) {

  /** Whether the unit names the entities at places i and j apart; i < j. */
  boolean apart(int i, int j) {
    return kin.length == 0 || Arrays.binarySearch(kin, i * size + j) < 0;
  }
}
