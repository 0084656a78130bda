package org.comention.cooccur;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.Window;

/**
 * {@link Telling}s sorted by members and day, undated first, become what the members rest on in
 * each slice and window with stories enough for a rank.
 *
 * <p>Memory: the sources of one month, one year and all time for one pair or triple.
 */
final class SumTellings implements MapPartitionsFunction<Row, Row> {
  private static final List<String> KINDS = List.of(Slices.ALL, Slices.YEAR, Slices.MONTH);

  @Override
  public Iterator<Row> call(Iterator<Row> sorted) {
    return new Sums(sorted);
  }

  /** The stories of one slice and window so far. */
  private static final class Makeup {
    private final Map<String, Long> sources = new HashMap<>();
    private long stories;
    private long topCopies = 1;
    private Integer day;
    private long ofDay;
    private long topDay;

    void tell(Integer told, String source) {
      stories++;
      sources.merge(source, 1L, Long::sum);
      if (told != null) {
        ofDay = told.equals(day) ? ofDay + 1 : 1;
        day = told;
        topDay = Math.max(topDay, ofDay);
      }
    }

    Row row(long key, int third, String slice, Window window) {
      Map.Entry<String, Long> top =
          sources.entrySet().stream()
              .max(
                  Map.Entry.<String, Long>comparingByValue()
                      .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
              .orElseThrow();
      return RowFactory.create(
          key, third, slice, window.label(), topCopies, top.getKey(), top.getValue(), topDay);
    }
  }

  /** The slice of each kind that is open, with its windows. */
  private static final class Open {
    private final String slice;
    private final List<Makeup> windows = new ArrayList<>();

    Open(String slice) {
      this.slice = slice;
      for (int i = 0; i < Window.values().length; i++) {
        windows.add(new Makeup());
      }
    }

    void add(Row telling, boolean ofKind) {
      int copies = telling.getInt(6);
      for (int w = telling.getInt(4); w < windows.size(); w++) {
        Makeup makeup = windows.get(w);
        if (copies == 0) {
          makeup.tell((Integer) telling.get(2), telling.getString(3));
        } else if (ofKind) {
          makeup.topCopies = Math.max(makeup.topCopies, copies);
        }
      }
    }
  }

  private static final class Sums extends GroupedRows {
    private final Map<String, Open> open = new HashMap<>();

    Sums(Iterator<Row> sorted) {
      super(sorted);
    }

    @Override
    void nextGroup() {
      long key = ahead().getLong(0);
      int third = ahead().getInt(1);
      while (ahead() != null && ahead().getLong(0) == key && ahead().getInt(1) == third) {
        Row telling = take();
        for (String kind : KINDS) {
          String slice = Telling.slice(kind, (Integer) telling.get(2));
          if (slice != null) {
            opened(key, third, kind, slice).add(telling, kind.equals(telling.getString(5)));
          }
        }
      }
      KINDS.forEach(kind -> close(key, third, kind));
    }

    private Open opened(long key, int third, String kind, String slice) {
      Open current = open.get(kind);
      if (current == null || !Objects.equals(current.slice, slice)) {
        close(key, third, kind);
        current = new Open(slice);
        open.put(kind, current);
      }
      return current;
    }

    private void close(long key, int third, String kind) {
      Open closed = open.remove(kind);
      if (closed == null) {
        return;
      }
      for (Window window : Window.values()) {
        Makeup makeup = closed.windows.get(window.ordinal());
        if (makeup.stories >= RankRows.SMALL_STORIES) {
          emit(makeup.row(key, third, closed.slice, window));
        }
      }
    }
  }
}
