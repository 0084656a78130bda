package org.comention.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ViterbiTest {
  private static final List<String> IOB = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC");
  private static final LabelSet LABELS = new LabelSet(IOB);

  @Test
  void an_inside_label_at_the_start_becomes_an_opening_one() {
    // Arg-max says I-PER; of the legal first labels B-PER (0.3) beats O (0.2).
    assertThat(decode(new float[][] {{.2f, .3f, .5f, 0, 0}})).containsExactly("B-PER");
  }

  @Test
  void a_name_keeps_one_type() {
    // B-PER then I-LOC .5 / I-PER .4: I-LOC may not follow, and O is worth .1 only.
    float[][] tokens = {{.05f, .9f, 0, .05f, 0}, {.1f, 0, .4f, 0, .5f}};
    assertThat(decode(tokens)).containsExactly("B-PER", "I-PER");
  }

  @Test
  void two_names_side_by_side_need_more_than_a_slight_lead() {
    // log(.5 / .3) = 0.51 is less than the cost of 1; log(.8 / .1) = 2.08 is more.
    float[][] slight = {{.05f, .9f, 0, .05f, 0}, {.2f, .5f, .3f, 0, 0}};
    float[][] clear = {{.05f, .9f, 0, .05f, 0}, {.1f, .8f, .1f, 0, 0}};
    assertThat(decode(slight)).containsExactly("B-PER", "I-PER");
    assertThat(decode(clear)).containsExactly("B-PER", "B-PER");
  }

  @Test
  void a_model_without_opening_labels_opens_with_inside_labels() {
    LabelSet inside = new LabelSet(List.of("O", "I-PER"));
    assertThat(Viterbi.decode(new float[][] {{.2f, .8f}, {.3f, .7f}, {.9f, .1f}}, inside))
        .containsExactly(1, 1, 0);
  }

  @Test
  void no_tokens_have_no_labels() {
    assertThat(Viterbi.decode(new float[0][], LABELS)).isEmpty();
  }

  @Property
  void every_path_is_legal_and_none_is_better(
      @ForAll @Size(min = 1, max = 4)
          List<@Size(5) List<@IntRange(min = 1, max = 100) Integer>> weights) {
    float[][] tokens = new float[weights.size()][5];
    for (int t = 0; t < tokens.length; t++) {
      for (int j = 0; j < 5; j++) {
        tokens[t][j] = weights.get(t).get(j) / 100f;
      }
    }
    int[] best = Viterbi.decode(tokens, LABELS);
    double bestScore = score(tokens, best);
    assertThat(bestScore).isGreaterThan(Double.NEGATIVE_INFINITY);
    int paths = (int) Math.pow(5, tokens.length);
    for (int p = 0; p < paths; p++) {
      int[] path = new int[tokens.length];
      for (int t = 0, rest = p; t < path.length; t++, rest /= 5) {
        path[t] = rest % 5;
      }
      assertThat(score(tokens, path)).isLessThanOrEqualTo(bestScore + 1e-9);
    }
  }

  /** The score of a whole path by the rules of the javadoc, spelt out on label names. */
  private static double score(float[][] tokens, int[] path) {
    double score = 0;
    String before = "O";
    for (int t = 0; t < path.length; t++) {
      String label = IOB.get(path[t]);
      if (label.startsWith("I-") && !before.endsWith(label.substring(1))) {
        return Double.NEGATIVE_INFINITY;
      }
      if (label.startsWith("B-") && !before.equals("O")) {
        score -= 1;
      }
      score += Math.log(tokens[t][path[t]]);
      before = label;
    }
    return score;
  }

  private static List<String> decode(float[][] tokens) {
    return java.util.Arrays.stream(Viterbi.decode(tokens, LABELS)).mapToObj(IOB::get).toList();
  }
}
