package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest extends SparkTest {
  @TempDir private Path folder;

  @Test
  void a_report_is_written_where_it_is_asked_for() throws IOException {
    Path html = folder.resolve("new").resolve("small.html");
    CommandRun run =
        CommandRun.of(
            "report",
            "--output",
            SmallOutput.folder(spark),
            "--html",
            html.toString(),
            "--with",
            "Georgia",
            "--width",
            "200");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).last().isEqualTo("Wrote " + html + ": open it in a browser.");
    assertThat(run.out().get(0)).startsWith("Note: \"Georgia\" is read as Georgia (loc:georgia)");
    assertThat(Files.readString(html)).startsWith("<!doctype html>").doesNotContain("{{");
  }

  @Test
  void a_place_that_cannot_be_written_is_one_line_and_exit_2() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun run =
        CommandRun.of(
            "report", "--output", SmallOutput.folder(spark), "--html", file + "/report.html");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .containsExactly(
            "comention: Cannot write the report: no file can be made there, got %s/report.html. Give --html FILE in a folder of yours."
                .formatted(file));
  }

  @Test
  void four_names_are_too_many() {
    CommandRun run =
        CommandRun.of(
            "report",
            "--output",
            SmallOutput.folder(spark),
            "--with",
            "Russia",
            "--with",
            "Iran",
            "--with",
            "drone",
            "--with",
            "grain");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .containsExactly(
            "comention: Cannot report on a combination: more than three names, got 4. Give --with once, twice or three times.");
  }
}
