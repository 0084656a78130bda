package org.comention.cooccur;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * One {@code long} for a pair of entity numbers below 2^30. Keys sort as the pairs do: by the first
 * number, then by the second.
 *
 * <p>Example: {@code Keys.pair(1, 2)} is {@code 2^30 + 2}.
 */
final class Keys {
  private static final int BITS = 30;
  private static final int MASK = (1 << BITS) - 1;

  private Keys() {}

  static long pair(int a, int b) {
    return ((long) a << BITS) | b;
  }

  /** The same for columns. */
  static Column pair(Column a, Column b) {
    return functions.shiftleft(a.cast(DataTypes.LongType), BITS).bitwiseOR(b);
  }

  static int first(long pair) {
    return (int) (pair >>> BITS);
  }

  static int second(long pair) {
    return (int) (pair & MASK);
  }

  /** The number, when it fits into a key. */
  static int checked(int number) {
    if (number < 0 || number > MASK) {
      throw new IllegalStateException("More than 2^30 entities do not fit into pair keys");
    }
    return number;
  }
}
