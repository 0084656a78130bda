package org.comention.cooccur;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.stats.FirstMeeting;
import org.comention.tables.Period;
import org.comention.tables.Window;

/**
 * One entity, pair or triple with its daily counts to its rows of {@code trends}, in the order of
 * that table.
 */
final class TrendRows implements FlatMapFunction<Row, Row> {
  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int WINDOWS = 3;
  private static final int CELLS = 4;
  private static final int SOURCES = 5;
  private static final int MEMBER_CELLS = 6;

  private final StoryCalendar calendar;
  private final List<StoryCalendar.Axis> axes;

  TrendRows(StoryCalendar calendar, Set<Period> periods) {
    this.calendar = calendar;
    this.axes = periods.stream().map(calendar::axis).toList();
  }

  @Override
  public Iterator<Row> call(Row series) {
    List<Row> rows = new ArrayList<>();
    for (StoryCalendar.Axis axis : axes) {
      new OnePeriod(series, axis).addTo(rows);
    }
    return rows.iterator();
  }

  /** The series over the periods of one kind. */
  private final class OnePeriod {
    private final Row series;
    private final StoryCalendar.Axis axis;
    private final List<Long> cells;
    private final List<long[]> members = new ArrayList<>();
    private final PairOdds odds;

    OnePeriod(Row series, StoryCalendar.Axis axis) {
      this.series = series;
      this.axis = axis;
      this.cells = series.getList(CELLS);
      int size = series.isNullAt(B) ? 0 : series.isNullAt(C) ? 2 : 3;
      for (int m = 0; m < size; m++) {
        members.add(ofPeriods(series.getList(MEMBER_CELLS + m)));
      }
      this.odds =
          members.size() == 2
              ? PairOdds.of(axis.stories(), members.get(0), members.get(1), ofDays(Window.DOCUMENT))
              : PairOdds.NONE;
    }

    void addTo(List<Row> rows) {
      for (Window window : Window.values()) {
        if ((series.getInt(WINDOWS) >> window.ordinal() & 1) == 1) {
          addTo(rows, window);
        }
      }
    }

    private void addTo(List<Row> rows, Window window) {
      long[] with = ofDays(window);
      double kappa = members.isEmpty() ? 1 : calendar.kappa(window, members.size());
      SeriesTrend trend = new SeriesTrend(with, axis.stories(), kappa, members);
      Date firstSeen = firstSeen(window);
      for (int t = trend.first(); t < with.length; t++) {
        if (with[t] > 0) {
          rows.add(row(window, t, with, trend, firstSeen));
        }
      }
    }

    private Row row(Window window, int t, long[] with, SeriesTrend trend, Date firstSeen) {
      boolean before = trend.hasBefore(t);
      boolean burst = trend.burstWeight(t) > 0;
      boolean entity = members.isEmpty();
      double expected = trend.expectedBefore();
      return RowFactory.create(
          series.get(A),
          series.get(B),
          series.get(C),
          window.label(),
          axis.label(t),
          day(axis.firstDay(t)),
          with[t],
          axis.stories()[t],
          trend.rate(t),
          before ? with[t - 1] : null,
          before ? trend.change(t) : null,
          before ? trend.changeNegLog10P(t) : null,
          burst,
          burst ? trend.burstWeight(t) : null,
          entity ? null : trend.burstsBeyondMembers(t),
          firstSeen,
          series.getList(SOURCES).get(window.ordinal()),
          t == trend.first(),
          entity ? null : seenBefore(trend.first()),
          entity ? null : expected,
          entity ? null : FirstMeeting.novelty(expected),
          odds.pooled(),
          odds.within(),
          odds.withinNegLog10P(),
          axis.period().kind(),
          kind());
    }

    private String kind() {
      return switch (members.size()) {
        case 0 -> "entity";
        case 2 -> "pair";
        default -> "triple";
      };
    }

    private boolean seenBefore(int first) {
      return members.stream().allMatch(member -> SeriesTrend.first(member) < first);
    }

    private Date firstSeen(Window window) {
      return day(
          cells.stream()
              .filter(cell -> SeriesCell.slot(cell) == window.ordinal())
              .mapToInt(SeriesCell::time)
              .min()
              .orElse(0));
    }

    /** Stories at a window by period, from cells of days. */
    private long[] ofDays(Window window) {
      long[] counts = new long[axis.size()];
      for (long cell : cells) {
        if (SeriesCell.slot(cell) == window.ordinal()) {
          counts[axis.place(SeriesCell.time(cell))] += SeriesCell.count(cell);
        }
      }
      return counts;
    }

    /** Stories by period, from cells of periods. */
    private long[] ofPeriods(List<Long> member) {
      Objects.requireNonNull(member, () -> "The counts of a member of " + series + " are missing");
      long[] counts = new long[axis.size()];
      for (long cell : member) {
        if (SeriesCell.slot(cell) == axis.period().ordinal()) {
          counts[SeriesCell.time(cell) - axis.first()] = SeriesCell.count(cell);
        }
      }
      return counts;
    }
  }

  private static Date day(int epochDay) {
    return Date.valueOf(LocalDate.ofEpochDay(epochDay));
  }
}
