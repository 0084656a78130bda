package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.Window;

/** Increments sorted by members and day become one row per members, day and window. */
final class SumIncrements implements MapPartitionsFunction<Row, Row> {
  private static final int KEY = 0;
  private static final int THIRD = 1;
  private static final int DAY = 2;
  private static final int SOURCE = 3;
  private static final int COUNTS = 4;

  private final long minStories;

  SumIncrements(long minStories) {
    this.minStories = minStories;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> sorted) {
    return new Sums(sorted, minStories);
  }

  /** One window's sums of one day. */
  private static final class Sum {
    private final Window window;
    private final SourceSketch.Collector sources;
    private long units;
    private long articles;
    private long stories;

    Sum(Window window, SourceSketch sketches) {
      this.window = window;
      this.sources = sketches.new Collector();
    }

    void add(long packed, String source) {
      units += Increment.units(packed, window);
      stories += Increment.stories(packed, window);
      if (Increment.articles(packed, window) > 0) {
        articles++;
        sources.add(source);
      }
    }

    /** The row of the day, or null when nothing is counted; starts again from nothing. */
    Row take(long key, int third, Integer day) {
      if (units + articles + stories == 0) {
        return null;
      }
      Row row =
          RowFactory.create(
              Keys.first(key),
              Keys.second(key),
              third,
              day,
              window.label(),
              units,
              articles,
              stories,
              sources.take());
      units = 0;
      articles = 0;
      stories = 0;
      return row;
    }
  }

  private static final class Sums implements Iterator<Row> {
    private final Iterator<Row> sorted;
    private final long minStories;
    private final List<Sum> windows = new ArrayList<>();
    private final List<List<Row>> days = new ArrayList<>();
    private final long[] stories = new long[Window.values().length];
    private Row ahead;
    private Iterator<Row> ready = Collections.emptyIterator();

    Sums(Iterator<Row> sorted, long minStories) {
      this.sorted = sorted;
      this.minStories = minStories;
      this.ahead = sorted.hasNext() ? sorted.next() : null;
      SourceSketch sketches = new SourceSketch();
      for (Window window : Window.values()) {
        windows.add(new Sum(window, sketches));
        days.add(new ArrayList<>());
      }
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && ahead != null) {
        ready = nextMembers().iterator();
      }
      return ready.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    /** All days of the next members, at the windows at which they have the support. */
    private List<Row> nextMembers() {
      long key = ahead.getLong(KEY);
      int third = ahead.getInt(THIRD);
      while (ahead != null && ahead.getLong(KEY) == key && ahead.getInt(THIRD) == third) {
        nextDay(key, third);
      }
      List<Row> kept = new ArrayList<>();
      for (int w = 0; w < stories.length; w++) {
        if (stories[w] >= minStories) {
          kept.addAll(days.get(w));
        }
        days.get(w).clear();
        stories[w] = 0;
      }
      return kept;
    }

    private void nextDay(long key, int third) {
      Integer day = (Integer) ahead.get(DAY);
      while (ahead != null
          && ahead.getLong(KEY) == key
          && ahead.getInt(THIRD) == third
          && Objects.equals(ahead.get(DAY), day)) {
        long packed = ahead.getLong(COUNTS);
        String source = ahead.getString(SOURCE);
        windows.forEach(window -> window.add(packed, source));
        ahead = sorted.hasNext() ? sorted.next() : null;
      }
      for (int w = 0; w < stories.length; w++) {
        stories[w] += windows.get(w).stories;
        Row row = windows.get(w).take(key, third, day);
        if (row != null) {
          days.get(w).add(row);
        }
      }
    }
  }
}
