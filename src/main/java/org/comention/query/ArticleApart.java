package org.comention.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comention.tables.Window;

/**
 * An article that names all members of a combination, but in no one sentence.
 *
 * @param articleId the article
 * @param day day of publication
 * @param source publisher
 * @param title headline
 * @param url address of the article
 * @param nearest the nearest window that holds all members: paragraph or document
 * @param places where each member stands first, in the order of the text
 */
public record ArticleApart(
    String articleId,
    Optional<LocalDate> day,
    String source,
    Optional<String> title,
    Optional<String> url,
    Window nearest,
    List<Place> places) {

  /** Keeps its own copy of the list. */
  public ArticleApart {
    places = List.copyOf(places);
  }

  /**
   * A member's first mention.
   *
   * @param entityId the member
   * @param surface the words that name it
   * @param sentence number of the sentence in the article, from 0
   */
  public record Place(String entityId, String surface, int sentence) {}
}
