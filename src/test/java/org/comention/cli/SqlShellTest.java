package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.comention.query.Views;
import org.comention.tables.Tables;
import org.junit.jupiter.api.Test;

class SqlShellTest extends SparkTest {

  private static List<String> type(String... lines) {
    Views.register(new Tables(spark, SmallOutput.folder(spark)));
    StringWriter out = new StringWriter();
    SqlShell shell =
        new SqlShell(
            spark,
            Map.of("id", "loc:iran"),
            2,
            answer -> new AnswerText(answer).lines(OutputFormat.CSV, 80));
    try (LineSource typed =
        LineSource.of(new BufferedReader(new StringReader(String.join("\n", lines))))) {
      shell.run(typed, new PrintWriter(out));
    }
    return out.toString().lines().skip(2).toList();
  }

  @Test
  void a_query_may_span_lines_and_many_follow_each_other() {
    assertThat(
            type(
                "SELECT name",
                "FROM entities",
                "WHERE entity_id = :id;",
                "",
                "SELECT count(*) AS n FROM pairs;"))
        .containsExactly("name", "Iran", "n", "5");
  }

  @Test
  void a_line_may_hold_several_queries_and_a_comment_after_them() {
    assertThat(type("SELECT 1 AS one; SELECT ';' AS semicolon;; -- done;", "exit", "SELECT 3;"))
        .containsExactly("one", "1", "semicolon", ";");
  }

  @Test
  void a_semicolon_at_the_end_of_a_line_inside_a_string_ends_no_query() {
    assertThat(type("SELECT length('a;", "b') AS n;")).containsExactly("n", "4");
  }

  @Test
  void a_mistake_is_a_line_and_the_next_query_is_answered() {
    assertThat(type("SELEC 1;", "SELECT fame FROM pairs;", "SELECT 1 AS one;"))
        .satisfiesExactly(
            first -> assertThat(first).contains("PARSE_SYNTAX_ERROR"),
            second -> assertThat(second).contains("fame"),
            third -> assertThat(third).isEqualTo("one"),
            fourth -> assertThat(fourth).isEqualTo("1"));
  }

  @Test
  void exit_ends_and_what_was_interrupted_is_forgotten() {
    assertThat(type("SELECT", LineSource.INTERRUPTED, "SELECT 2 AS two;", "exit", "SELECT 3;"))
        .containsExactly("two", "2");
  }

  @Test
  void a_long_answer_says_that_there_is_more() {
    assertThat(type("SELECT a FROM pairs;"))
        .hasSize(4)
        .last()
        .asString()
        .startsWith("There are more rows");
  }
}
