package org.comention.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comention.text.Sentence;
import org.comention.text.Span;

/**
 * Label probabilities of a sentence to the names in it. Stateless apart from the model's labels.
 */
public final class NameDecoder {
  private final LabelSet labels;

  public NameDecoder(LabelSet labels) {
    this.labels = labels;
  }

  /**
   * The names on the most probable legal label path, in order.
   *
   * @param probabilities by token of the sentence, then by label id
   * @param text the article's text, in which the sentence's spans count
   */
  public List<Name> names(Sentence sentence, float[][] probabilities, String text) {
    int[] path = Viterbi.decode(probabilities, labels);
    List<Name> names = new ArrayList<>();
    int from = 0;
    while (from < path.length) {
      int to = from + 1;
      while (to < path.length
          && labels.isName(path[from])
          && labels.isName(path[to])
          && labels.continues(path[to - 1], path[to])) {
        to++;
      }
      Optional<EntityType> type = EntityType.ofLabel(labels.label(path[from]));
      if (type.isPresent()) {
        names.add(
            name(sentence, from, to, type.get(), confidence(probabilities, path, from, to), text));
      }
      from = to;
    }
    return names;
  }

  static Name name(
      Sentence sentence, int from, int to, EntityType type, double confidence, String text) {
    Span first = sentence.tokens().get(from);
    Span last = sentence.tokens().get(to - 1);
    String surface = text.substring(first.begin(), last.end());
    return new Name(sentence.index(), from, to, type, confidence, surface);
  }

  private static double confidence(float[][] probabilities, int[] path, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += probabilities[t][path[t]];
    }
    return Math.min(1, sum / (to - from));
  }
}
