package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.message.SimpleMessage;
import org.comention.SparkTest;
import org.comention.pipeline.SampleOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scheduler and its keeper see: dry run, doctor, metrics, log lines. */
class SchedulerTest extends SparkTest {
  @TempDir Path folder;

  private static List<String> subjects(CommandRun run, String status) {
    return run.out().stream()
        .filter(line -> line.startsWith(status + " "))
        .map(line -> line.substring(6).split(" {2,}")[0].strip())
        .toList();
  }

  private static String line(CommandRun run, String subject) {
    return run.out().stream()
        .filter(line -> line.length() > 6 && line.substring(6).startsWith(subject))
        .findFirst()
        .orElseThrow();
  }

  private Set<Path> files(Path below) throws IOException {
    try (var files = Files.walk(below)) {
      return files.collect(Collectors.toSet());
    }
  }

  @Test
  void a_dry_run_tells_what_a_run_would_do_and_writes_nothing() throws IOException {
    Path output = folder.resolve("tables");
    CommandRun run =
        CommandRun.of(
            "run",
            "--dry-run",
            "--input",
            "data-samples/articles.jsonl",
            "data-samples/text",
            "--output",
            output.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(line(run, "input")).contains("files: 1 jsonl, 9 text; ").contains("partitions");
    assertThat(line(run, "model")).contains("embedded:").contains("Vladimir Putin PER");
    assertThat(line(run, "output")).contains(output.toString()).contains("would be made");
    assertThat(line(run, "known")).contains("no articles");
    assertThat(line(run, "tables")).contains("new rows in articles, ").contains("triples");
    assertThat(line(run, "disk")).contains("may be needed");
    assertThat(run.out()).last().isEqualTo("A run can begin.");
    assertThat(output).doesNotExist();
  }

  @Test
  void a_dry_run_over_tables_counts_what_is_known_and_leaves_them_alone() throws IOException {
    Path output = SampleOutput.folder(spark);
    Set<Path> before = files(output);
    CommandRun run =
        CommandRun.of(
            "run",
            "--dry-run",
            "--input",
            "data-samples/articles.jsonl",
            "--output",
            output.toString());
    assertThat(line(run, "known")).contains("68 articles");
    assertThat(line(run, "tables")).contains("where there is a new article");
    assertThat(files(output)).isEqualTo(before);
  }

  @Test
  void a_dry_run_lists_every_failure_at_once() throws IOException {
    Files.createDirectories(folder.resolve("held"));
    Files.writeString(folder.resolve("held/_lock"), "another-host 1 1 r0 2022-08-01T02:00:00Z");
    CommandRun run =
        CommandRun.of(
            "run",
            "--dry-run",
            "--input",
            folder.resolve("none.jsonl").toString(),
            "--ner",
            folder.resolve("no-model").toString(),
            "--aliases",
            folder.resolve("no.csv").toString(),
            "--output",
            folder.resolve("held").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(subjects(run, "fail")).contains("input", "model", "aliases", "output");
    assertThat(line(run, "output")).contains("is held by another run");
    assertThat(run.out()).last().asString().startsWith("A run would stop: ");
  }

  @Test
  void the_doctor_looks_at_everything_a_run_needs() {
    CommandRun run = CommandRun.of("doctor", "--output", SampleOutput.folder(spark).toString());
    assertThat(run.code()).isZero();
    assertThat(subjects(run, "fail")).isEmpty();
    assertThat(subjects(run, "ok"))
        .contains("java", "spark", "time zone", "model", "lexicons", "gazetteer", "output", "disk");
    assertThat(line(run, "time zone")).contains("America/New_York");
  }

  @Test
  void the_doctor_sees_a_lock_left_behind() throws IOException {
    Path output = Files.createDirectories(folder.resolve("dead"));
    long gone = 4_000_000_000L;
    Files.writeString(
        output.resolve("_lock"),
        "%s %d 1 r0 2022-08-01T02:00:00Z"
            .formatted(InetAddress.getLocalHost().getHostName(), gone));
    CommandRun run = CommandRun.of("doctor", "--output", output.toString());
    assertThat(run.code()).isZero();
    assertThat(subjects(run, "warn")).contains("output");
    assertThat(line(run, "output")).contains("a run that died left its lock or files");
  }

  @Test
  void metrics_are_json_lines_from_beginning_to_end() throws IOException {
    Path metrics = folder.resolve("run.jsonl");
    CommandRun run =
        CommandRun.of(
            "run",
            "--input",
            "data-samples/text/2023-05-28-kyiv-day.txt",
            "--output",
            folder.resolve("tables").toString(),
            "--ner",
            "embedded",
            "--progress",
            "quiet",
            "--metrics",
            metrics.toString());
    assertThat(run.code()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(metrics)) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).allMatch(line -> line.get("time").asText().endsWith("Z"));
    assertThat(lines).extracting(line -> line.get("run").asText()).containsOnly(id(lines));
    assertThat(lines.get(0).get("event").asText()).isEqualTo("began");
    assertThat(lines)
        .filteredOn(line -> line.get("event").asText().equals("finished"))
        .extracting(line -> line.get("step").asText())
        .contains("read", "names", "entities", "counts", "measures");
    JsonNode last = lines.get(lines.size() - 1);
    assertThat(last.get("event").asText()).isEqualTo("done");
    assertThat(last.get("rows").get("articles").asLong()).isEqualTo(1);
    assertThat(last.get("model").asText()).startsWith("embedded");
    assertThat(last.get("options").get("ner").asText()).isEqualTo("embedded");
  }

  private static String lastLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.get(lines.size() - 1);
  }

  private static String id(List<JsonNode> lines) {
    return lines.get(0).get("run").asText();
  }

  @Test
  void a_run_that_stops_says_so_in_its_metrics() throws IOException {
    Path metrics = folder.resolve("run.jsonl");
    CommandRun run =
        CommandRun.of(
            "run",
            "--input",
            folder.resolve("none.jsonl").toString(),
            "--output",
            folder.resolve("tables").toString(),
            "--progress",
            "quiet",
            "--metrics",
            metrics.toString());
    assertThat(run.code()).isEqualTo(2);
    JsonNode last = new ObjectMapper().readTree(lastLine(metrics));
    assertThat(last.get("event").asText()).isEqualTo("failed");
    assertThat(last.get("error").asText()).startsWith("Cannot read the input");
    assertThat(
            CommandRun.of(
                    "run",
                    "--input",
                    "data-samples/text",
                    "--output",
                    folder.resolve("t").toString(),
                    "--metrics",
                    folder.resolve("no/such/run.jsonl").toString())
                .err())
        .singleElement()
        .asString()
        .startsWith("comention: Cannot write the metrics");
  }

  @Test
  void a_log_line_names_its_run() throws IOException {
    String pattern =
        Files.readAllLines(Path.of("src/main/resources/log4j2.properties")).stream()
            .filter(line -> line.startsWith("appender.stderr.layout.pattern = "))
            .map(line -> line.substring(line.indexOf('=') + 2).replace("$${", "${"))
            .findFirst()
            .orElseThrow();
    PatternLayout layout =
        PatternLayout.newBuilder()
            .withPattern(pattern)
            .withConfiguration(new DefaultConfiguration())
            .build();
    new Listeners(List.of()).began("20220801T031500Z-kxqa");
    String line =
        layout.toSerializable(
            Log4jLogEvent.newBuilder()
                .setLoggerName("org.comention.X")
                .setLevel(Level.WARN)
                .setMessage(new SimpleMessage("slow disk"))
                .build());
    assertThat(line).contains(" 20220801T031500Z-kxqa WARN X: slow disk");
  }

  @Test
  void every_help_page_has_examples_and_the_main_one_the_exit_codes() {
    Main.commandLine().getSubcommands().keySet().stream()
        .filter(name -> !name.equals("help"))
        .forEach(
            name ->
                assertThat(String.join("\n", CommandRun.of(name, "--help").out()))
                    .as(name)
                    .containsPattern("Examples?:"));
    assertThat(CommandRun.of("--help").out()).anyMatch(line -> line.startsWith("Exit codes: 0 "));
  }
}
