package org.comention.cooccur;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comention.tables.Window;

/**
 * Collects the increments of one story: each article on its own day, the story once on its own.
 *
 * <p>A story holds its members at a window when one unit of that window in one of its articles
 * does. A story of one article, published on the story's day, needs no second row.
 */
final class StoryTally {
  private record Members(long key, int third) {}

  private final StoryUnits story;
  private final boolean alone;
  private final List<Increment> increments = new ArrayList<>();
  private final Map<Members, Window> nearest = new HashMap<>();

  StoryTally(StoryUnits story) {
    this.story = story;
    this.alone =
        story.articles().size() == 1 && Objects.equals(story.day(), story.articles().get(0).day());
  }

  /** Counts members that the article holds, in so many of its sentences and paragraphs. */
  void add(ArticleUnits article, long key, int third, int sentences, int paragraphs) {
    Window near =
        sentences > 0 ? Window.SENTENCE : paragraphs > 0 ? Window.PARAGRAPH : Window.DOCUMENT;
    increments.add(
        new Increment(
            key,
            third,
            article.day(),
            article.source(),
            sentences,
            paragraphs,
            near,
            alone ? near : null));
    if (!alone) {
      nearest.merge(new Members(key, third), near, (x, y) -> x.compareTo(y) <= 0 ? x : y);
    }
  }

  /** All increments, those of the story last. */
  List<Increment> increments() {
    nearest.forEach(
        (members, near) ->
            increments.add(
                new Increment(
                    members.key(), members.third(), story.day(), null, 0, 0, null, near)));
    nearest.clear();
    return increments;
  }
}
