package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.comention.tables.Tables;
import org.junit.jupiter.api.Test;

class DescribeCommandTest {

  @Test
  void without_a_table_it_lists_all_of_them() {
    assertThat(CommandRun.of("describe", "--width", "100").out())
        .hasSize(1 + Tables.ALL.size())
        .anyMatch(line -> line.matches("sentences +one row per sentence +published_month"));
  }

  @Test
  void a_table_is_described_column_by_column() {
    assertThat(CommandRun.of("describe", "stories", "--width", "70").out())
        .startsWith(
            "stories: one row per article",
            "  key        article_id",
            "  partition  -",
            "",
            "  article_id  string",
            "    Stable id of the article: 20 hex digits of the SHA-256 of its URL",
            "    (where it has none: its source and day), title and text.",
            "    Example: 3fa1c09b7d2e4f6a8b10")
        .containsSequence("  story_day  date, may be null");
  }

  @Test
  void markdown_has_a_section_and_a_row_a_column() {
    assertThat(CommandRun.of("describe", "sentences", "--format", "markdown").out())
        .startsWith(
            "### sentences",
            "",
            "One row per sentence. Key: `article_id`, `sentence`. Partitioned by `published_month`.",
            "",
            "| column | type | meaning | example |",
            "|---|---|---|---|")
        .contains("| `sentence` | int | Index of the sentence in its article, from 0. | `4` |");
    assertThat(CommandRun.of("describe", "all", "--format", "markdown").out())
        .contains(
            "| [`sentences`](#sentences) | one row per sentence | `article_id`, `sentence` | `published_month` |",
            "### runs");
  }

  @Test
  void json_can_be_read_by_programs() throws IOException {
    JsonNode table =
        new ObjectMapper()
            .readTree(
                String.join("\n", CommandRun.of("describe", "pairs", "--format", "json").out()));
    assertThat(table.get("key")).extracting(JsonNode::asText).contains("a", "b");
    assertThat(table.get("columns").get(0).get("required").asBoolean()).isTrue();
    JsonNode all =
        new ObjectMapper()
            .readTree(String.join("\n", CommandRun.of("describe", "--format", "json").out()));
    assertThat(all).hasSize(Tables.ALL.size());
  }

  @Test
  void an_unknown_table_gets_the_known_ones() {
    CommandRun run = CommandRun.of("describe", "pears");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("comention: Cannot describe: no such table, got pears. Give one of articles,");
  }
}
