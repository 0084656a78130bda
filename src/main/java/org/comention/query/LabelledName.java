package org.comention.query;

import org.comention.text.Span;

/**
 * A name in an article with the entity that a reader says it means.
 *
 * @param article the article's id
 * @param span where it stands in the article's text
 * @param surface the words
 * @param entity the reader's id of the entity, of no meaning to the program; empty for a name that
 *     may be found or not
 * @param difficulty what makes it hard, such as {@code acronym}; empty for most
 */
public record LabelledName(
    String article, Span span, String surface, String entity, String difficulty) {

  /** Whether it is to be found and scored. */
  public boolean isScored() {
    return !entity.isEmpty();
  }
}
