package org.comention.cooccur;

import java.util.Comparator;
import java.util.List;

/**
 * The articles that tell one story, with their entities.
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
}
