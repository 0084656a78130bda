package org.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

  @Test
  void a_blank_line_ends_a_paragraph_even_with_spaces_in_it() {
    assertThat(surfaces("Rain fell.\n \u00a0\t\nSnow fell.\n\n\n\nHail fell."))
        .containsExactly("Rain fell.", "Snow fell.", "Hail fell.");
  }

  @Test
  void a_single_newline_ends_a_paragraph_when_text_is_one_line_a_paragraph() {
    assertThat(Paragraphs.split("One.\nTwo.")).containsExactly(new Span(0, 4), new Span(5, 9));
  }

  @Test
  void headline_and_lead_under_it_are_two_paragraphs_beside_blank_lines() {
    assertThat(surfaces("Grain ships sail\nThree ships left Odesa.\n\nThey go to Istanbul."))
        .containsExactly("Grain ships sail", "Three ships left Odesa.", "They go to Istanbul.");
  }

  @Test
  void newlines_of_hard_wrapped_text_are_spaces() {
    assertThat(surfaces("Three ships with grain left\nthe port of Odesa on\nMonday.\n\nThey sail."))
        .containsExactly(
            "Three ships with grain left\nthe port of Odesa on\nMonday.", "They sail.");
  }

  @Test
  void a_lower_case_list_under_long_lines_is_not_taken_for_wrapped_text() {
    String lead =
        "The ministers agreed on the points that follow, " + "and on much more ".repeat(6);
    assertThat(surfaces(lead + ":\nto meet again;\nto write."))
        .hasSize(3)
        .endsWith("to meet again;", "to write.");
  }

  @Test
  void knows_the_line_ends_of_all_systems() {
    assertThat(surfaces("A.\r\nB.\rC.\u2028D.\u2029E.\u0085F."))
        .containsExactly("A.", "B.", "C.", "D.", "E.", "F.");
    assertThat(surfaces("A b\r\nc d\r\n\r\nE.")).containsExactly("A b\r\nc d", "E.");
  }

  @Test
  void blank_text_has_no_paragraph() {
    assertThat(Paragraphs.split("")).isEmpty();
    assertThat(Paragraphs.split(" \n\u00a0\n\n")).isEmpty();
  }

  @Property
  void every_char_but_white_space_is_in_exactly_one_trimmed_paragraph(
      @ForAll("lines") String text) {
    int at = 0;
    for (Span paragraph : Paragraphs.split(text)) {
      assertThat(text.substring(at, paragraph.begin())).isBlank();
      assertThat(paragraph.isEmpty()).isFalse();
      assertThat(paragraph.trim(text)).isEqualTo(paragraph);
      at = paragraph.end();
    }
    assertThat(text.substring(at)).isBlank();
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("aB. \n\r\t").ofMaxLength(60);
  }

  private static List<String> surfaces(String text) {
    return Paragraphs.split(text).stream().map(paragraph -> paragraph.of(text)).toList();
  }
}
