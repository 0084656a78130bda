package org.comention.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.comention.UserException;
import org.comention.query.FindEntities;
import org.comention.query.FoundEntity;
import org.comention.query.TimeSlice;
import org.comention.query.Windows;
import org.comention.report.MakeReport;
import org.comention.report.ReportOptions;
import org.comention.tables.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comention report}: the tables as one HTML file for a browser. */
@Command(
    name = "report",
    description = {
      "Writes one HTML file that shows a run: network, pairs, triples, months, sentences.",
      "The file needs no network and no server; open it in any browser."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "With --with, once to three times, the report is about that combination and its partners.",
      "",
      "Examples:",
      "  comention report --output output/sample --html report.html",
      "  comention report --with Russia --with Iran --with drones --html drones.html",
      "  comention report --slice 2022 --names 200 --links 1000 --html 2022.html"
    })
public final class ReportCommand implements Callable<Integer> {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "File to write (default: ${DEFAULT-VALUE}).")
  private Path html;

  @Option(
      names = "--with",
      paramLabel = "NAME",
      description = "Report on this entity, a name or an id; up to three times.")
  private List<String> with = List.of();

  @Option(
      names = "--slice",
      defaultValue = "all",
      description = "Time: all, a year or a month such as 2022-07 (default: ${DEFAULT-VALUE}).")
  private String slice;

  @Option(
      names = "--window",
      defaultValue = "sentence",
      description =
          "How near names stand when the report opens: sentence, paragraph or document; it holds all three (default: ${DEFAULT-VALUE}).")
  private String window;

  @Option(
      names = "--names",
      paramLabel = "N",
      defaultValue = "500",
      description = "Names in the network at most, 2 to 500 (default: ${DEFAULT-VALUE}).")
  private int names;

  @Option(
      names = "--links",
      paramLabel = "N",
      defaultValue = "3000",
      description = "Pairs in the report at most, 1 to 5000 (default: ${DEFAULT-VALUE}).")
  private int links;

  @Option(
      names = "--triples",
      paramLabel = "N",
      defaultValue = "100",
      description = "Triples in the report at most, 0 to 500 (default: ${DEFAULT-VALUE}).")
  private int triples;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Sentences of each pair and triple at most, 0 to 100; the tables hold as many as `comention run --evidence` kept (default: ${DEFAULT-VALUE}).")
  private int evidence;

  @Mixin private OutputFolder output;
  @Mixin private PageOptions page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ReportOptions options =
        new ReportOptions(
            TimeSlice.of(slice), Windows.of(window), List.of(), names, links, triples, evidence);
    Tables tables = output.tables();
    List<FoundEntity> members = new FindEntities(tables).find(with);
    String text =
        new MakeReport(tables, options.about(members.stream().map(FoundEntity::entity).toList()))
            .apply();
    write(text);
    PrintWriter out = spec.commandLine().getOut();
    members.forEach(f -> ReadingNote.lines(f, page.width()).forEach(out::println));
    out.printf("Wrote %s: open it in a browser.%n", html);
    out.flush();
    return 0;
  }

  private void write(String text) {
    try {
      Path folder = html.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Files.writeString(html, text);
    } catch (IOException e) {
      throw new UserException(
          "Cannot write the report: no file can be made there, got %s. Give --html FILE in a folder of yours."
              .formatted(html),
          e);
    }
  }
}
