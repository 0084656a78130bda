package org.comention.text;

import java.util.List;

/**
 * One sentence of an article: the unit of tagging, of counting and of evidence.
 *
 * @param index position among the article's sentences, dense from 0
 * @param paragraph position of its paragraph among the article's paragraphs, dense from 0
 * @param span where it stands in the article's text, without white space at its ends
 * @param tokens its tokens in order, as spans of the article's text; never empty
 * @param role what it is to the story; no sentence has two roles
 */
public record Sentence(int index, int paragraph, Span span, List<Span> tokens, Role role) {

  /** Takes a copy of the tokens, so that the sentence cannot change. */
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
