package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void statements_end_at_semicolons_and_the_rest_waits() {
    Statements typed = Statements.of("SELECT 1; SELECT 2;\nSELECT");
    assertThat(typed.whole()).containsExactly("SELECT 1", "SELECT 2");
    assertThat(typed.rest()).isEqualTo("\nSELECT");
    assertThat(typed.begun()).isTrue();
  }

  @Test
  void semicolons_in_strings_and_quoted_names_end_nothing() {
    assertThat(Statements.of("SELECT 'a;b', \"c;d\", `e;f`;").whole())
        .containsExactly("SELECT 'a;b', \"c;d\", `e;f`");
    assertThat(Statements.of("SELECT 'it''s;', 'it\\'s;', `a\\`;").whole())
        .containsExactly("SELECT 'it''s;', 'it\\'s;', `a\\`");
    assertThat(Statements.of("SELECT 'open;\n").whole()).isEmpty();
  }

  @Test
  void semicolons_in_comments_end_nothing() {
    assertThat(Statements.of("SELECT 1 -- one; it's\n;").whole())
        .containsExactly("SELECT 1 -- one; it's");
    assertThat(Statements.of("SELECT /* a; /* b; */ c; */ 1;").whole())
        .containsExactly("SELECT /* a; /* b; */ c; */ 1");
    assertThat(Statements.of("SELECT 1 /* open;").whole()).isEmpty();
  }

  @Test
  void a_comment_before_a_statement_stays_with_it_and_one_after_it_is_dropped() {
    Statements head = Statements.of("--  :id = loc:iran\n");
    assertThat(head.begun()).isFalse();
    assertThat(Statements.of(head.rest() + "SELECT :id; -- done").whole())
        .containsExactly("--  :id = loc:iran\nSELECT :id");
    assertThat(Statements.of("SELECT 1; -- done").rest()).isEmpty();
  }

  @Test
  void empty_statements_are_none() {
    assertThat(Statements.of(";; -- nothing\n;").whole()).isEmpty();
  }
}
