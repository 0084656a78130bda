package org.comention.cooccur;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The articles that tell one story, with their entities.
 *
 * <p>Two readings of one mention are kin: a concept and its parents ("Shahed-136" is a drone), or a
 * name tied to two entities. Kin are not named together: in a story where one span names both, the
 * pair counts at no window, and no triple with it does. A concept brings its parents wherever it
 * stands, so a concept and its parent never count as a pair.
 *
 * @param day the day on which the story counts, days since 1970-01-01; null when undated
 */
record StoryUnits(Integer day, List<ArticleUnits> articles) {

  /** Who told the story first: the source of its earliest article, undated last, then by id. */
  String origin() {
    return articles.stream()
        .min(
            Comparator.comparing(ArticleUnits::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(ArticleUnits::id))
        .orElseThrow()
        .source();
  }

  /** The pairs that do not count in this story. */
  Kin kin() {
    return new Kin(
        articles.stream().flatMapToLong(a -> Arrays.stream(a.kin())).sorted().distinct().toArray());
  }

  /** Pairs of kin, by their keys. */
  record Kin(long[] keys) {

    /** Whether a and b are kin, in either order. */
    boolean are(int a, int b) {
      return keys.length > 0
          && Arrays.binarySearch(keys, Keys.pair(Math.min(a, b), Math.max(a, b))) >= 0;
    }
  }
}
