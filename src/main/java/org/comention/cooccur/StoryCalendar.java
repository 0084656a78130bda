package org.comention.cooccur;

import java.io.Serializable;
import java.sql.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.tables.Fields;
import org.comention.tables.Period;
import org.comention.tables.StoriesTable;
import org.comention.tables.TotalsTable;
import org.comention.tables.Window;

/**
 * How many stories each day holds, and the size corrections of the whole corpus: the denominators
 * of {@link MeasureTrends}. Small enough for the driver (a number a day) and shipped with the
 * tasks.
 */
public final class StoryCalendar implements Serializable {
  private final TreeMap<Integer, Long> days;
  private final EnumMap<Window, Kappa> kappas;

  private StoryCalendar(SortedMap<Integer, Long> days, Map<Window, Kappa> kappas) {
    this.days = new TreeMap<>(days);
    this.kappas = new EnumMap<>(Window.class);
    this.kappas.putAll(kappas);
  }

  /** Size corrections of pairs and of triples. */
  record Kappa(double pairs, double triples) implements Serializable {
    double of(int members) {
      return members == 2 ? pairs : triples;
    }
  }

  /**
   * Reads the days of all dated stories and the corrections of the slice {@code all}; runs two
   * small jobs.
   *
   * @param stories rows of {@code stories}
   * @param totals rows of {@code totals}
   */
  public static StoryCalendar collect(Dataset<Row> stories, Dataset<Row> totals) {
    TreeMap<Integer, Long> days = new TreeMap<>();
    stories
        .groupBy(Fields.STORY_ID.col())
        .agg(functions.min(StoriesTable.STORY_DAY.col()).as(StoriesTable.STORY_DAY.name()))
        .where(StoriesTable.STORY_DAY.col().isNotNull())
        .groupBy(StoriesTable.STORY_DAY.col())
        .count()
        .collectAsList()
        .forEach(row -> days.put(epochDay(row.getDate(0)), row.getLong(1)));
    Map<Window, Kappa> kappas = new EnumMap<>(Window.class);
    for (Row row : totals.where(Fields.SLICE.col().equalTo(Slices.ALL)).collectAsList()) {
      Window window = Window.valueOf(Fields.WINDOW.<String>get(row).toUpperCase(Locale.ROOT));
      kappas.put(window, new Kappa(TotalsTable.KAPPA2.get(row), TotalsTable.KAPPA3.get(row)));
    }
    return new StoryCalendar(days, kappas);
  }

  private static int epochDay(Date day) {
    return (int) day.toLocalDate().toEpochDay();
  }

  /** The calendar of so many stories by day, with one correction for every window. */
  static StoryCalendar of(SortedMap<Integer, Long> days, Kappa kappa) {
    Map<Window, Kappa> kappas = new EnumMap<>(Window.class);
    for (Window window : Window.values()) {
      kappas.put(window, kappa);
    }
    return new StoryCalendar(days, kappas);
  }

  /** The size correction for so many members, two or three. */
  double kappa(Window window, int members) {
    return kappas.get(window).of(members);
  }

  /** The periods from that of the first story to that of the last, without gaps. */
  Axis axis(Period period) {
    int first = days.isEmpty() ? 0 : period.at(days.firstKey());
    int size = days.isEmpty() ? 0 : period.at(days.lastKey()) - first + 1;
    long[] stories = new long[size];
    days.forEach((day, n) -> stories[period.at(day) - first] += n);
    List<String> labels = IntStream.range(first, first + size).mapToObj(period::label).toList();
    return new Axis(period, first, stories, labels);
  }

  /**
   * Periods in order.
   *
   * @param first number of the first one
   * @param stories all stories of each
   * @param labels the names of the periods
   */
  record Axis(Period period, int first, long[] stories, List<String> labels)
      implements Serializable {
    int size() {
      return stories.length;
    }

    /** The place of the period that holds the day. */
    int place(int epochDay) {
      int place = period.at(epochDay) - first;
      if (place < 0 || place >= stories.length) {
        throw new IllegalStateException(
            "Counts and stories are not of one run: no story of %s, but a count"
                .formatted(Period.DAY.label(epochDay)));
      }
      return place;
    }

    String label(int place) {
      return labels.get(place);
    }

    int firstDay(int place) {
      return period.firstDay(first + place);
    }
  }
}
