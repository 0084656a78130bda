package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comention.UserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LexiconCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Exception failure;
  private String lexicon;

  @BeforeEach
  void writeLexicon() throws IOException {
    lexicon =
        Files.writeString(
                folder.resolve("arms.yaml"),
                """
                concepts:
                  - {id: "concept:weapon", name: weapon, type: WEAPON, phrases: [weapon]}
                  - id: concept:drone
                    name: drone
                    type: WEAPON
                    parents: [concept:weapon]
                    phrases: [drone, drones]
                    exceptions: [drone bee, dron music]
                    patterns: [Shahed-1\\d\\d]
                """)
            .toString();
  }

  private int run(String... arguments) {
    return new CommandLine(new LexiconCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              failure = e;
              return 2;
            })
        .execute(arguments);
  }

  @Test
  void check_counts_what_is_in_a_lexicon_and_names_entries_without_effect() {
    assertThat(run("check", lexicon)).isZero();
    assertThat(out.toString().lines())
        .hasSize(2)
        .first()
        .isEqualTo("Without effect: concept:drone: exception \"dron music\"");
    assertThat(out.toString().lines().skip(1).findFirst().orElseThrow())
        .matches("2 concepts, 3 phrases, 1 patterns, id lexicon:[0-9a-f]{8}");
  }

  @Test
  void check_fails_at_a_mistake_with_file_and_line() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "concepts:\n  - id: concept:a\n");
    assertThat(run("check", bad.toString())).isEqualTo(2);
    assertThat(failure)
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot read the lexicon %s, line 2: missing name, got concept:a. Add name.", bad);
  }

  @Test
  void test_shows_each_match_with_its_wider_concepts() {
    assertThat(run("test", "--lexicon", lexicon, "Shahed-136 drones and weapon parts.")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "0-10  Shahed-136  concept:drone  WEAPON  by pattern  also concept:weapon",
            "11-17  drones  concept:drone  WEAPON  by phrase  also concept:weapon",
            "22-28  weapon  concept:weapon  WEAPON  by phrase");
  }

  @Test
  void test_says_when_nothing_is_found() {
    assertThat(run("test", "--lexicon", lexicon, "A drone bee.")).isZero();
    assertThat(out.toString().strip()).isEqualTo("No concept found.");
  }

  @Test
  void without_a_subcommand_the_usage_is_shown() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Missing a subcommand: check or test", "Usage: lexicon");
  }
}
