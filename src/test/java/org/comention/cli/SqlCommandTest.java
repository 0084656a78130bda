package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.junit.jupiter.api.Test;

class SqlCommandTest extends SparkTest {

  private static CommandRun sql(String... given) {
    return CommandRun.of(
        Stream.of(
                Stream.of("sql"),
                Stream.of(given),
                Stream.of("--output", SmallOutput.folder(spark), "--width", "100"))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  @Test
  void a_query_prints_an_aligned_table() {
    assertThat(
            sql("-e", "SELECT name, n_stories FROM entities WHERE type = 'LOC' ORDER BY name, 2;")
                .out())
        .containsExactly(
            "name     n_stories",
            "Georgia          9",
            "Georgia         30",
            "Iran             3",
            "Russia           4",
            "Türkiye          1");
  }

  @Test
  void parameters_are_values_and_never_text_of_the_query() {
    assertThat(
            sql("-e", "SELECT name FROM entities WHERE name = :n", "--set", "n=x' OR '1'='1").out())
        .containsExactly("name");
    assertThat(sql("-e", "SELECT 1 AS one", "--set", "n=2").err())
        .containsExactly(
            "comention: Cannot run the query: no parameter for a value, got n. It has none.");
  }

  @Test
  void a_part_of_a_parameters_name_is_none() {
    assertThat(
            sql("-e", "SELECT name FROM entities WHERE name = :name_of", "--set", "name=x").err())
        .containsExactly(
            "comention: Cannot run the query: no parameter for a value, got name. It has none.");
  }

  @Test
  void what_is_wrong_only_in_the_rows_is_one_line_too() {
    CommandRun run = sql("-e", "SELECT (SELECT name FROM entities) AS one");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("comention: Cannot run the query: ")
        .contains("SCALAR_SUBQUERY_TOO_MANY_ROWS");
  }

  @Test
  void nested_values_are_json_in_json_and_csv() {
    String query = "SELECT spans FROM evidence WHERE c IS NULL AND a = 'loc:iran'";
    assertThat(sql("-e", query, "--format", "json").out())
        .containsExactly(
            "[",
            "{\"spans\":[{\"entity_id\":\"loc:iran\",\"begin\":0,\"end\":4},{\"entity_id\":\"loc:russia\",\"begin\":28,\"end\":34}]}",
            "]");
    assertThat(sql("-e", query, "--format", "csv").out())
        .last()
        .asString()
        .startsWith("\"[{\"\"entity_id\"\":\"\"loc:iran\"\"");
    assertThat(sql("-e", query).out()).last().asString().startsWith("[{loc:iran, 0, 4}, {");
  }

  @Test
  void a_limit_that_cuts_is_told_beside_the_rows() {
    CommandRun run = sql("-e", "SELECT name FROM entities", "--limit", "2");
    assertThat(run.out()).hasSize(3);
    assertThat(run.err()).containsExactly("There are more rows: raise --limit above 2.");
  }

  @Test
  void a_wrong_query_or_file_is_one_line() {
    assertThat(sql("-e", "SELECT nme FROM entities").err())
        .singleElement()
        .asString()
        .startsWith("comention: Cannot run the query: [UNRESOLVED_COLUMN")
        .contains("nme")
        .endsWith("`comention describe` lists tables and columns.");
    assertThat(sql("-e", "SELEC 1").code()).isEqualTo(2);
    assertThat(sql("nothing.sql").err())
        .containsExactly(
            "comention: Cannot read the query: no readable text file, got nothing.sql. Name a file such as scripts/sql/rejects-by-reason.sql.");
  }
}
