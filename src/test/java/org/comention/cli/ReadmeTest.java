package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.SparkTest;
import org.comention.pipeline.SampleOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * README.md tells the truth: its commands are run on the tables of {@code data-samples/}, in the
 * order in which they stand, as a reader would; those that need a cluster or a person who types are
 * parsed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeTest extends SparkTest {
  private static final String SAMPLE = "output/sample";
  private static final String LAUNCHER = "scripts/comention";
  private static final Pattern GENERATED =
      Pattern.compile(
          "<!-- What `comention ([^`]+)` prints: -->\\n(.*?)<!-- end -->", Pattern.DOTALL);
  private static final Pattern LOCAL_FILE =
      Pattern.compile("`((?:scripts|conf|data-samples|notebooks)(?:/[\\w.-]+)*)`");

  @TempDir static Path written;

  static List<String> commands() throws IOException {
    return ReadmeCommands.shell();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_works_as_printed(String command) throws IOException {
    List<String> words = ReadmeCommands.words(command);
    if (words.contains("--shell")) {
      parse(words.subList(1, words.size()));
      return;
    }
    switch (words.get(0)) {
      case LAUNCHER -> run(words.subList(1, words.size()));
      case "spark-submit" -> parse(words.subList(firstAfterJar(words), words.size()));
      case "scripts/submit.sh" -> parse(words.subList(words.indexOf("--") + 1, words.size()));
      // Too long for a test, or tests themselves: the checks of every change run them.
      default -> assertThat(Path.of(".ci", "run")).content().contains(words.get(0));
    }
  }

  @Test
  void a_query_runs_in_duckdb() throws Exception {
    List<String> queries = ReadmeCommands.blocks("sql");
    assertThat(queries).isNotEmpty();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      for (String query : queries) {
        try (ResultSet rows = sql.executeQuery(here(query))) {
          assertThat(rows.next()).as(query).isTrue();
        }
      }
    }
  }

  @Test
  void its_table_of_tables_is_what_describe_prints() throws IOException {
    Matcher generated = GENERATED.matcher(Files.readString(ReadmeCommands.FILE));
    assertThat(generated.find()).isTrue();
    String printed = String.join("\n", CommandRun.of(generated.group(1).split(" ")).out());
    assertThat(generated.group(2).strip()).isEqualTo(printed);
  }

  @Test
  void every_command_of_the_program_is_named() throws IOException {
    String readme = Files.readString(ReadmeCommands.FILE);
    assertThat(Main.commandLine().getSubcommands().keySet())
        .filteredOn(name -> !name.equals("help"))
        .allSatisfy(name -> assertThat(readme).containsPattern("`" + name + "[` ]"));
  }

  @Test
  void every_file_it_names_is_there() throws IOException {
    Matcher file = LOCAL_FILE.matcher(Files.readString(ReadmeCommands.FILE));
    assertThat(file.results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(Path.of(name)).exists());
  }

  private void run(List<String> words) {
    CommandRun run = CommandRun.of(words.stream().map(this::here).toArray(String[]::new));
    assertThat(run.err().stream().filter(line -> line.startsWith("comention:"))).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isNotEmpty();
  }

  private static void parse(List<String> words) {
    Main.commandLine().parseArgs(words.toArray(String[]::new));
  }

  private static int firstAfterJar(List<String> words) {
    return words.indexOf(
            words.stream().filter(word -> word.endsWith(".jar")).findFirst().orElseThrow())
        + 1;
  }

  /** What stands below output/ in the README is below folders of the tests. */
  private String here(String text) {
    return text.replace(SAMPLE + "/", SampleOutput.folder(spark) + "/")
        .replaceAll(Pattern.quote(SAMPLE) + "(?=$|')", SampleOutput.folder(spark).toString())
        .replaceAll("^output/", written + "/");
  }
}
