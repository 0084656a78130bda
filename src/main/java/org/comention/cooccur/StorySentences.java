package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentence of a story to show for each pair or triple: the first one that names all members, in
 * the story's earliest article that has one (undated articles last, then by id).
 */
final class StorySentences {
  /** A sentence that names the members. */
  record Found(long key, int third, ArticleUnits article, int sentence) {}

  private record Members(long key, int third) {}

  private final Map<Members, Found> found = new LinkedHashMap<>();

  private StorySentences() {}

  /** A sentence for every pair that shares one. */
  static Collection<Found> pairs(StoryUnits story) {
    StoryUnits.Kin kin = story.kin();
    StorySentences sentences = new StorySentences();
    sentences.scan(
        story,
        (article, unit, sentence) -> {
          for (int i = 0; i < unit.length; i++) {
            for (int j = i + 1; j < unit.length; j++) {
              int a = article.entity(unit[i]);
              int b = article.entity(unit[j]);
              if (!kin.are(a, b)) {
                sentences.add(Keys.pair(a, b), 0, article, sentence);
              }
            }
          }
        });
    return sentences.found.values();
  }

  /** A sentence for every triple that shares one and whose pairs have the support somewhere. */
  static Collection<Found> triples(StoryUnits story, PairSupport pairs) {
    StoryUnits.Kin kin = story.kin();
    PairSupport support = (a, b) -> kin.are(a, b) ? 0 : pairs.of(a, b);
    StorySentences sentences = new StorySentences();
    sentences.scan(
        story,
        (article, unit, sentence) -> {
          for (int i = 0; i < unit.length; i++) {
            sentences.triplesFrom(i, article, unit, sentence, support);
          }
        });
    return sentences.found.values();
  }

  private void triplesFrom(
      int i, ArticleUnits article, int[] unit, int sentence, PairSupport support) {
    int a = article.entity(unit[i]);
    int[] near = new int[unit.length];
    int nears = 0;
    for (int j = i + 1; j < unit.length; j++) {
      int b = article.entity(unit[j]);
      if ((support.of(a, b) & PairSupport.WINDOWS) > 0) {
        near[nears++] = b;
      }
    }
    for (int j = 0; j < nears; j++) {
      for (int k = j + 1; k < nears; k++) {
        if ((support.of(near[j], near[k]) & PairSupport.WINDOWS) > 0) {
          add(Keys.pair(a, near[j]), near[k], article, sentence);
        }
      }
    }
  }

  private interface Scan {
    void accept(ArticleUnits article, int[] unit, int sentence);
  }

  private void scan(StoryUnits story, Scan action) {
    List<ArticleUnits> articles = new ArrayList<>(story.articles());
    articles.sort(
        Comparator.comparing(ArticleUnits::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ArticleUnits::id));
    for (ArticleUnits article : articles) {
      int[][] units = article.sentences();
      for (int place = 0; place < units.length; place++) {
        action.accept(article, units[place], article.sentenceNumber(place));
      }
    }
  }

  private void add(long key, int third, ArticleUnits article, int sentence) {
    found.putIfAbsent(new Members(key, third), new Found(key, third, article, sentence));
  }
}
