package org.comention.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that names all members of a combination.
 *
 * @param articleId the article it stands in
 * @param day day of publication
 * @param source publisher
 * @param title headline
 * @param url address of the article
 * @param text the sentence
 * @param marks where the members stand in {@code text}, in the order of the text
 */
public record EvidenceSentence(
    String articleId,
    Optional<LocalDate> day,
    String source,
    Optional<String> title,
    Optional<String> url,
    String text,
    List<Mark> marks) {

  /** Keeps its own copy of the list. */
  public EvidenceSentence {
    marks = List.copyOf(marks);
  }
}
