package org.comention.cooccur;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * A count at a time as one {@code long}: two bits for a slot (a window, or a kind of period), 32
 * for the time (a day, or the number of a period), 28 for the count. Cells sort by slot, then by
 * time.
 */
final class SeriesCell {
  private static final int COUNT_BITS = 28;
  private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;
  private static final int SLOT_BIT = COUNT_BITS + 32;

  /** Times may be before 1970. */
  private static final long TIME_OFFSET = 1L << 31;

  private SeriesCell() {}

  static long of(int slot, int time, long count) {
    if (count < 0 || count > COUNT_MASK) {
      throw new IllegalStateException(count + " stories of one period do not fit into a cell");
    }
    return ((long) slot << SLOT_BIT) | ((time + TIME_OFFSET) << COUNT_BITS) | count;
  }

  /** The same for columns of whole numbers. */
  static Column of(Column slot, Column time, Column count) {
    Column fits = count.between(0, COUNT_MASK);
    return functions
        .shiftleft(slot.cast(DataTypes.LongType), SLOT_BIT)
        .bitwiseOR(functions.shiftleft(time.cast(DataTypes.LongType).plus(TIME_OFFSET), COUNT_BITS))
        .bitwiseOR(
            functions
                .when(fits, count)
                .otherwise(
                    functions
                        .raise_error(functions.lit("Too many stories of one day for a cell"))
                        .cast(DataTypes.LongType)));
  }

  static int slot(long cell) {
    return (int) (cell >>> SLOT_BIT);
  }

  static int time(long cell) {
    return (int) (((cell >>> COUNT_BITS) & 0xFFFF_FFFFL) - TIME_OFFSET);
  }

  static long count(long cell) {
    return cell & COUNT_MASK;
  }
}
