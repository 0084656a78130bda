package org.comention.cooccur;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * Rows that are made a group at a time from rows that stand together. Holds what came of one group
 * and the first row of the next.
 */
abstract class GroupedRows implements Iterator<Row> {
  private final Iterator<Row> in;
  private final Deque<Row> ready = new ArrayDeque<>();
  private Row ahead;

  GroupedRows(Iterator<Row> in) {
    this.in = in;
    this.ahead = in.hasNext() ? in.next() : null;
  }

  /** Takes the rows of the next group, one at least, and emits what comes of them. */
  abstract void nextGroup();

  /** Whether there is another group. */
  boolean hasGroup() {
    return ahead != null;
  }

  /** The next row that was not taken; null when there is none. */
  final Row ahead() {
    return ahead;
  }

  /** Takes the next row. */
  final Row take() {
    Row taken = ahead;
    ahead = in.hasNext() ? in.next() : null;
    return taken;
  }

  final void emit(Row row) {
    ready.add(row);
  }

  @Override
  public final boolean hasNext() {
    while (ready.isEmpty() && hasGroup()) {
      nextGroup();
    }
    return !ready.isEmpty();
  }

  @Override
  public final Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
