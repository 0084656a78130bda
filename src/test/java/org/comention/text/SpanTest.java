package org.comention.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void is_half_open_so_its_surface_is_the_substring() {
    Span kyiv = new Span(3, 7);
    assertThat(kyiv.of("In Kyiv.")).isEqualTo("Kyiv");
    assertThat(kyiv.length()).isEqualTo(4);
    assertThat(kyiv.contains(3)).isTrue();
    assertThat(kyiv.contains(7)).isFalse();
  }

  @Test
  void touching_spans_do_not_overlap() {
    assertThat(new Span(0, 4).overlaps(new Span(4, 6))).isFalse();
    assertThat(new Span(0, 5).overlaps(new Span(4, 6))).isTrue();
    assertThat(new Span(2, 2).overlaps(new Span(0, 6))).isFalse();
  }

  @Test
  void covers_itself_and_what_lies_within() {
    Span outer = new Span(2, 8);
    assertThat(outer.covers(outer)).isTrue();
    assertThat(outer.covers(new Span(3, 8))).isTrue();
    assertThat(outer.covers(new Span(1, 8))).isFalse();
  }

  @Test
  void trims_no_break_spaces_and_line_breaks_but_no_letters() {
    String text = " \u00a0Kyiv\u2009\r\n";
    assertThat(new Span(0, text.length()).trim(text)).isEqualTo(new Span(2, 6));
    assertThat(new Span(0, 2).trim(text)).isEqualTo(new Span(0, 0));
  }

  @Test
  void sorts_by_begin_then_by_end() {
    assertThat(new Span(1, 3)).isLessThan(new Span(1, 4)).isLessThan(new Span(2, 2));
  }

  @Test
  void refuses_an_end_before_its_begin() {
    assertThatThrownBy(() -> new Span(4, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[4, 3)");
    assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
