package org.comention.cooccur;

import java.util.function.Consumer;
import org.comention.tables.Window;

/**
 * Counts every entity of a story. An entity counts once a unit, however often it is named there.
 */
final class StoryEntities implements StoryCounter {

  @Override
  public void count(StoryUnits story, Consumer<Increment> sink) {
    StoryTally tally = new StoryTally(story, sink);
    for (ArticleUnits article : story.articles()) {
      int[] sentences = unitsOf(article.naming(Window.SENTENCE), article.size());
      int[] paragraphs = unitsOf(article.naming(Window.PARAGRAPH), article.size());
      for (int i = 0; i < article.size(); i++) {
        tally.add(article, article.entity(i), 0, sentences[i], paragraphs[i]);
      }
    }
    tally.finish();
  }

  private static int[] unitsOf(Unit[] units, int size) {
    int[] counts = new int[size];
    for (Unit unit : units) {
      for (int place : unit.places()) {
        counts[place]++;
      }
    }
    return counts;
  }
}
