package org.comention.cooccur;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.comention.tables.Window;

/**
 * Makes the increments of one story: each article on its own day, the story once on its own.
 *
 * <p>A story holds its members at a window when one unit of that window in one of its articles
 * does. A story of one article, published on the story's day, needs no second row. Held is what the
 * story names together, not how often.
 */
final class StoryTally {
  private record Members(long key, int third) {}

  private final StoryUnits story;
  private final boolean alone;
  private final Consumer<Increment> sink;
  private final Map<Members, Window> nearest = new HashMap<>();

  StoryTally(StoryUnits story, Consumer<Increment> sink) {
    this.sink = sink;
    this.story = story;
    this.alone =
        story.articles().size() == 1 && Objects.equals(story.day(), story.articles().get(0).day());
  }

  /** Counts members that the article holds, in so many of its sentences and paragraphs. */
  void add(ArticleUnits article, long key, int third, int sentences, int paragraphs) {
    Window near =
        sentences > 0 ? Window.SENTENCE : paragraphs > 0 ? Window.PARAGRAPH : Window.DOCUMENT;
    sink.accept(
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

  /** Tells the increments of the story itself, after those of its articles. */
  void finish() {
    nearest.forEach(
        (members, near) ->
            sink.accept(
                new Increment(
                    members.key(), members.third(), story.day(), null, 0, 0, null, near)));
    nearest.clear();
  }
}
