package org.comention.cooccur;

import java.util.function.Consumer;
import org.comention.tables.Window;

/**
 * Counts every pair of entities that a story names together, or those of them that are asked for,
 * each unit's pairs once.
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
  public void count(StoryUnits story, Consumer<Increment> sink) {
    StoryTally tally = new StoryTally(story, sink);
    for (ArticleUnits article : story.articles()) {
      int size = article.size();
      int[] sentences = pairsOf(article.units(Window.SENTENCE), size);
      int[] paragraphs = pairsOf(article.units(Window.PARAGRAPH), size);
      Unit document = article.units(Window.DOCUMENT)[0];
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          int a = article.entity(i);
          int b = article.entity(j);
          if (pairs.of(a, b) > 0 && document.apart(i, j)) {
            long pair = Keys.pair(a, b);
            tally.add(article, pair, 0, sentences[i * size + j], paragraphs[i * size + j]);
          }
        }
      }
    }
    tally.finish();
  }

  /** Units that name the entities at places i and j together, at index i * size + j. */
  private static int[] pairsOf(Unit[] units, int size) {
    int[] counts = new int[size * size];
    for (Unit unit : units) {
      int[] places = unit.places();
      for (int i = 0; i < places.length; i++) {
        for (int j = i + 1; j < places.length; j++) {
          counts[places[i] * size + places[j]]++;
        }
      }
      for (int kin : unit.kin()) {
        counts[kin]--;
      }
    }
    return counts;
  }
}
