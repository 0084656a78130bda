package org.comention.query;

import java.util.List;
import org.comention.tables.Window;

/**
 * An article that names all members of a combination, but in no one sentence.
 *
 * @param article which one
 * @param nearest the nearest window that holds all members: paragraph or document
 * @param places where each member stands first, in the order of the text
 */
public record ArticleApart(ArticleHead article, Window nearest, List<Place> places) {

  /** Keeps its own copy of the list. */
  public ArticleApart {
    places = List.copyOf(places);
  }

  /** Whether all members stand first in one sentence that brings none together: a list of names. */
  public boolean inOneList() {
    return places.stream().allMatch(Place::inList)
        && places.stream().mapToInt(Place::sentence).distinct().count() == 1;
  }

  /**
   * A member's first mention.
   *
   * @param entityId the member
   * @param surface the words that name it
   * @param sentence number of the sentence in the article, from 0
   * @param inList whether that sentence is a list of names, by the ledger of caps
   */
  public record Place(String entityId, String surface, int sentence, boolean inList) {}
}
