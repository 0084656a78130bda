package org.comention.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private final SentenceSplitter splitter = new SentenceSplitter();

  @Test
  void gives_offsets_without_the_space_between() {
    assertThat(splitter.split("Gen. Lee left. He won."))
        .containsExactly(new Span(0, 14), new Span(15, 22));
  }

  @Test
  void gives_offsets_of_the_whole_text_when_asked_for_a_part() {
    String text = "Title\nRain fell. Snow fell.";
    assertThat(splitter.split(text, new Span(6, 27)))
        .containsExactly(new Span(6, 16), new Span(17, 27));
  }

  /** Each is one sentence; the stop inside belongs to a title, name, number or clock. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. Embassy in Kyiv reopened.",
        "The U.K. Foreign Office and U.N. Secretary-General António Guterres agreed.",
        "Gen. Mark Milley met Sen. Lindsey Graham and Lt. Col. Jane Doe.",
        "Antony J. Blinken met J. Biden, George H.W. Bush and J. D. Vance.",
        "The Jan. 6 panel met on Feb. 3 in room No. 5 of Washington, D.C. Superior Court.",
        "Mr. Lavrov, Mrs. Truss, Ms. Baerbock and Dr. Fauci spoke.",
        "They met in St. Petersburg near Mt. Elbrus and Ft. Bragg.",
        "Raytheon Technologies Corp. Chief Executive Greg Hayes spoke of Boeing Co. Chairman Larry Kellner.",
        "The strike came at 5 a.m. Monday and again at 7 p.m. Kyiv time.",
        "Russia vs. Ukraine at the court, e.g. Case 182, i.e. Genocide.",
        "It rose by 3.5 percent to $1.25 billion, or 0.4% of the total.",
        "The F-16, the Su-34/35 and the Shahed-136 cost $3.5m each.",
        "See state.gov/press?id=5&X=B.7 for the text.",
        "Rep. Liz Cheney, R-Wyo., and Sen. Raphael Warnock, D-Ga., agreed.",
        "“Will they come?” he asked.",
        "“Stop!” she cried at the gate.",
        "1. Russia shall withdraw.",
        "The Brig.-Gen. Smith inquiry ended.",
        "He waited ... and then he left."
      })
  void keeps_whole(String sentence) {
    assertThat(surfaces(sentence)).containsExactly(sentence);
  }

  @Test
  void an_abbreviation_ends_a_sentence_before_a_word_that_opens_one() {
    assertThat(surfaces("They live in the U.S. The drones came later."))
        .containsExactly("They live in the U.S.", "The drones came later.");
    assertThat(surfaces("He works for Boeing Co. He is 50."))
        .containsExactly("He works for Boeing Co.", "He is 50.");
    assertThat(surfaces("It began at 5 a.m. Police came at once."))
        .containsExactly("It began at 5 a.m.", "Police came at once.");
  }

  @Test
  void no_is_an_answer_unless_a_number_follows() {
    assertThat(surfaces("Did he know? No. Putin did not."))
        .containsExactly("Did he know?", "No.", "Putin did not.");
  }

  @Test
  void a_month_ends_a_sentence_unless_a_number_follows() {
    assertThat(surfaces("It fell in Dec. Prices rose."))
        .containsExactly("It fell in Dec.", "Prices rose.");
  }

  @Test
  void closing_quotes_and_brackets_stay_with_their_sentence() {
    assertThat(surfaces("“We won.” The crowd left (all of it.) \"Go!\" They went."))
        .containsExactly("“We won.”", "The crowd left (all of it.)", "\"Go!\"", "They went.");
  }

  @Test
  void an_opening_quote_goes_with_the_sentence_that_follows() {
    assertThat(surfaces("He left. \"We stay,\" she said. ‘No,’ he said."))
        .containsExactly("He left.", "\"We stay,\" she said.", "‘No,’ he said.");
  }

  @Test
  void a_stray_closing_quote_is_no_sentence() {
    assertThat(surfaces("It could be bad. ”")).containsExactly("It could be bad. ”");
  }

  @Test
  void mends_a_missing_space_before_an_opening_word_only() {
    assertThat(surfaces("It ended the war.The army left. Booking.Com paid."))
        .containsExactly("It ended the war.", "The army left.", "Booking.Com paid.");
  }

  @Test
  void a_line_break_inside_a_wrapped_paragraph_is_a_space() {
    assertThat(surfaces("Ships left\nOdesa. They\nsail."))
        .containsExactly("Ships left\nOdesa.", "They\nsail.");
  }

  @Test
  void splits_scripts_that_write_no_space_after_the_stop() {
    assertThat(surfaces("俄罗斯来了。伊朗也来了。")).containsExactly("俄罗斯来了。", "伊朗也来了。");
  }

  @Test
  void a_sentence_over_the_bound_is_cut_after_the_last_semicolon_that_fits() {
    SentenceSplitter six = new SentenceSplitter(6);
    String text = "Ships sail, trains run; planes fly to Kyiv.";
    // ships sail , trains run ; | planes fly to kyiv .
    assertThat(six.split(text)).containsExactly(new Span(0, 23), new Span(24, 43));
  }

  @Test
  void without_a_mark_it_is_cut_between_words_and_not_inside_a_designator() {
    SentenceSplitter four = new SentenceSplitter(4);
    String text = "Two big Shahed-136 fell";
    // two big | shahed - 136 fell
    assertThat(four.split(text)).containsExactly(new Span(0, 7), new Span(8, 23));
  }

  @Test
  void a_sentence_in_another_script_is_cut_before_its_letters_overflow_the_model() {
    String text = "слово ".repeat(150).strip();
    assertThat(splitter.split(text)).hasSizeGreaterThan(1).allMatch(s -> s.length() <= 600);
  }

  @Test
  void refuses_a_bound_that_cuts_nothing_sensible() {
    assertThatThrownBy(() -> new SentenceSplitter(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void every_char_but_white_space_is_in_exactly_one_bounded_sentence(@ForAll("prose") String text) {
    int at = 0;
    for (Span sentence : new SentenceSplitter(5).split(text)) {
      assertThat(text.substring(at, sentence.begin())).isBlank();
      assertThat(sentence.isEmpty()).isFalse();
      assertThat(sentence.trim(text)).isEqualTo(sentence);
      assertThat(Tokens.of(text, sentence)).hasSizeBetween(1, 5);
      at = sentence.end();
    }
    assertThat(text.substring(at)).isBlank();
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.of(
            "U.S.", "The", "Gen.", "war.The", "“Go!”", "he", ";", "5", "J.", "\n", "”", "…", "😀",
            "a?b")
        .list()
        .ofMaxSize(30)
        .map(words -> String.join(" ", words));
  }

  private List<String> surfaces(String text) {
    return splitter.split(text).stream().map(sentence -> sentence.of(text)).toList();
  }
}
