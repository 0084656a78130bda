package org.comention.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comention.query.Answer;
import org.comention.query.FindEntities;
import org.comention.query.TimeSlice;
import org.comention.query.TopEntities;
import org.comention.query.TopOptions;
import org.comention.query.TopPairs;
import org.comention.query.TopTriples;
import org.comention.query.Windows;
import org.comention.tables.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comention top pairs|triples|entities}: what stands out in a slice and window. */
@Command(
    name = "top",
    description = "Lists the pairs, triples or entities that stand out.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Pairs and triples come in the order of their rank; those that fail the default rule (too few",
      "stories or sources, or not significant) have none and follow. --by orders by a measure.",
      "",
      "Examples:",
      "  comention top triples",
      "  comention top pairs --with Russia --type PER --slice 2022",
      "  comention top pairs --window document --by stories --limit 50 --format csv",
      "  comention top entities --type ORG --slice 2022-07"
    })
public final class TopCommand implements Callable<Integer> {
  /** What can be listed. */
  enum Kind {
    PAIRS,
    TRIPLES,
    ENTITIES
  }

  @Parameters(
      paramLabel = "pairs|triples|entities",
      completionCandidates = KindNames.class,
      description = "What to list.")
  private String kind;

  @Option(
      names = "--slice",
      defaultValue = "all",
      description = "Time: all, a year or a month such as 2022-07 (default: ${DEFAULT-VALUE}).")
  private String slice;

  @Option(
      names = "--window",
      defaultValue = "sentence",
      description =
          "How near the members stand: sentence, paragraph or document (default: ${DEFAULT-VALUE}).")
  private String window;

  @Option(
      names = "--with",
      paramLabel = "NAME",
      description = "Only combinations with this entity, a name or an id; may be repeated.")
  private List<String> with = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "Only these types, such as PER, ORG, LOC or a concept's; the members named by --with may be of any; may be repeated.")
  private List<String> types = List.of();

  @Option(
      names = "--min-stories",
      paramLabel = "N",
      defaultValue = "0",
      description = "Only rows with this many stories (default: ${DEFAULT-VALUE}).")
  private int minStories;

  @Option(
      names = "--by",
      paramLabel = "MEASURE",
      description =
          "Order by this column of the table, such as stories, log_dice, excess or q (default: rank); `comention describe pairs` lists them.")
  private String by;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Rows to list at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table for people, csv or json with every column (default: ${DEFAULT-VALUE}).")
  private String format;

  @Mixin private OutputFolder output;
  @Mixin private PageOptions page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Kind what = KindNames.of(kind);
    OutputFormat printed = OutputFormat.of(format);
    TopOptions options = options();
    Tables tables = output.tables();
    Set<String> ids =
        new FindEntities(tables)
            .find(with).stream().map(f -> f.entity().id()).collect(Collectors.toSet());
    TopOptions asked = options.around(ids);
    Answer answer =
        switch (what) {
          case PAIRS -> new TopPairs(tables).apply(asked);
          case TRIPLES -> new TopTriples(tables).apply(asked);
          case ENTITIES -> new TopEntities(tables).apply(asked);
        };
    print(answer, printed, TopColumns.of(what, answer, Optional.ofNullable(by)));
    return 0;
  }

  private TopOptions options() {
    List<String> upper = types.stream().map(t -> t.toUpperCase(Locale.ROOT)).toList();
    return new TopOptions(
        TimeSlice.of(slice),
        Windows.of(window),
        Set.of(),
        upper,
        Ranges.notNegative("--min-stories", minStories),
        Optional.ofNullable(by),
        limit);
  }

  private void print(Answer answer, OutputFormat printed, List<String> columns) {
    PrintWriter out = spec.commandLine().getOut();
    boolean people = printed == OutputFormat.TABLE;
    if (people && answer.rows().isEmpty()) {
      out.println("Nothing found: widen --slice, --window or --min-stories.");
    } else {
      new AnswerText(answer).lines(printed, columns, page.width()).forEach(out::println);
    }
    if (people && answer.more()) {
      out.printf("There is more: raise --limit above %d.%n", limit);
    }
    out.flush();
  }
}
