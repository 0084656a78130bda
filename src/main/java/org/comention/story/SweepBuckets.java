package org.comention.story;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.Fields;

/**
 * Reads sorted bucket rows, one bucket after another, each through a {@link BucketWindow}. Memory
 * is one window, however large the bucket.
 */
final class SweepBuckets {
  private SweepBuckets() {}

  /** Bucket rows to the pairs to compare; a pair comes once for every bucket that proposes it. */
  static final class ToPairs implements MapPartitionsFunction<Row, Row> {
    private final int days;
    private final int limit;

    ToPairs(int days, int limit) {
      this.days = days;
      this.limit = limit;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      Cursor cursor = new Cursor(days, limit);
      return stream(rows).flatMap(row -> pairs(cursor, row)).iterator();
    }

    private static Stream<Row> pairs(Cursor cursor, Row row) {
      cursor.moveTo(row);
      BucketWindow.Member member = member(row);
      boolean titled = StoryColumns.TITLED.<Boolean>get(row);
      return cursor.window.meet(member).stream().map(met -> pair(met, member.copy(), titled));
    }

    private static Row pair(Copy met, Copy copy, boolean titled) {
      Copy one = met.compareTo(copy) < 0 ? met : copy;
      Copy other = one == met ? copy : met;
      return RowFactory.create(one.id(), one.day(), other.id(), other.day(), titled);
    }
  }

  /** Bucket rows to one ledger row for each bucket that was cut. */
  static final class ToLedger implements MapPartitionsFunction<Row, Row> {
    private final int days;
    private final int limit;
    private final String runId;

    ToLedger(int days, int limit, String runId) {
      this.days = days;
      this.limit = limit;
      this.runId = runId;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      List<Row> ledger = new ArrayList<>();
      Cursor cursor = new Cursor(days, limit);
      while (rows.hasNext()) {
        Row row = rows.next();
        if (!cursor.isAt(row)) {
          enter(ledger, cursor);
        }
        cursor.moveTo(row);
        cursor.window.meet(member(row));
      }
      enter(ledger, cursor);
      return ledger.iterator();
    }

    private void enter(List<Row> ledger, Cursor cursor) {
      if (cursor.window != null && cursor.window.dropped() > 0) {
        String place = "story bucket %016x".formatted(cursor.bucket);
        ledger.add(
            RowFactory.create(
                runId,
                "max-bucket",
                place,
                (long) limit,
                cursor.window.seen(),
                cursor.window.dropped()));
      }
    }
  }

  /** The bucket that is being read. */
  private static final class Cursor {
    private final int days;
    private final int limit;
    private long bucket;
    private boolean titled;
    private BucketWindow window;

    Cursor(int days, int limit) {
      this.days = days;
      this.limit = limit;
    }

    boolean isAt(Row row) {
      return window != null
          && StoryColumns.BUCKET.<Long>get(row) == bucket
          && StoryColumns.TITLED.<Boolean>get(row) == titled;
    }

    void moveTo(Row row) {
      if (!isAt(row)) {
        bucket = StoryColumns.BUCKET.<Long>get(row);
        titled = StoryColumns.TITLED.<Boolean>get(row);
        window = new BucketWindow(days, limit);
      }
    }
  }

  private static BucketWindow.Member member(Row row) {
    Copy copy = new Copy(Fields.ARTICLE_ID.get(row), StoryColumns.EPOCH_DAY.get(row));
    return new BucketWindow.Member(copy, StoryColumns.CONTENT.<Long>get(row));
  }

  private static Stream<Row> stream(Iterator<Row> rows) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
  }
}
