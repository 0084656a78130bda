package org.comention.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {
  private final PhraseMatcher matcher = SampleLexicon.lexicon().matcher();

  private List<String> found(String text) {
    return SampleLexicon.found(matcher, text);
  }

  @Test
  void finds_phrases_in_any_case_and_gives_exact_offsets() {
    assertThat(found("Iran sent Drones.")).containsExactly("10-16 Drones drone");
    assertThat(found("DRONES hit an air defense site."))
        .containsExactly("0-6 DRONES drone", "14-25 air defense air-defence");
  }

  @Test
  void counts_offsets_in_utf_16_after_an_emoji() {
    assertThat(found("\ud83d\ude80 Two drones fell.")).containsExactly("7-13 drones drone");
  }

  @Test
  void the_longest_phrase_wins_across_concepts() {
    assertThat(found("An unmanned aerial vehicle passed a vehicle."))
        .containsExactly("3-26 unmanned aerial vehicle drone", "36-43 vehicle vehicle");
  }

  @Test
  void the_phrase_that_begins_first_wins_when_two_cross() {
    Lexicon crossing =
        Lexicon.parse(
            "x.yaml",
            """
            concepts:
              - {id: "concept:a", name: a, type: T, phrases: [cruise missile]}
              - {id: "concept:b", name: b, type: T, phrases: [missile defence system]}
            """);
    assertThat(SampleLexicon.found(crossing.matcher(), "A cruise missile defence system."))
        .containsExactly("2-16 cruise missile a");
  }

  @Test
  void a_word_that_begins_a_longer_phrase_still_stands_alone() {
    assertThat(found("A cruise ship met a missile and an unmanned aerial drone."))
        .containsExactly("20-27 missile missile", "51-56 drone drone");
  }

  @Test
  void words_inside_other_words_are_not_found() {
    assertThat(found("The stank of tankers and dronelike missilery.")).isEmpty();
  }

  @Test
  void an_exception_hides_its_own_concept_only_inside_it() {
    assertThat(found("A drone bee heard drone music beside a drone."))
        .containsExactly("39-44 drone drone");
    assertThat(found("The think tank wrote of tanks.")).containsExactly("24-29 tanks tank");
    assertThat(found("The drone of weapons.")).containsExactly("13-20 weapons weapon");
  }

  @Test
  void exact_case_phrases_want_their_case() {
    assertThat(found("The UAS saw a Grad and a SAM.")).hasSize(3);
    assertThat(found("Uas, a grad of Sam's, uAS.")).isEmpty();
  }

  @Test
  void of_one_spelling_the_exact_case_beats_any_case() {
    Lexicon both =
        Lexicon.parse(
            "x.yaml",
            """
            concepts:
              - {id: "concept:a", name: a, type: T, phrases: [ice]}
              - {id: "concept:b", name: b, type: T, case_sensitive: [ICE]}
            """);
    assertThat(SampleLexicon.found(both.matcher(), "On ice, ICE agents saw Ice."))
        .containsExactly("3-6 ice a", "8-11 ICE b", "23-26 Ice a");
  }

  @Test
  void the_possessive_stays_outside() {
    assertThat(found("The drone's wing and the drones\u2019 pilots."))
        .containsExactly("4-9 drone drone", "25-31 drones drone");
  }

  @Test
  void apostrophes_and_dots_inside_a_phrase_match_in_both_looks() {
    assertThat(found("A people\u2019s embargo and U.S. sanctions."))
        .containsExactly("2-18 people\u2019s embargo sanctions", "23-37 U.S. sanctions sanctions");
  }

  @Test
  void a_hyphen_between_words_is_as_good_as_a_space() {
    assertThat(found("Air-defence crews fired a surface to air missile."))
        .containsExactly(
            "0-11 Air-defence air-defence", "26-48 surface to air missile air-defence");
    assertThat(found("Surface\u2011to\u2011air missile.")).hasSize(1);
  }

  @Test
  void a_hyphen_beside_a_digit_or_a_single_letter_is_part_of_the_name() {
    Lexicon names =
        Lexicon.parse(
            "x.yaml",
            """
            concepts:
              - {id: "concept:a-10", name: a, type: T, phrases: [A-10, A-10s]}
              - {id: "concept:s-300", name: b, type: T, phrases: [S-300]}
            """);
    PhraseMatcher matcher = names.matcher();
    assertThat(SampleLexicon.found(matcher, "A 10 percent cut in Iran's 300 sites.")).isEmpty();
    assertThat(SampleLexicon.found(matcher, "The A\u201110 and an S-300-type radar."))
        .containsExactly("4-8 A\u201110 a-10", "16-21 S-300 s-300");
  }

  @Test
  void a_spaced_dash_separates() {
    assertThat(found("In the air - defence of towns.")).isEmpty();
  }

  @Test
  void a_word_joined_by_a_hyphen_counts_unless_the_prefix_reverses_it() {
    assertThat(found("A drone-launched missile"))
        .containsExactly("2-7 drone drone", "17-24 missile missile");
    assertThat(found("The mini-drone flew.")).containsExactly("9-14 drone drone");
    assertThat(found("The counter-drone unit")).containsExactly("12-17 drone drone");
    assertThat(found("Anti-drone nets and non-drone strikes.")).isEmpty();
  }

  @Test
  void a_phrase_may_itself_begin_with_a_reversing_prefix() {
    assertThat(found("Anti-tank missiles stopped the tank."))
        .containsExactly("0-18 Anti-tank missiles anti-tank-missile", "31-35 tank tank");
  }

  @Test
  void accents_are_set_aside_on_both_sides() {
    assertThat(found("The Elysee Treaty; the E\u0301LYSE\u0301E TREATY."))
        .containsExactly(
            "4-17 Elysee Treaty elysee-treaty", "23-38 E\u0301LYSE\u0301E TREATY elysee-treaty");
  }

  @Test
  void a_no_break_space_separates_words() {
    assertThat(found("The air\u00a0defence held."))
        .containsExactly("4-15 air\u00a0defence air-defence");
  }

  @Test
  void designators_are_found_beside_hyphens_slashes_and_plurals() {
    assertThat(found("Ex-T-72s, a T-72-style hull and a Su-34/35."))
        .containsExactly("3-8 T-72s tank", "12-16 T-72 tank", "34-39 Su-34 fighter");
    assertThat(found("A QT-72, a T-720, an XSu-34 and Su-341.")).isEmpty();
  }

  @Test
  void a_designator_beats_the_phrase_inside_it() {
    assertThat(found("Iranian Shahed-136 drones hit Kyiv."))
        .containsExactly("8-18 Shahed-136 shahed-136", "19-25 drones drone");
  }

  @Test
  void a_designator_beats_a_phrase_it_crosses() {
    Lexicon crossing =
        Lexicon.parse(
            "x.yaml",
            """
            concepts:
              - {id: "concept:a", name: a, type: T, phrases: [Russian Shahed]}
              - {id: "concept:b", name: b, type: T, patterns: ['Shahed-136']}
            """);
    assertThat(SampleLexicon.found(crossing.matcher(), "A Russian Shahed-136."))
        .containsExactly("10-20 Shahed-136 b");
  }

  @Test
  void at_one_span_the_narrower_concept_wins() {
    Lexicon nested =
        Lexicon.parse(
            "x.yaml",
            """
            concepts:
              - {id: "concept:a", name: a, type: T, patterns: ['Su-\\d\\d']}
              - {id: "concept:b", name: b, type: T, parents: ["concept:a"], patterns: ['Su-34']}
            """);
    assertThat(SampleLexicon.found(nested.matcher(), "A Su-34 and a Su-27."))
        .containsExactly("2-7 Su-34 b", "14-19 Su-27 a");
  }

  @Test
  void designators_see_other_hyphens_as_hyphens() {
    assertThat(found("A Shahed\u2011136, a Geran\u20132 and an S\u2212300."))
        .containsExactly(
            "2-12 Shahed\u2011136 shahed-136",
            "16-23 Geran\u20132 shahed-136",
            "31-36 S\u2212300 air-defence");
  }

  @Test
  void designators_keep_their_case_except_in_headlines_of_capitals() {
    assertThat(found("A geran-2 and a mig-29.")).isEmpty();
    assertThat(found("MIG-29 DOWNS SHAHED-136"))
        .containsExactly("0-6 MIG-29 fighter", "13-23 SHAHED-136 shahed-136");
  }

  @Test
  void a_sentence_without_concepts_gives_nothing() {
    assertThat(found("The harvest was good.")).isEmpty();
    assertThat(found("")).isEmpty();
  }
}
