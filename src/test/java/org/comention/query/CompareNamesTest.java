package org.comention.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.comention.text.Span;
import org.junit.jupiter.api.Test;

class CompareNamesTest {
  private static final Span SENTENCE = new Span(0, 100);

  private static LabelledName label(String article, int begin, String surface, String entity) {
    Span span = new Span(begin, begin + surface.length());
    return new LabelledName(article, span, surface, entity, "");
  }

  private static FoundName found(String article, int begin, String surface, String id) {
    Span span = new Span(begin, begin + surface.length());
    return new FoundName(article, SENTENCE, span, surface, id, "exact");
  }

  @Test
  void a_label_takes_the_name_that_overlaps_it_most() {
    EntityScores scores =
        CompareNames.of(
            List.of(label("a", 10, "Putin", "putin")),
            List.of(found("a", 0, "President Putin", "per:putin"), found("a", 9, " Putin", "x:y")));
    assertThat(scores.names()).hasSize(1);
    assertThat(scores.names().get(0).found().map(FoundName::entityId)).contains("x:y");
    assertThat(scores.spurious()).isEmpty();
  }

  @Test
  void a_found_name_serves_one_label() {
    EntityScores scores =
        CompareNames.of(
            List.of(label("a", 0, "Russia", "russia"), label("a", 7, "Iran", "iran")),
            List.of(found("a", 0, "Russia-Iran", "misc:russia-iran")));
    assertThat(scores.across().notFound()).isEqualTo(1);
  }

  @Test
  void what_no_label_covers_is_spurious_only_in_a_labelled_sentence() {
    FoundName inside = found("a", 50, "Statement", "misc:statement");
    FoundName elsewhere =
        new FoundName("a", new Span(200, 300), new Span(210, 215), "Other", "misc:other", "exact");
    FoundName eitherWay = found("a", 70, "Shahed", "misc:shahed");
    EntityScores scores =
        CompareNames.of(
            List.of(label("a", 0, "Iran", "iran"), label("a", 70, "Shahed", "")),
            List.of(found("a", 0, "Iran", "loc:iran"), inside, elsewhere, eitherWay));
    assertThat(scores.spurious()).containsExactly(inside);
    assertThat(scores.names()).hasSize(1);
  }

  @Test
  void of_an_entity_in_two_halves_the_smaller_is_wrong() {
    EntityScores scores =
        CompareNames.of(
            List.of(
                label("a", 0, "US", "us"), label("a", 9, "U.S.", "us"), label("b", 0, "USA", "us")),
            List.of(
                found("a", 0, "US", "loc:us"),
                found("a", 9, "U.S.", "loc:us"),
                found("b", 0, "USA", "loc:usa")));
    assertThat(scores.names()).extracting(ScoredName::right).containsExactly(true, true, false);
    // B-cubed recall: (2/3 + 2/3 + 1/3) / 3.
    assertThat(scores.across().b3Recall()).isCloseTo(5 / 9.0, within(1e-12));
    assertThat(scores.within().b3Recall()).isEqualTo(1);
    assertThat(scores.byRule().get("exact")).isEqualTo(new EntityScores.Share(3, 3, 2));
  }

  @Test
  void of_two_entities_under_one_id_the_rarer_is_wrong() {
    EntityScores scores =
        CompareNames.of(
            List.of(
                label("a", 0, "Bush", "george-w"),
                label("a", 9, "Bush", "george-w"),
                label("a", 20, "Bush", "george-hw")),
            List.of(
                found("a", 0, "Bush", "per:bush"),
                found("a", 9, "Bush", "per:bush"),
                found("a", 20, "Bush", "per:bush")));
    assertThat(scores.names()).extracting(ScoredName::right).containsExactly(true, true, false);
    assertThat(scores.within().pairwisePrecision()).isCloseTo(1 / 3.0, within(1e-12));
  }
}
