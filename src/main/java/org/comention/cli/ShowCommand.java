package org.comention.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comention.query.Answer;
import org.comention.query.Combination;
import org.comention.query.Figures;
import org.comention.query.FindEntities;
import org.comention.query.FoundEntity;
import org.comention.query.NamedEntity;
import org.comention.query.Readings;
import org.comention.query.ShowCombination;
import org.comention.query.TimeSlice;
import org.comention.query.TopOptions;
import org.comention.query.TopPairs;
import org.comention.query.Windows;
import org.comention.tables.Fields;
import org.comention.tables.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code comention show NAME...}: what the tables say about one, two or three entities, as a page
 * of text.
 */
@Command(
    name = "show",
    description = {
      "Shows one, two or three entities: how often they are named together, how surprising that is,",
      "in which months, and the sentences."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A name may be written in any case and without accents; an id such as loc:iran is exact.",
      "",
      "Examples:",
      "  comention show Russia Iran drones",
      "  comention show \"vladimir putin\" Turkey --window document --slice 2022-07",
      "  comention show loc:iran --evidence 3"
    })
public final class ShowCommand implements Callable<Integer> {
  private static final int PARTNERS = 8;

  @Parameters(arity = "1..3", paramLabel = "NAME", description = "One to three names or ids.")
  private List<String> names;

  @Option(
      names = "--window",
      defaultValue = "sentence",
      description =
          "How near they stand, for the reading and the months: sentence, paragraph or document (default: ${DEFAULT-VALUE}).")
  private String window;

  @Option(
      names = "--slice",
      defaultValue = "all",
      description = "Time: all, a year or a month such as 2022-07 (default: ${DEFAULT-VALUE}).")
  private String slice;

  @Option(
      names = "--evidence",
      paramLabel = "N",
      defaultValue = "10",
      description = "Sentences to show at most, 0 for none (default: ${DEFAULT-VALUE}).")
  private int evidence;

  @Mixin private OutputFolder output;
  @Mixin private PageOptions page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ShowOptions options =
        new ShowOptions(
            TimeSlice.of(slice), Windows.of(window), Ranges.notNegative("--evidence", evidence));
    Tables tables = output.tables();
    List<FoundEntity> found = new FindEntities(tables).find(names);
    List<NamedEntity> entities = found.stream().map(FoundEntity::entity).toList();
    Combination combination =
        new ShowCombination(tables, options.slice(), options.window(), options.evidence())
            .apply(entities);
    PrintWriter out = spec.commandLine().getOut();
    boolean ansi = spec.commandLine().getColorScheme().ansi().enabled();
    found.forEach(f -> note(f, out));
    new CombinationPage(combination, page.width(), ansi).lines().forEach(out::println);
    if (entities.size() == 1) {
      partners(tables, options, entities.get(0), out);
    }
    out.flush();
    return 0;
  }

  private void note(FoundEntity found, PrintWriter out) {
    if (!found.others().isEmpty()) {
      String others =
          found.others().stream().map(NamedEntity::label).collect(Collectors.joining(", "));
      Paragraph.lines(
              "Note: \"%s\" is read as %s; it may also mean %s. Give an id to choose."
                  .formatted(found.word(), found.entity().label(), others),
              page.width(),
              "")
          .forEach(out::println);
    }
  }

  private void partners(Tables tables, ShowOptions options, NamedEntity entity, PrintWriter out) {
    Answer pairs =
        new TopPairs(tables)
            .apply(
                new TopOptions(
                    options.slice(),
                    options.window(),
                    Set.of(entity.id()),
                    List.of(),
                    0,
                    java.util.Optional.of(Fields.N_STORIES.name()),
                    PARTNERS));
    if (pairs.rows().isEmpty()) {
      return;
    }
    out.println();
    out.printf(
        "Named most %s with (stories, times as often as expected)%n",
        Readings.where(options.window()));
    TextTable table =
        new TextTable(
            TextTable.Column.text(""), TextTable.Column.number(""), TextTable.Column.number(""));
    for (var row : pairs.rows()) {
      boolean first = entity.id().equals(Fields.A.get(row));
      table.row(
          row.getString(first ? 1 : 0),
          Figures.count(Fields.N_STORIES.<Long>get(row)),
          Figures.number(Fields.LIFT.<Double>get(row)));
    }
    table.lines(page.width(), "  ").forEach(out::println);
  }

  /** The options, checked before Spark starts. */
  private record ShowOptions(TimeSlice slice, org.comention.tables.Window window, int evidence) {}
}
