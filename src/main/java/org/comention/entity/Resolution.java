package org.comention.entity;

/**
 * A mention tied to an entity.
 *
 * @param span where it stands
 * @param entityId the entity
 * @param type type of the entity; a concept's own type
 * @param rule why
 * @param name fullest name the article gives the entity, as it stands there or in the gazetteer
 */
public record Resolution(NamedSpan span, String entityId, String type, Rule rule, String name) {
  /** The same of another span. */
  Resolution at(NamedSpan other) {
    return new Resolution(other, entityId, type, rule, name);
  }

  /** The same under another rule. */
  Resolution as(Rule other) {
    return new Resolution(span, entityId, type, other, name);
  }
}
