package org.comention.query;

import java.util.List;

/**
 * A sentence that names all members of a combination.
 *
 * @param article the article it stands in
 * @param text the sentence
 * @param marks where the members stand in {@code text}, in the order of the text
 */
public record EvidenceSentence(ArticleHead article, String text, List<Mark> marks) {

  /** Keeps its own copy of the list. */
  public EvidenceSentence {
    marks = List.copyOf(marks);
  }
}
