package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comention.tables.Window;

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
    StorySentences sentences = new StorySentences();
    sentences.scan(
        story,
        (article, unit, sentence) -> {
          int[] places = unit.places();
          for (int i = 0; i < places.length; i++) {
            for (int j = i + 1; j < places.length; j++) {
              if (unit.apart(places[i], places[j])) {
                long key = Keys.pair(article.entity(places[i]), article.entity(places[j]));
                sentences.add(key, 0, article, sentence);
              }
            }
          }
        });
    return sentences.found.values();
  }

  /** A sentence for every triple that shares one and whose pairs have the support somewhere. */
  static Collection<Found> triples(StoryUnits story, PairSupport pairs) {
    StorySentences sentences = new StorySentences();
    sentences.scan(
        story,
        (article, unit, sentence) -> {
          for (int i = 0; i < unit.places().length; i++) {
            sentences.triplesFrom(i, article, unit, sentence, pairs);
          }
        });
    return sentences.found.values();
  }

  private void triplesFrom(
      int i, ArticleUnits article, Unit unit, int sentence, PairSupport pairs) {
    int[] places = unit.places();
    int[] near = new int[places.length];
    int nears = 0;
    for (int j = i + 1; j < places.length; j++) {
      if (together(article, unit, places[i], places[j], pairs)) {
        near[nears++] = places[j];
      }
    }
    for (int j = 0; j < nears; j++) {
      long key = Keys.pair(article.entity(places[i]), article.entity(near[j]));
      for (int k = j + 1; k < nears; k++) {
        if (together(article, unit, near[j], near[k], pairs)) {
          add(key, article.entity(near[k]), article, sentence);
        }
      }
    }
  }

  private static boolean together(
      ArticleUnits article, Unit unit, int i, int j, PairSupport pairs) {
    return unit.apart(i, j)
        && (pairs.of(article.entity(i), article.entity(j)) & PairSupport.WINDOWS) > 0;
  }

  private interface Scan {
    void accept(ArticleUnits article, Unit unit, int sentence);
  }

  private void scan(StoryUnits story, Scan action) {
    List<ArticleUnits> articles = new ArrayList<>(story.articles());
    articles.sort(
        Comparator.comparing(ArticleUnits::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ArticleUnits::id));
    for (ArticleUnits article : articles) {
      Unit[] units = article.units(Window.SENTENCE);
      for (int place = 0; place < units.length; place++) {
        action.accept(article, units[place], article.sentenceNumber(place));
      }
    }
  }

  private void add(long key, int third, ArticleUnits article, int sentence) {
    found.putIfAbsent(new Members(key, third), new Found(key, third, article, sentence));
  }
}
