package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateEntitiesTest extends SparkTest {
  @TempDir static Path folder;

  private static CommandRun evaluate(String labels) throws IOException {
    Path file = Files.writeString(folder.resolve("labels.tsv"), labels);
    return CommandRun.of(
        "evaluate",
        "--entities",
        file.toString(),
        "--output",
        SmallOutput.folder(spark),
        "--mistakes");
  }

  @Test
  void scores_and_mistakes_are_printed() throws IOException {
    CommandRun run =
        evaluate(
            """
            # 2022-07-12
            article	begin	surface	entity	difficulty
            a1	0	Iran	iran\t
            a1	28	Russia	russia\t
            a1	36	Putin	putin	short-form
            a1	49	Tehran	tehran\t
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "4 names of 4 entities in 1 articles; 1 not found, 0 found where none is.",
            "  within an article, B-cubed     1.0000  0.7500  0.8571",
            "  across articles, B-cubed       1.0000  0.7500  0.8571",
            "  difficulty  names   share  found  right",
            "  short-form      1  1.0000      1      1")
        .anyMatch(line -> line.matches(" +a1 +49 +Tehran +tehran +not found *"));
  }

  @Test
  void mistakes_in_the_file_are_one_line() throws IOException {
    assertThat(evaluate("a1\t0\tIraq\tiraq\t\n").err())
        .containsExactly(
            "comention: Cannot score: \"Iraq\" does not stand at 0 of article a1, got \"Iran\". Mend the place of the label.");
    assertThat(evaluate("zz\t0\tIraq\tiraq\t\n").err())
        .containsExactly(
            "comention: Cannot score: none of the labelled articles is in the tables, got 1 such as zz. Give --output the folder of a run that read them.");
    CommandRun bad = evaluate("a1\tzero\tIraq\tiraq\t\n");
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err().get(0))
        .contains("labels.tsv, line 1, got \"a1 zero Iraq iraq \"", "separated by tabs");
  }

  @Test
  void one_of_the_two_corpora_must_be_given() {
    CommandRun none = CommandRun.of("evaluate");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err().get(0)).contains("--conll", "--entities");
  }
}
