package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanPolicyTest {
  private final SpanPolicy policy = new SpanPolicy(MarkedText.Gazetteers.SHARED, new Readings());

  private static NamedSpan name(String text, String surface, String type) {
    int begin = text.indexOf(surface);
    return new NamedSpan(begin, begin + surface.length(), 0, 0, surface, type, null);
  }

  private static NamedSpan concept(String text, String surface, String id) {
    int begin = text.indexOf(surface);
    return new NamedSpan(begin, begin + surface.length(), 0, 0, surface, "WEAPON", id);
  }

  private List<String> kept(String text, NamedSpan... spans) {
    return policy.apply(List.of(spans), text).stream()
        .map(s -> s.surface() + " " + (s.isConcept() ? s.conceptId() : s.type()))
        .toList();
  }

  @Test
  void a_product_the_model_found_yields_to_the_same_phrase() {
    String text = "Iranian Shahed-136 drones";
    assertThat(
            kept(
                text,
                name(text, "Iranian", "NORP"),
                name(text, "Shahed-136", "MISC"),
                concept(text, "Shahed-136 drones", "concept:shahed-136")))
        .containsExactly("Iranian NORP", "Shahed-136 drones concept:shahed-136");
  }

  @Test
  void a_known_body_inside_a_longer_phrase_stays_beside_it() {
    String text = "who wished to join NATO over Dunmere Board rules";
    assertThat(
            kept(
                text,
                name(text, "NATO", "ORG"),
                concept(text, "join NATO", "concept:nato-enlargement"),
                name(text, "Dunmere Board", "ORG"),
                concept(text, "Dunmere Board rules", "concept:rules")))
        .containsExactly(
            "join NATO concept:nato-enlargement", "NATO ORG", "Dunmere Board rules concept:rules");
    assertThat(kept(text, name(text, "NATO", "ORG"), concept(text, "NATO", "concept:nato")))
        .containsExactly("NATO concept:nato");
  }

  @Test
  void a_demonym_inside_a_product_stays_as_a_name() {
    String text = "Iranian Shahed-136 drones";
    assertThat(
            kept(
                text,
                name(text, "Iranian Shahed-136", "MISC"),
                concept(text, "Shahed-136 drones", "concept:shahed-136")))
        .containsExactly("Iranian NORP", "Shahed-136 drones concept:shahed-136");
  }

  @Test
  void a_longer_name_and_the_phrase_inside_it_both_stay() {
    String text = "the Black Sea Grain Initiative";
    assertThat(
            kept(
                text,
                name(text, "Black Sea Grain Initiative", "MISC"),
                concept(text, "Grain", "concept:grain")))
        .containsExactly("Black Sea Grain Initiative MISC", "Grain concept:grain");
  }

  @Test
  void a_phrase_inside_a_person_is_none() {
    String text = "Peter Tank spoke";
    assertThat(kept(text, name(text, "Peter Tank", "PER"), concept(text, "Tank", "concept:tank")))
        .containsExactly("Peter Tank PER");
  }

  @Test
  void a_concept_inside_a_longer_phrase_of_it_counts_once() {
    String text = "attack drones";
    assertThat(
            kept(
                text,
                concept(text, "attack drones", "concept:drone"),
                concept(text, "drones", "concept:drone")))
        .containsExactly("attack drones concept:drone");
  }

  @Test
  void places_stay_beside_a_phrase() {
    String text = "Russia sanctions";
    assertThat(
            kept(
                text,
                name(text, "Russia", "LOC"),
                concept(text, "Russia sanctions", "concept:sanctions")))
        .containsExactly("Russia sanctions concept:sanctions", "Russia LOC");
  }

  @Test
  void an_unknown_place_inside_a_phrase_yields_to_it() {
    String text = "Shahed-136 drones";
    assertThat(
            kept(
                text,
                name(text, "Shahed", "LOC"),
                concept(text, "Shahed-136", "concept:shahed-136")))
        .containsExactly("Shahed-136 concept:shahed-136");
  }

  @Test
  void a_weapon_that_the_model_took_for_a_place_or_person_counts_once() {
    String text = "the word “Shahed” was everywhere";
    for (String type : List.of("LOC", "PER", "MISC", "ORG", "NORP")) {
      assertThat(kept(text, name(text, "Shahed", type), concept(text, "Shahed", "concept:shahed")))
          .containsExactly("Shahed concept:shahed");
      assertThat(
              kept(text, name(text, "“Shahed”", type), concept(text, "Shahed", "concept:shahed")))
          .containsExactly("Shahed concept:shahed");
    }
  }

  @Test
  void a_place_of_the_gazetteer_stays_beside_the_phrase_of_the_same_words() {
    String text = "the corvette Odesa";
    assertThat(kept(text, name(text, "Odesa", "LOC"), concept(text, "Odesa", "concept:ship")))
        .containsExactly("Odesa LOC", "Odesa concept:ship");
  }
}
