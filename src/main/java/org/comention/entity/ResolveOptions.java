package org.comention.entity;

import java.nio.file.Path;
import java.util.Locale;
import org.comention.UserException;
import picocli.CommandLine.Option;

/**
 * Options of the entity stage.
 *
 * <p>{@code --rollup demonyms} (the default): "Iranian" counts for Iran, "the Kremlin" for itself;
 * with {@code metonyms} the Kremlin and Moscow count for Russia too; with {@code none} "Iranian" is
 * a group of people of its own.
 *
 * <p>{@code --descriptions}: "the Russian president" counts for the one of that office whom the
 * article names; without it for Russia alone.
 */
public final class ResolveOptions {
  /** How sure the model must once have been of a name that nothing else tells, unless asked. */
  public static final double MIN_CONFIDENCE = 0.5;

  @Option(
      names = "--rollup",
      paramLabel = "none|demonyms|metonyms",
      defaultValue = "demonyms",
      description =
          "What stands for a country beside its names: nothing, its people (Iranian: Iran),"
              + " or also its seats of government (the Kremlin: Russia). Default: demonyms.")
  private String rollup = "demonyms";

  @Option(
      names = "--descriptions",
      fallbackValue = "true",
      description =
          "Country and office count for the person too, where the article names one who holds it"
              + " (the Russian president: Vladimir Putin). Default: the country alone.")
  private boolean descriptions;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = "" + MIN_CONFIDENCE,
      description =
          "A name that no list and no rule tells counts where the model once was at least this sure"
              + " of it in the corpus, 0 to 1; 0 takes every name. What is refused is in the table"
              + " truncations. Default: ${DEFAULT-VALUE}.")
  private double minConfidence = MIN_CONFIDENCE;

  @Option(
      names = "--aliases",
      paramLabel = "FILE",
      description =
          "CSV file of your own merges, splits, names and hidden entities, applied last;"
              + " see conf/aliases.csv.")
  private Path aliases;

  /** Options as given in code: the tests' and other programs' way. */
  public static ResolveOptions of(Rollup rollup, Path aliases) {
    ResolveOptions options = new ResolveOptions();
    options.rollup = rollup.name().toLowerCase(Locale.ROOT);
    options.aliases = aliases;
    return options;
  }

  /**
   * What rolls up.
   *
   * @throws UserException when the option's value is none of the three
   */
  public Rollup rollup() {
    for (Rollup value : Rollup.values()) {
      if (value.name().equalsIgnoreCase(rollup)) {
        return value;
      }
    }
    throw new UserException(
        "Cannot roll names up: --rollup takes none, demonyms or metonyms, got %s. Give one of the three."
            .formatted(rollup));
  }

  /**
   * How sure the model must once have been of a name that nothing else tells, from 0 to 1: its
   * {@code confidence}.
   *
   * @throws UserException when the option's value is out of range
   */
  public double minConfidence() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new UserException(
          "Cannot choose names: --min-confidence takes 0 to 1, got %s. Give a number such as 0.5."
              .formatted(minConfidence));
    }
    return minConfidence;
  }

  /** Whether country and office tell a person. */
  public boolean descriptions() {
    return descriptions;
  }

  /**
   * The user's changes; none where no file is given.
   *
   * @throws UserException when the file cannot be read or holds a bad line
   */
  public Aliases aliases() {
    return aliases == null ? Aliases.none() : Aliases.read(aliases);
  }
}
