package org.comention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.SparkTest;
import org.comention.UserException;
import org.comention.query.FindEntities;
import org.comention.query.FoundEntity;
import org.comention.query.NamedEntity;
import org.comention.query.SmallOutput;
import org.comention.query.TimeSlice;
import org.comention.tables.Tables;
import org.comention.tables.Window;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Reports of {@link SmallOutput}, whose rows are counted by hand. */
class MakeReportTest extends SparkTest {
  private static final Pattern HASH = Pattern.compile("'sha256-[A-Za-z0-9+/=]{44}'");

  private static ReportOptions options(int names, int links, int sentences) {
    return new ReportOptions(
        TimeSlice.ALL, Window.SENTENCE, List.of(), names, links, 10, sentences);
  }

  private static Document page(ReportOptions options, String... with) {
    Tables tables = new Tables(spark, SmallOutput.folder(spark));
    List<NamedEntity> members =
        new FindEntities(tables).find(List.of(with)).stream().map(FoundEntity::entity).toList();
    return Jsoup.parse(new MakeReport(tables, options.about(members)).apply());
  }

  private static JsonNode data(Document page) {
    try {
      return new ObjectMapper().readTree(page.selectFirst("#data").data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(JsonNode data) {
    List<String> names = new ArrayList<>();
    data.get("entities").forEach(entity -> names.add(entity.get("name").asText()));
    return names;
  }

  @Test
  void a_page_is_one_file_whose_policy_allows_its_own_scripts_alone() {
    Document page = page(options(10, 10, 5));
    String policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).startsWith("default-src 'none'; script-src ").doesNotContain("unsafe");
    assertThat(HASH.matcher(policy).results()).hasSize(3);
    assertThat(page.select("script")).hasSize(3);
    assertThat(page.select("[src], link[href^=http], style:contains(url\\()")).isEmpty();
  }

  @Test
  void the_library_comes_with_its_licence() {
    assertThat(page(options(10, 10, 5)).outerHtml())
        .contains("Copyright 2010-2023 Mike Bostock", "Permission to use, copy, modify");
  }

  @Test
  void the_overview_counts_articles_stories_and_undated_ones() {
    JsonNode overview = data(page(options(10, 10, 5))).get("overview");
    assertThat(overview.get("articles").asLong()).isEqualTo(7);
    assertThat(overview.get("stories").asLong()).isEqualTo(6);
    assertThat(overview.get("undated").asLong()).isEqualTo(1);
    assertThat(overview.get("sources").asLong()).isEqualTo(3);
    assertThat(overview.get("first").asText()).isEqualTo("2022-07-12");
    assertThat(overview.get("last").asText()).isEqualTo("2022-09-11");
    assertThat(overview.get("run").isNull()).isTrue();
  }

  @Test
  void every_name_of_a_pair_is_told_and_the_months_add_up() {
    JsonNode data = data(page(options(10, 10, 5)));
    assertThat(names(data)).contains("Iran", "Russia");
    int iran = names(data).indexOf("Iran");
    int russia = names(data).indexOf("Russia");
    List<String> months = new ArrayList<>();
    data.get("pairMonths").forEach(series -> months.add(series.toString()));
    assertThat(months)
        .contains("[%d,%d,0,\"2022-07\",1]".formatted(iran, russia))
        .contains("[%d,%d,2,\"2022-07\",2,\"2022-09\",1]".formatted(iran, russia));
  }

  @Test
  void what_is_left_out_can_be_told_from_what_the_tables_hold() {
    JsonNode all = data(page(options(10, 10, 5)));
    JsonNode one = data(page(options(2, 1, 5)));
    assertThat(one.get("pairs").get("rows").size()).isLessThan(all.get("pairs").get("rows").size());
    assertThat(one.get("published")).isEqualTo(all.get("published"));
    long rows = 0;
    for (JsonNode window : all.get("published").get("pairs")) {
      rows += window.get(0).asLong();
    }
    assertThat(all.get("pairs").get("rows")).hasSize((int) rows);
  }

  @Test
  void a_report_without_sentences_holds_none() {
    assertThat(data(page(options(10, 10, 0))).get("sentences")).isEmpty();
  }

  @Test
  void a_combination_has_its_own_counts_months_and_sentences() {
    JsonNode data = data(page(options(10, 10, 5), "Russia", "drone"));
    JsonNode about = data.get("combination");
    assertThat(about.get("members")).hasSize(2);
    assertThat(names(data).get(about.get("members").get(0).asInt())).isEqualTo("Russia");
    assertThat(about.get("counts").toString()).isEqualTo("[[3,3,2],[3,3,2],[4,4,3]]");
    assertThat(about.get("months").toString()).isEqualTo("{\"2022-07\":1,\"undated\":1}");
    assertThat(about.get("sentences")).hasSize(2);
    JsonNode first = data.get("sentences").get(about.get("sentences").get(0).asInt());
    assertThat(first.get("text").asText()).isEqualTo("Iran could supply drones to Russia.");
    assertThat(first.get("url").asText()).isEqualTo("https://post.example/1");
  }

  @Test
  void markup_in_the_tables_is_never_markup_in_the_page() {
    Matcher block =
        Pattern.compile("<script type=\"application/json\" id=\"data\">([^<]*)</script>")
            .matcher(page(options(10, 10, 5)).outerHtml());
    assertThat(block.find()).isTrue();
    assertThat(block.group(1)).startsWith("{\"version\":").endsWith("}");
  }

  @Test
  void amounts_out_of_range_are_refused_in_one_line() {
    assertThatThrownBy(() -> options(501, 10, 5))
        .isInstanceOf(UserException.class)
        .hasMessage("Cannot use --names: out of range, got 501. Give 2 to 500.");
    assertThatThrownBy(() -> options(10, 5001, 5))
        .isInstanceOf(UserException.class)
        .hasMessage("Cannot use --links: out of range, got 5001. Give 1 to 5000.");
  }
}
