package org.comention.query;

import org.comention.text.Span;

/**
 * A name that the job found and tied to an entity.
 *
 * @param article the article's id
 * @param sentence span of its sentence
 * @param span where it stands in the article's text
 * @param surface the words
 * @param entityId the entity they count for
 * @param rule why, a value of {@code entity_mentions.rule}
 */
public record FoundName(
    String article, Span sentence, Span span, String surface, String entityId, String rule) {}
