package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.junit.jupiter.api.Test;

class TopCommandTest extends SparkTest {

  private static CommandRun top(String... given) {
    return topAt("100", given);
  }

  private static CommandRun topAt(String width, String... given) {
    return CommandRun.of(
        Stream.of(
                Stream.of("top"),
                Stream.of(given),
                Stream.of("--output", SmallOutput.folder(spark), "--width", width))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  @Test
  void pairs_come_by_rank_and_those_without_one_last() {
    assertThat(top("pairs").out())
        .containsExactly(
            "rank  a      b        stories  sources  top_source  expected  lift  log_dice      q  first_seen",
            "   1  drone  Iran           2        2           1      0.19    10      13.2  1e-11  2022-07-12",
            "   2  Iran   Russia         1        2           1      0.19   5.2      12.2   2e-9  2022-07-12",
            "   -  drone  Türkiye        1        2           -     0.065    16      12.7    0.5  2022-07-12");
  }

  @Test
  void columns_give_way_before_a_name_is_cut_but_not_the_one_ordered_by() {
    assertThat(topAt("88", "pairs").out())
        .contains(
            "rank  a      b        stories  sources  top_source  expected  lift  log_dice      q",
            "   -  drone  Türkiye        1        2           -     0.065    16      12.7    0.5");
    assertThat(topAt("76", "pairs").out())
        .first()
        .isEqualTo("rank  a      b        stories  sources  expected  lift  log_dice      q");
    assertThat(topAt("76", "pairs", "--by", "top_source").out())
        .first()
        .isEqualTo(
            "rank  a      b        stories  sources  top_source  expected  lift  log_dice      q");
  }

  @Test
  void with_keeps_the_pairs_of_an_entity_and_type_the_kind_of_its_partners() {
    assertThat(top("pairs", "--with", "Iran").out()).hasSize(3);
    assertThat(top("pairs", "--with", "Iran", "--type", "weapon").out())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("   1  drone  Iran");
    assertThat(top("pairs", "--with", "Iran", "--with", "Russia").out())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("   2  Iran  Russia");
    assertThat(top("pairs", "--type", "LOC").out()).hasSize(2);
    assertThat(top("pairs", "--with", "Iran", "--with", "Russia", "--with", "drone").err())
        .containsExactly(
            "comention: Cannot list pairs: more entities than members, got [concept:drone, loc:iran, loc:russia]. Name at most 2.");
  }

  @Test
  void by_orders_by_a_measure_and_shows_it() {
    assertThat(top("pairs", "--by", "n-units").out())
        .satisfiesExactly(
            head -> assertThat(head).endsWith("q  units"),
            first -> assertThat(first).startsWith("   1  drone  Iran").endsWith("3"),
            second -> assertThat(second).startsWith("   2  Iran   Russia").endsWith("2"),
            third -> assertThat(third).startsWith("   -  drone  Türkiye").endsWith("1"));
    assertThat(top("pairs", "--by", "fame").err())
        .singleElement()
        .asString()
        .startsWith(
            "comention: Cannot order pairs: no such measure, got fame. Give one of n_units,");
  }

  @Test
  void by_the_share_of_the_largest_story_lists_what_rests_on_one() {
    assertThat(top("pairs", "--by", "top-story").out())
        .satisfiesExactly(
            head -> assertThat(head).endsWith("q  top_story"),
            first -> assertThat(first).startsWith("   2  Iran   Russia").endsWith("1"),
            second -> assertThat(second).startsWith("   1  drone  Iran").endsWith("0.67"),
            third -> assertThat(third).startsWith("   -  drone  Türkiye").endsWith("-"));
  }

  @Test
  void limit_and_min_stories_shorten_the_list() {
    assertThat(top("pairs", "--min-stories", "2").out()).hasSize(2);
    assertThat(top("pairs", "--limit", "1").out())
        .hasSize(3)
        .last()
        .isEqualTo("There is more: raise --limit above 1.");
    assertThat(top("pairs", "--limit", "0").code()).isEqualTo(2);
    assertThat(top("pairs", "--slice", "2021").out())
        .containsExactly(
            "Nothing found: widen --slice, --window, --with, --type or --min-stories.");
  }

  @Test
  void triples_show_their_excess() {
    assertThat(top("triples", "--window", "document").out())
        .containsExactly(
            "rank  a      b     c       stories  sources  top_source  expected  lift  excess      q  first_seen",
            "   1  drone  Iran  Russia        2        2           1     0.013    80     1.5  0.004  2022-07-12");
  }

  @Test
  void entities_come_by_stories_in_all_or_in_a_month() {
    assertThat(top("entities", "--type", "loc", "--limit", "3").out())
        .containsExactly(
            "name     type  entity_id       mentions  articles  stories  sources  first_seen  last_seen",
            "Georgia  LOC   loc:georgia           40        30       30        2  2022-07-12  2022-09-02",
            "Georgia  LOC   loc:georgia-us        10         9        9        2  2022-07-12  2022-09-02",
            "Russia   LOC   loc:russia             5         5        4        2  2022-07-12  2022-09-02",
            "There is more: raise --limit above 3.");
    assertThat(top("entities", "--slice", "2022-07").out())
        .containsExactly(
            "name    type  entity_id   units  articles  stories",
            "Russia  LOC   loc:russia      3         3        2");
    assertThat(top("entities", "--with", "Iran").code()).isEqualTo(2);
  }

  @Test
  void csv_and_json_hold_every_column() throws IOException {
    assertThat(top("pairs", "--limit", "1", "--format", "csv").out())
        .satisfiesExactly(
            head -> assertThat(head).startsWith("a_name,b_name,a,b,slice,window,n_units,"),
            row -> assertThat(row).startsWith("drone,Iran,concept:drone,loc:iran,all,sentence,3,"));
    JsonNode json =
        new ObjectMapper()
            .readTree(String.join("\n", top("pairs", "--format", "json", "--limit", "2").out()));
    assertThat(json).hasSize(2);
    assertThat(json.get(1).get("n_stories").asLong()).isEqualTo(1);
    assertThat(json.get(1).get("first_seen").asText()).isEqualTo("2022-07-12");
    assertThat(json.get(1).get("q_value").asDouble()).isEqualTo(2e-9);
  }

  @Test
  void an_unknown_kind_or_format_is_one_line() {
    assertThat(top("stories").err())
        .containsExactly(
            "comention: Cannot list: no such kind, got stories. Give pairs, triples, entities.");
    assertThat(top("pairs", "--format", "xml").err())
        .containsExactly(
            "comention: Cannot print rows: no such format, got xml. Give table, csv, json.");
  }
}
