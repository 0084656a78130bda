package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script, in a real bash where there is one. */
class CompletionCommandTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path folder;

  private String complete(String... words) throws IOException, InterruptedException {
    Path script = folder.resolve("completion");
    Files.write(script, CommandRun.of("completion").out());
    String typed = String.join("' '", words);
    String program =
        "compopt() { :; }; source '%s'; COMP_WORDS=('%s'); COMP_CWORD=%d; _complete_comention; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(script, typed, words.length - 1);
    Process bash =
        new ProcessBuilder(BASH.toString(), "--norc", "-c", program)
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void commands_and_options_are_completed() throws Exception {
    assumeThat(BASH).as("a bash to complete in").isExecutable();
    assertThat(complete("comention", "").split("\\s+"))
        .contains("run", "show", "top", "export", "register", "doctor", "completion");
    assertThat(complete("comention", "ex").strip()).isEqualTo("export");
    assertThat(complete("comention", "top", "").split("\\s+"))
        .contains("pairs", "triples", "entities");
    assertThat(complete("comention", "run", "--dry").strip()).isEqualTo("--dry-run");
  }
}
