package org.comention.cli;

import java.util.List;
import java.util.TreeMap;
import org.comention.query.Combination;
import org.comention.query.Figures;
import org.comention.query.MonthCount;

/** When a combination is named: one bar a month, or a year where months are many. */
final class MonthChart {
  private static final int LONGEST = 40;
  private static final int MANY_MONTHS = 36;

  /** A bar of full length stands for at least this many stories, so that few look few. */
  private static final int FULL = 10;

  private final Combination combination;
  private final boolean years;

  MonthChart(Combination combination) {
    this.combination = combination;
    this.years = combination.months().size() > MANY_MONTHS;
  }

  /** What the chart shows, with the first and the last day. */
  String title() {
    return "Stories by %s, and their share of all%s".formatted(years ? "year" : "month", seen());
  }

  /** Period, stories, share of all stories of the period, bar. */
  List<String> lines(int width, String indent) {
    List<MonthCount> periods = years ? years() : combination.months();
    long most = periods.stream().mapToLong(MonthCount::stories).max().orElse(FULL);
    TextTable table =
        new TextTable(
            TextTable.Column.text(""),
            TextTable.Column.number(""),
            TextTable.Column.number(""),
            TextTable.Column.text(""));
    for (MonthCount period : periods) {
      table.row(
          period.month(),
          Figures.count(period.stories()),
          Figures.share(period.rate()),
          bar(period.stories(), Math.max(most, FULL)));
    }
    return table.lines(width, indent);
  }

  private String seen() {
    if (combination.firstSeen().isEmpty() || combination.lastSeen().isEmpty()) {
      return "";
    }
    Object first = combination.firstSeen().get();
    Object last = combination.lastSeen().get();
    return first.equals(last)
        ? " (on %s)".formatted(first)
        : " (first %s, last %s)".formatted(first, last);
  }

  private List<MonthCount> years() {
    TreeMap<String, MonthCount> sums = new TreeMap<>();
    for (MonthCount month : combination.months()) {
      String year = month.month().replaceFirst("-\\d\\d$", "");
      sums.merge(
          year,
          new MonthCount(year, month.stories(), month.allStories()),
          (one, other) ->
              new MonthCount(
                  year, one.stories() + other.stories(), one.allStories() + other.allStories()));
    }
    return List.copyOf(sums.values());
  }

  private static String bar(long stories, long full) {
    if (stories == 0) {
      return "";
    }
    return "█".repeat((int) Math.max(1, Math.round((double) LONGEST * stories / full)));
  }
}
