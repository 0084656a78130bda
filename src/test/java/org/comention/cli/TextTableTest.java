package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comention.query.Mark;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static TextTable table() {
    return new TextTable(TextTable.Column.text("name"), TextTable.Column.number("n"));
  }

  @Test
  void text_stands_left_and_numbers_right() {
    assertThat(table().row("Iran", "7").row("Türkiye", "1,234").lines(80, "  "))
        .containsExactly("  name         n", "  Iran         7", "  Türkiye  1,234");
  }

  @Test
  void wide_letters_take_two_columns_and_combining_marks_none() {
    assertThat(table().row("東京", "1").row("Sau\u0308d", "2").lines(80, ""))
        .containsExactly("name  n", "東京  1", "Sau\u0308d  2");
  }

  @Test
  void text_gives_way_to_the_page_and_numbers_do_not() {
    assertThat(table().row("International Atomic Energy Agency", "12345").lines(25, ""))
        .containsExactly("name                    n", "International Ato…  12345");
  }

  @Test
  void no_cell_of_an_article_can_command_the_terminal() {
    assertThat(table().row("a\u001b[31mb\nc", "1").lines(80, ""))
        .containsExactly("name       n", "a [31mb c  1");
    assertThat(new MarkedText(false).of("a\u001b[2Jb", List.of(new Mark("x", 5, 6))))
        .isEqualTo("a [2J*b*");
  }

  @Test
  void a_paragraph_breaks_between_words_only() {
    assertThat(Paragraph.lines("one two three https://a.example/long/address x", 14, "  "))
        .containsExactly("  one two", "  three", "  https://a.example/long/address", "  x");
  }

  @Test
  void styles_take_no_room() {
    assertThat(Paragraph.lines("\u001b[1mone\u001b[0m two", 7, ""))
        .containsExactly("\u001b[1mone\u001b[0m two");
  }

  @Test
  void marks_that_overlap_are_set_off_as_one() {
    assertThat(
            new MarkedText(false)
                .of(
                    "Shahed-136 drones",
                    List.of(new Mark("a", 0, 10), new Mark("b", 0, 17), new Mark("c", 11, 17))))
        .isEqualTo("*Shahed-136 drones*");
  }
}
