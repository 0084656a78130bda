package org.comention.ner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comention.text.Span;

/**
 * A document of a labelled corpus as the job reads it: tokens joined by blanks, a sentence a line.
 *
 * @param text what the model is given
 * @param names the names in it, with offsets in the text
 * @param masked the tokens that must not be judged
 */
record GoldDocument(String text, Set<TypedSpan> names, List<Span> masked) {
  /** A name's place and type. */
  record TypedSpan(int begin, int end, EntityType type) {}

  /**
   * Joins the sentences and maps the labels.
   *
   * @param map types of labels that are the corpus's own, such as {@code Person=PER}
   */
  static GoldDocument of(List<List<ConllFile.Token>> sentences, Map<String, EntityType> map) {
    StringBuilder text = new StringBuilder();
    Set<TypedSpan> names = new HashSet<>();
    List<Span> masked = new ArrayList<>();
    for (List<ConllFile.Token> sentence : sentences) {
      int begin = -1;
      String open = "";
      int end = text.length();
      for (ConllFile.Token token : sentence) {
        String label = token.label();
        String type = label.length() > 2 ? label.substring(2) : "";
        boolean goesOn = label.startsWith("I-") && type.equals(open);
        if (!goesOn) {
          close(names, map, begin, end, open);
          begin = text.length();
          open = type;
        }
        int from = text.length();
        text.append(token.text());
        end = text.length();
        if (label.equals(ConllFile.MASKED)) {
          masked.add(new Span(from, end));
        }
        text.append(' ');
      }
      close(names, map, begin, end, open);
      text.setCharAt(text.length() - 1, '\n');
    }
    return new GoldDocument(text.toString(), names, masked);
  }

  /** Whether a found name stands on a token that must not be judged. */
  boolean masks(int begin, int end) {
    Span span = new Span(begin, end);
    return masked.stream().anyMatch(span::overlaps);
  }

  private static void close(
      Set<TypedSpan> names, Map<String, EntityType> map, int begin, int end, String open) {
    Optional<EntityType> type =
        open.isEmpty()
            ? Optional.empty()
            : Optional.ofNullable(map.get(open)).or(() -> EntityType.ofLabel(open));
    type.ifPresent(t -> names.add(new TypedSpan(begin, end, t)));
  }
}
