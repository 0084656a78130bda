package org.comention.cooccur;

import java.util.List;

/**
 * Counts every pair of entities of a story but kin, or those of them that are asked for, each
 * unit's pairs once.
 *
 * <p>Cost: the square of an article's distinct entities, at most {@code --max-entities}.
 */
final class StoryPairs implements StoryCounter {
  private final PairSupport pairs;

  /** Counts every pair. */
  StoryPairs() {
    this((a, b) -> PairSupport.WINDOWS);
  }

  /** Counts the pairs that have any support. */
  StoryPairs(PairSupport pairs) {
    this.pairs = pairs;
  }

  @Override
  public List<Increment> count(StoryUnits story) {
    StoryTally tally = new StoryTally(story);
    StoryUnits.Kin kin = story.kin();
    for (ArticleUnits article : story.articles()) {
      int size = article.size();
      int[] sentences = pairsOf(article.sentences(), size);
      int[] paragraphs = pairsOf(article.paragraphs(), size);
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          int a = article.entity(i);
          int b = article.entity(j);
          if (pairs.of(a, b) > 0 && !kin.are(a, b)) {
            long pair = Keys.pair(a, b);
            tally.add(article, pair, 0, sentences[i * size + j], paragraphs[i * size + j]);
          }
        }
      }
    }
    return tally.increments();
  }

  /** Units that hold the entities at places i and j, at index i * size + j. */
  static int[] pairsOf(int[][] units, int size) {
    int[] counts = new int[size * size];
    for (int[] unit : units) {
      for (int i = 0; i < unit.length; i++) {
        for (int j = i + 1; j < unit.length; j++) {
          counts[unit[i] * size + unit[j]]++;
        }
      }
    }
    return counts;
  }
}
