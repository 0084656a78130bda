package org.comention.cooccur;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comention.tables.Period;
import picocli.CommandLine.Option;

/**
 * Over which periods trends are taken; a picocli mixin.
 *
 * <p>Worked number: a pair with stories on 40 days of a year, in 30 of its weeks and in 11 of its
 * months, has 41 rows a window in {@code trends} by default.
 */
public final class TrendOptions implements Serializable {
  @Option(
      names = "--trend-period",
      paramLabel = "KIND",
      split = ",",
      description =
          "Periods of the table trends: month, week, day, or several with commas. Default:"
              + " month,week.")
  private List<Period> periods = List.of(Period.MONTH, Period.WEEK);

  /** The kinds of period, from long to short, each once. */
  public Set<Period> periods() {
    return EnumSet.copyOf(periods);
  }

  /** Sets {@link #periods()}. */
  public TrendOptions periods(Period... kinds) {
    this.periods = List.of(kinds);
    return this;
  }

  /** The value as it is typed: {@code month,week}. */
  public String typed() {
    return periods().stream().map(Period::kind).collect(Collectors.joining(","));
  }
}
