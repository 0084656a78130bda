package org.comention.story;

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
 *
 * <p>Out, in the shape of {@link StoryColumns#SWEPT}: the pairs to compare, one for every bucket
 * that proposes it, and a row for each bucket that was cut.
 */
final class SweepBuckets implements MapPartitionsFunction<Row, Row> {
  private final int days;
  private final int limit;

  /**
   * @param days most days between two copies
   * @param limit most articles of a bucket that a later one is compared with
   */
  SweepBuckets(int days, int limit) {
    this.days = days;
    this.limit = limit;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Cursor cursor = new Cursor(days, limit);
    Stream<Row> swept = stream(rows).flatMap(row -> swept(cursor, row));
    return Stream.concat(swept, Stream.of(cursor).flatMap(Cursor::cut)).iterator();
  }

  private static Stream<Row> swept(Cursor cursor, Row row) {
    List<Row> cut = cursor.moveTo(row);
    BucketWindow.Member member = member(row);
    boolean titled = StoryColumns.TITLED.<Boolean>get(row);
    return Stream.concat(
        cut.stream(),
        cursor.window.meet(member).stream().map(met -> pair(met, member.copy(), titled)));
  }

  private static Row pair(Copy met, Copy copy, boolean titled) {
    Copy one = met.compareTo(copy) < 0 ? met : copy;
    Copy other = one == met ? copy : met;
    return RowFactory.create(
        one.id(), one.day(), other.id(), other.day(), titled, null, null, null);
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

    /** Goes to the row's bucket; what {@link #cut} says of the one it leaves. */
    List<Row> moveTo(Row row) {
      if (isAt(row)) {
        return List.of();
      }
      List<Row> left = cut().toList();
      bucket = StoryColumns.BUCKET.<Long>get(row);
      titled = StoryColumns.TITLED.<Boolean>get(row);
      window = new BucketWindow(days, limit);
      return left;
    }

    /** A row when the bucket was cut. */
    Stream<Row> cut() {
      return window == null || window.dropped() == 0
          ? Stream.empty()
          : Stream.of(
              RowFactory.create(
                  null, null, null, null, null, bucket, window.seen(), window.dropped()));
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
