package org.comention.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comention.query.FindEntities;
import org.comention.query.TimeSlice;
import org.comention.query.TopOptions;
import org.comention.query.Windows;
import org.comention.tables.Tables;
import picocli.CommandLine.Option;

/** Which rows of a slice and window a command takes, and in what order; a picocli mixin. */
final class ListOptions {
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

  /** The measure to order by, as the user wrote it. */
  Optional<String> by() {
    return Optional.ofNullable(by);
  }

  /** The options, checked before Spark starts; the names of {@code --with} are not read yet. */
  TopOptions options(int limit) {
    List<String> upper = types.stream().map(t -> t.toUpperCase(Locale.ROOT)).toList();
    return new TopOptions(
        TimeSlice.of(slice),
        Windows.of(window),
        Set.of(),
        upper,
        Ranges.notNegative("--min-stories", minStories),
        by(),
        limit);
  }

  /** The same options around the entities that {@code --with} names. */
  TopOptions around(TopOptions options, Tables tables) {
    return options.around(
        new FindEntities(tables)
            .find(with).stream().map(f -> f.entity().id()).collect(Collectors.toSet()));
  }
}
