package org.comention.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.types.StructType;
import org.comention.query.Answer;
import org.comention.query.ArticleApart;
import org.comention.query.Combination;
import org.comention.query.FindArticlesApart;
import org.comention.query.FindEntities;
import org.comention.query.FoundEntity;
import org.comention.query.NamedEntity;
import org.comention.query.ShowCombination;
import org.comention.query.TimeSlice;
import org.comention.query.TopOptions;
import org.comention.query.TopPairs;
import org.comention.query.Windows;
import org.comention.tables.Fields;
import org.comention.tables.Tables;
import org.comention.tables.Window;
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
      "Shows one, two or three entities: counts, how surprising, months, sentences.",
      "Reads the tables of a run; nothing is written."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A name may be written in any case and without accents; an id such as loc:iran is exact.",
      "",
      "Examples:",
      "  comention show Russia Iran drones",
      "  comention show \"vladimir putin\" Turkey --window document --slice 2022-07",
      "  comention show loc:iran --sentences 3"
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
      names = "--sentences",
      paramLabel = "N",
      defaultValue = "10",
      description = "Sentences to show at most, 0 for none (default: ${DEFAULT-VALUE}).")
  private int sentences;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Articles to list at most that name all, but in no one sentence, 0 for none (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Mixin private OutputFolder output;
  @Mixin private PageOptions page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ShowOptions options =
        new ShowOptions(
            TimeSlice.of(slice),
            Windows.of(window),
            Ranges.notNegative("--sentences", sentences),
            Ranges.notNegative("--articles", articles));
    Tables tables = output.tables();
    List<FoundEntity> found = new FindEntities(tables).find(names);
    List<NamedEntity> entities = found.stream().map(FoundEntity::entity).toList();
    Combination combination =
        new ShowCombination(tables, options.slice(), options.window(), options.sentences())
            .apply(entities);
    PrintWriter out = spec.commandLine().getOut();
    boolean ansi = spec.commandLine().getColorScheme().ansi().enabled();
    found.forEach(f -> ReadingNote.lines(f, page.width()).forEach(out::println));
    new CombinationPage(
            combination,
            partners(tables, combination),
            apart(tables, combination, options.articles()),
            page.width(),
            ansi)
        .lines()
        .forEach(out::println);
    out.flush();
    return 0;
  }

  /** The most frequent pairs of a single entity; nothing for a combination. */
  private static Answer partners(Tables tables, Combination combination) {
    if (combination.members().size() > 1) {
      return new Answer(new StructType(), List.of(), false);
    }
    return new TopPairs(tables)
        .apply(
            new TopOptions(
                combination.slice(),
                combination.window(),
                Set.of(combination.members().get(0).id()),
                List.of(),
                0,
                Optional.of(Fields.N_STORIES.name()),
                PARTNERS));
  }

  /** What the counts hold beside the sentences; nothing where all articles have such a sentence. */
  private static List<ArticleApart> apart(Tables tables, Combination combination, int limit) {
    if (combination.members().size() == 1 || combination.articlesApart() == 0 || limit == 0) {
      return List.of();
    }
    return new FindArticlesApart(tables, combination.slice())
        .apply(combination.members().stream().map(NamedEntity::id).toList(), limit);
  }

  /** The options, checked before Spark starts. */
  private record ShowOptions(TimeSlice slice, Window window, int sentences, int articles) {}
}
