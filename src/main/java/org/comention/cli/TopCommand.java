package org.comention.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.comention.query.Answer;
import org.comention.query.TopEntities;
import org.comention.query.TopOptions;
import org.comention.query.TopPairs;
import org.comention.query.TopTriples;
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
      "Pairs and triples come in the order of their rank; those that fail the default rule have none",
      "and follow: too few stories or sources, not significant, no more than expected, or for a triple",
      "no more than its pairs explain (excess up to 1). --by orders by a measure. A triple is left",
      "out when half of its sentences stand under better ones, or repeat each other.",
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

  @Option(
      names = "--repeats",
      fallbackValue = "true",
      description =
          "List triples also whose sentences are those of triples above: a statement by seven makes thirty-five.")
  private boolean repeats;

  @Mixin private ListOptions list;
  @Mixin private OutputFolder output;
  @Mixin private PageOptions page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Kind what = KindNames.of(kind);
    OutputFormat printed = OutputFormat.of(format);
    TopOptions options = list.options(limit);
    Tables tables = output.tables();
    TopOptions asked = list.around(options, tables);
    Answer answer =
        switch (what) {
          case PAIRS -> new TopPairs(tables).apply(asked);
          case TRIPLES -> new TopTriples(tables, repeats).apply(asked);
          case ENTITIES -> new TopEntities(tables).apply(asked);
        };
    print(answer, printed, what);
    return 0;
  }

  private void print(Answer answer, OutputFormat printed, Kind what) {
    PrintWriter out = spec.commandLine().getOut();
    boolean people = printed == OutputFormat.TABLE;
    if (people && answer.rows().isEmpty()) {
      out.println("Nothing found: widen --slice, --window, --with, --type or --min-stories.");
    } else {
      List<String> columns = TopColumns.of(what, answer, list.by());
      List<String> spare = TopColumns.spare(what, answer, list.by());
      new AnswerText(answer).lines(printed, columns, spare, page.width()).forEach(out::println);
    }
    if (people && answer.more()) {
      out.printf("There is more: raise --limit above %d.%n", limit);
    }
    out.flush();
  }
}
