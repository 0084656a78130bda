package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of scripts/sql over an output folder counted by hand. */
class SqlFilesTest extends SparkTest {
  private static final Path FOLDER = Path.of("scripts", "sql");
  private static final Pattern COLUMN = Pattern.compile("^--   ([a-z0-9_]+)\\s{2,}\\S.*$");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
    }
  }

  private static List<String> run(String file, String... more) {
    CommandRun run =
        CommandRun.of(
            Stream.concat(
                    Stream.of(
                        "sql",
                        FOLDER.resolve(file).toString(),
                        "--format",
                        "csv",
                        "--output",
                        SmallOutput.folder(spark)),
                    Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_query_runs_with_its_defaults_and_has_the_columns_its_head_names(Path file)
      throws IOException {
    List<String> named =
        Files.readAllLines(file).stream()
            .map(COLUMN::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group(1))
            .toList();
    assertThat(run(file.getFileName().toString()).get(0)).isEqualTo(String.join(",", named));
  }

  @Test
  void russia_is_newly_named_with_iran_in_july_and_nobody_in_september() {
    String file = "newly-named-with-iran-this-month.sql";
    assertThat(run(file)).hasSize(1);
    assertThat(run(file, "--set", "month=2022-07"))
        .contains("Russia,loc:russia,LOC,2022-07-12,1,4,2022-07-12,0.3,post");
  }

  @Test
  void a_pair_without_a_story_before_breaks_out() {
    String file = "pairs-that-broke-out.sql";
    assertThat(run(file)).hasSize(1);
    assertThat(run(file, "--set", "min_stories=1"))
        .last()
        .isEqualTo("Iran,Russia,2022-W28,1,0,2.5,0.0,false,false,true,post,loc:iran,loc:russia");
    assertThat(run(file, "--set", "min_stories=1", "--set", "period=2022-07"))
        .last()
        .isEqualTo("Iran,Russia,2022-07,1,,,,false,false,true,post,loc:iran,loc:russia");
  }

  @Test
  void iran_and_russia_stand_with_drones() {
    assertThat(run("drones-suppliers-and-receivers-with-sentences.sql"))
        .last()
        .isEqualTo(
            "Iran,Russia,1,1.5,0.004,2022-07-12,post,Iran could supply drones to Russia.,https://post.example/1");
  }

  @Test
  void a_reprint_counts_for_its_own_source() {
    assertThat(run("how-much-of-a-pair-is-one-source.sql"))
        .containsExactly(
            "source,n_stories,share,n_articles,first_day,last_day,told_first,holds_without",
            "post,1,1.0,1,2022-07-12,2022-07-12,1.0,false",
            "wire,1,1.0,1,2022-07-13,2022-07-13,,");
  }

  @Test
  void pairs_that_rest_on_one_source_come_with_most_stories_first() {
    assertThat(run("pairs-that-rest-on-one-source.sql"))
        .containsExactly(
            "a_name,b_name,n_stories,top_source,top_source_share,top_story_share,top_day_share,log_dice,a,b",
            "drone,Iran,2,post,1.0,0.667,0.5,13.19,concept:drone,loc:iran",
            "Iran,Russia,1,post,1.0,1.0,1.0,12.19,loc:iran,loc:russia");
  }

  @Test
  void rejects_come_by_number_with_an_example() {
    assertThat(run("rejects-by-reason.sql"))
        .containsExactly(
            "reason,n_records,n_files,example_file,example_position,example",
            "broken_json,2,1,articles.jsonl,3,\"{\"\"t\"",
            "missing_text,1,1,articles.jsonl,9,{}");
  }

  @Test
  void the_busiest_day_comes_with_its_sentence() {
    assertThat(run("busiest-days-of-a-triple.sql", "--set", "window=document"))
        .containsExactly(
            "day,n_stories,share,n_articles,source,sentence",
            "2022-07-12,1,0.5,1,post,Iran could supply drones to Russia.",
            "2022-09-02,1,0.5,1,,");
  }
}
