package org.comention.cooccur;

import java.util.List;

/**
 * Counts every pair of entities of a story but kin, each unit's pairs once.
 *
 * <p>Cost: the square of an article's distinct entities, at most {@code --max-entities}.
 */
final class StoryPairs implements StoryCounter {

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
          if (!kin.are(article.entity(i), article.entity(j))) {
            long pair = Keys.pair(article.entity(i), article.entity(j));
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
