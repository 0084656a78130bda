package org.comention.cooccur;

import java.util.List;

/**
 * The articles that tell one story, with their entities.
 *
 * @param day the day on which the story counts, days since 1970-01-01; null when undated
 */
record StoryUnits(Integer day, List<ArticleUnits> articles) {}
