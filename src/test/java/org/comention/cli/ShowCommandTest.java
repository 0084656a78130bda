package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ShowCommandTest extends SparkTest {

  private static String[] arguments(String... given) {
    return Stream.of(
            Stream.of("show"),
            Stream.of(given),
            Stream.of("--output", SmallOutput.folder(spark), "--width", "100"))
        .flatMap(part -> part)
        .toArray(String[]::new);
  }

  private static CommandRun show(String... given) {
    return CommandRun.of(arguments(given));
  }

  @Test
  void a_pair_is_a_page_of_counts_months_and_sentences() {
    CommandRun run = show("Russia", "iran");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsExactly(
            "Russia + Iran  (sentence, all time)",
            "  Russia  loc:russia  LOC  5 mentions in 4 stories",
            "  Iran    loc:iran    LOC  4 mentions in 3 stories",
            "",
            "Named together in one sentence in 1 of 62 stories: 5.2 times as often as expected (0.19 stories);",
            "q = 2e-9.",
            "Russia is named in 1 of the 3 stories with Iran (33 %), Iran in 1 of the 4 stories with Russia",
            "(25 %).",
            "All of the stories were told first by one source (post). One story is 100 % of the articles, one day",
            "100 % of the stories.",
            "",
            "  window     units  articles  stories  sources  expected  lift  npmi  log_dice       q  rank",
            "  sentence       2         2        1        2      0.19   5.2   0.4      12.2    2e-9     2",
            "  paragraph      3         3        2        2      0.19    10  0.68      13.2  0.0031     1",
            "  document       4         4        3        2      0.19    16   0.9      13.8    0.02     -",
            "",
            "Beside those with all in one sentence: 1 story only in one paragraph, 1 story only in one article.",
            "",
            "Stories by month, and their share of all (first 2022-07-12, last 2022-07-13)",
            "  2022-07  1  5 %  ████",
            "",
            "Sentences, one a story, earliest first",
            "",
            "  2022-07-12 | post | Iran may send drones",
            "    *Iran* could supply drones to *Russia*.",
            "    https://post.example/1  article a1",
            "",
            "2 articles without such a sentence, earliest first",
            "",
            "  2022-07-20 | wire | Denials",
            "    in one paragraph: first \"Russia\" in sentence 0, \"Iran\" in sentence 1",
            "    https://wire.example/3  article a3",
            "",
            "  2022-09-02 | post | Grain burns",
            "    in one article: first \"Iranian\" in sentence 0, \"Russia\" in sentence 1",
            "    https://post.example/4  article a4");
  }

  @Test
  void articles_without_a_sentence_that_names_all_are_listed_up_to_a_number() {
    assertThat(show("Russia", "Iran", "--articles", "1").out())
        .contains(
            "The first 1 of 2 articles without such a sentence", "  2022-07-20 | wire | Denials")
        .noneMatch(line -> line.contains("Grain burns"));
    assertThat(show("Russia", "Iran", "--articles", "0").out())
        .noneMatch(line -> line.contains("without such a sentence"));
    assertThat(show("Russia", "Iran", "--slice", "2022-09").out())
        .contains("1 article without such a sentence, earliest first")
        .noneMatch(line -> line.contains("Denials"));
  }

  @Test
  void a_triple_is_read_against_three_explanations() {
    assertThat(show("Russia", "Iran", "drones", "--sentences", "0").out())
        .startsWith("Russia + Iran + drone  (sentence, all time)")
        .containsSequence(
            "Named together in one sentence in 1 of 62 stories; q = 0.004.",
            "If the three were named independently: 80 times as often as expected (0.013 stories).",
            "If one of them joined the pair of the other two by chance: at least 7.8 times as often as expected;",
            "significant for each of the three.",
            "If the three pairs explained it: 1.5 times as often as expected (0.67 stories), so the three have a",
            "story of their own.",
            "All of the stories were told first by one source (post). One story is 100 % of the articles, one day",
            "100 % of the stories.")
        .contains(
            "  window     units  articles  stories  sources  expected  lift  lift_partition  excess      q  rank",
            "  document       3         3        2        2     0.013    80             7.8     1.5  0.004     1")
        .noneMatch(line -> line.startsWith("Sentences"));
  }

  @Test
  void what_a_pair_rests_on_is_said_of_the_window_asked_for() {
    assertThat(show("Russia", "Iran", "--window", "paragraph").out())
        .containsSequence(
            "50 % of the stories were told first by one source (post); it holds without it. One story is 67 % of",
            "the articles, one day 50 % of the stories. It holds within sentences too.");
    assertThat(show("Russia", "Iran", "--window", "document").out())
        .noneMatch(line -> line.contains("one source"));
  }

  @Test
  void a_pair_too_rare_for_measures_still_has_counts_and_sentences() {
    List<String> out = show("drone", "Russia", "--window", "document").out();
    assertThat(out)
        .containsSequence(
            "Named together in one article in 3 of 62 stories; too few to be measured.",
            "",
            "  window     units  articles  stories",
            "  sentence       3         3        2",
            "  paragraph      3         3        2",
            "  document       4         4        3")
        .containsSequence(
            "Stories by month, and their share of all (first 2022-07-12, last 2022-09-02)",
            "  2022-07  1  5 %  ████",
            "  2022-08  0  0 %",
            "  2022-09  1  4 %  ████",
            "  undated  1    -  ████")
        .containsSequence("  undated | blog", "    *Russia* bought *drones*.", "    article a5");
  }

  @Test
  void a_single_entity_has_its_partners() {
    assertThat(show("Russia").out())
        .contains("Named in 4 of 62 stories.")
        .containsSequence(
            "",
            "Named most in one sentence with, in stories (times as often as expected)",
            "  Iran  1  (5.2)",
            "");
  }

  @Test
  void members_are_bold_on_a_terminal() {
    assertThat(CommandRun.of(Ansi.ON, arguments("Russia", "Iran")).out())
        .contains("    \u001b[1mIran\u001b[0m could supply drones to \u001b[1mRussia\u001b[0m.");
  }

  @Test
  void an_ambiguous_name_is_noted_first() {
    assertThat(show("Georgia").out())
        .startsWith(
            "Note: \"Georgia\" is read as Georgia (loc:georgia); it may also mean Georgia (loc:georgia-us). Give an",
            "id to choose.");
  }

  @Test
  void mistakes_are_one_line_and_exit_code_2() {
    assertThat(show("Rusia").code()).isEqualTo(2);
    assertThat(show("Rusia").err())
        .singleElement()
        .asString()
        .endsWith("got \"Rusia\". Did you mean: Russia (loc:russia)?");
    assertThat(show("Iran", "--slice", "July").err())
        .containsExactly(
            "comention: Cannot read the time slice: not all, a year or a month, got July. Give all, 2022 or 2022-07.");
    assertThat(show("Iran", "--window", "page").err())
        .containsExactly(
            "comention: Cannot read the window: no such window, got page. Give sentence, paragraph, document.");
    assertThat(show("Iran", "--sentences", "-1").err())
        .containsExactly(
            "comention: Cannot use --sentences: a number below 0, got -1. Give 0 or more.");
    assertThat(CommandRun.of("show", "Iran", "--output", "target/nothing-here").err())
        .containsExactly(
            "comention: Cannot read the table entities: no such folder in target/nothing-here. Run `comention run --output target/nothing-here` first.");
  }
}
