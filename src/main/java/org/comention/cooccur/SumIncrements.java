package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.Window;

/**
 * Chunks of increments, sorted by bucket, become one row per members, day and window. A bucket is
 * in memory at a time.
 */
final class SumIncrements implements MapPartitionsFunction<Row, Row> {
  private final long minStories;

  SumIncrements(long minStories) {
    this.minStories = minStories;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> chunks) {
    return new Sums(chunks, minStories);
  }

  /** One window's sums of one day. */
  private static final class Sum {
    private final Window window;
    private final SourceSketch.Collector sources;
    private long units;
    private long articles;
    private long stories;
    private String first;

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
        first = earlier(first, source);
      }
    }

    private static String earlier(String one, String other) {
      return one == null || other != null && other.compareTo(one) < 0 ? other : one;
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
              sources.take(),
              first);
      units = 0;
      articles = 0;
      stories = 0;
      first = null;
      return row;
    }
  }

  private static final class Sums extends GroupedRows {
    private final long minStories;
    private final List<Sum> windows = new ArrayList<>();
    private final List<List<Row>> days = new ArrayList<>();
    private final long[] stories = new long[Window.values().length];
    private IncrementTable bucket = new IncrementTable();
    private int[] order = new int[0];
    private int next;

    Sums(Iterator<Row> chunks, long minStories) {
      super(chunks);
      this.minStories = minStories;
      SourceSketch sketches = new SourceSketch();
      for (Window window : Window.values()) {
        windows.add(new Sum(window, sketches));
        days.add(new ArrayList<>());
      }
    }

    @Override
    boolean hasGroup() {
      return next < order.length || super.hasGroup();
    }

    @Override
    void nextGroup() {
      if (next < order.length) {
        nextMembers();
      } else {
        nextBucket();
      }
    }

    private void nextBucket() {
      int number = ahead().getInt(0);
      bucket = new IncrementTable();
      while (ahead() != null && ahead().getInt(0) == number) {
        IncrementChunk.read(take().getAs(1), bucket);
      }
      order = bucket.order();
      next = 0;
    }

    /** All days of the next members, at the windows at which they have the support. */
    private void nextMembers() {
      int first = order[next];
      while (next < order.length && bucket.sameMembers(first, order[next])) {
        nextDay();
      }
      for (int w = 0; w < stories.length; w++) {
        if (stories[w] >= minStories) {
          days.get(w).forEach(this::emit);
        }
        days.get(w).clear();
        stories[w] = 0;
      }
    }

    private void nextDay() {
      int first = order[next];
      while (next < order.length
          && bucket.sameMembers(first, order[next])
          && bucket.sameDay(first, order[next])) {
        int place = order[next++];
        for (Sum window : windows) {
          window.add(bucket.counts(place), bucket.source(place));
        }
      }
      for (int w = 0; w < stories.length; w++) {
        stories[w] += windows.get(w).stories;
        Row row = windows.get(w).take(bucket.key(first), bucket.third(first), bucket.day(first));
        if (row != null) {
          days.get(w).add(row);
        }
      }
    }
  }
}
