package org.comention.ner;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.comention.text.ArticleText;
import org.comention.text.Role;
import org.comention.text.Sentence;
import org.comention.text.Span;
import org.comention.text.Tokens;

/** How a text becomes sentences and tokens. Runs on executors. */
@FunctionalInterface
public interface ReadText extends Serializable {
  ArticleText read(String text);

  /** Each line is one sentence: for corpora whose sentences are given. */
  static ArticleText lines(String text) {
    List<Span> lines = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int newline = text.indexOf('\n', begin);
      int end = newline < 0 ? text.length() : newline;
      Span line = new Span(begin, end).trim(text);
      if (!line.isEmpty()) {
        int index = sentences.size();
        lines.add(line);
        sentences.add(new Sentence(index, index, line, Tokens.of(text, line), Role.BODY));
      }
      begin = end + 1;
    }
    return new ArticleText(text, lines, sentences, List.of());
  }
}
