package org.comention.query;

import java.util.List;

/**
 * What a user's word was read as.
 *
 * @param word as the user typed it
 * @param entity the entity it is read as
 * @param others other entities the word may mean, most mentioned first; empty when it is clear
 */
public record FoundEntity(String word, NamedEntity entity, List<NamedEntity> others) {

  /** Keeps its own copy of the list. */
  public FoundEntity {
    others = List.copyOf(others);
  }
}
