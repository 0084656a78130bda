package org.comention.query;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of an answer, in order, on the driver.
 *
 * @param schema names and types of the columns
 * @param rows the rows, no more than the limit asked for
 * @param more whether the limit left rows out
 */
public record Answer(StructType schema, List<Row> rows, boolean more) {

  /** Keeps its own copy of the list. */
  public Answer {
    rows = List.copyOf(rows);
  }

  /** The first {@code limit} of rows that were read one beyond the limit. */
  static Answer limited(StructType schema, List<Row> rows, int limit) {
    boolean more = rows.size() > limit;
    return new Answer(schema, more ? rows.subList(0, limit) : rows, more);
  }
}
