package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Mistakes that are found before Spark starts: one line on standard error, exit 2. */
class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void help_names_every_command_and_ends_well() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString())
        .contains("run", "resolve", "measures", "evaluate", "lexicon", "Exit codes");
  }

  @Test
  void the_version_is_the_one_of_the_build() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).matches("comention \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void an_unknown_option_is_one_line() {
    assertOneLine("Unknown option", "run", "--input", "x", "--output", "y", "--frobnicate");
  }

  @Test
  void a_missing_output_is_one_line() {
    assertOneLine("--output", "run", "--input", "x");
  }

  @Test
  void a_number_out_of_range_is_one_line() {
    assertOneLine("--ner-batch must be from 1 to 256, got 0", run("--ner-batch", "0"));
    assertOneLine("--max-text-chars", run("--max-text-chars", "-5"));
    assertOneLine("--rollup", run("--rollup", "sideways"));
    assertOneLine("--format", run("--format", "docx"));
    assertOneLine("--story-days", run("--story-days", "-1"));
    assertOneLine("--max-entities", run("--max-entities", "0"));
  }

  @Test
  void a_measure_out_of_range_is_one_line() {
    assertOneLine("--min-stories", "measures", "--output", "x", "--min-stories", "0");
    assertOneLine("--trend-period", "measures", "--output", "x", "--trend-period", "fortnight");
  }

  @Test
  void an_unknown_field_of_a_column_is_one_line() {
    assertOneLine("colour", run("--column", "colour=red"));
  }

  @Test
  void a_bad_lexicon_is_one_line_with_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "concepts:\n  - id: x\n    nme: y\n");
    assertOneLine("bad.yaml, line ", run("--lexicon", file.toString()));
  }

  @Test
  void a_bad_alias_file_is_one_line() {
    assertOneLine("aliases.csv", run("--aliases", folder.resolve("aliases.csv").toString()));
  }

  @Test
  void a_configuration_is_read_and_the_command_line_wins() throws IOException {
    Path file = Files.writeString(folder.resolve("c.conf"), "ner-batch = 0\n");
    assertOneLine("got 0", run("--config", file.toString()));
    assertOneLine("got 500", run("--config", file.toString(), "--ner-batch", "500"));
  }

  @Test
  void a_flag_that_the_configuration_sets_stays_set_when_the_command_line_sets_it_too()
      throws IOException {
    Path file = Files.writeString(folder.resolve("c.conf"), "dry-run = true\n");
    String[] args = run("--config", file.toString(), "--dry-run");
    CommandLine commands = Main.commandLine();
    commands.setDefaultValueProvider(ConfigFile.in(args, commands));
    assertThat(commands.parseArgs(args).subcommand().matchedOption("--dry-run").<Boolean>getValue())
        .isTrue();
    commands
        .getSubcommands()
        .values()
        .forEach(
            command ->
                assertThat(command.getCommandSpec().options())
                    .filteredOn(o -> o.arity().max() == 0 && !o.usageHelp() && !o.versionHelp())
                    .allSatisfy(
                        flag ->
                            assertThat(flag.fallbackValue())
                                .as(command.getCommandName() + " " + flag.longestName())
                                .isEqualTo("true")));
  }

  @Test
  void a_backslash_in_the_configuration_is_one_line() throws IOException {
    Path file = Files.writeString(folder.resolve("c.conf"), "input = C:\\users\\x\n");
    assertOneLine("backslash", run("--config", file.toString()));
  }

  @Test
  void an_unknown_key_of_the_configuration_lists_the_known_ones() throws IOException {
    Path file = Files.writeString(folder.resolve("c.conf"), "ner-batsh = 8\n");
    assertOneLine("got ner-batsh. Known: ", run("--config", file.toString()));
    assertOneLine("no readable file", run("--config", folder.resolve("none.conf").toString()));
  }

  private String[] run(String... more) {
    String[] fixed = {"run", "--input", "x.jsonl", "--output", folder.toString()};
    String[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return all;
  }

  private void assertOneLine(String part, String... args) {
    err.getBuffer().setLength(0);
    assertThat(execute(args)).isEqualTo(2);
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("comention: ").contains(part);
  }

  private int execute(String... args) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return Main.execute(line, args);
  }
}
