package org.comention.export;

import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows that come to the driver one partition at a time, and their number once they were read. */
final class CountedRows implements Iterable<Row> {
  private final Dataset<Row> rows;
  private long count;

  CountedRows(Dataset<Row> rows) {
    this.rows = rows;
  }

  /** How many rows the last reader has taken. */
  long count() {
    return count;
  }

  @Override
  public Iterator<Row> iterator() {
    count = 0;
    Iterator<Row> source = rows.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return source.hasNext();
      }

      @Override
      public Row next() {
        count++;
        return source.next();
      }
    };
  }
}
