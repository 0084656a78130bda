package org.comention.export;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of a table that an export takes.
 *
 * @param rows in order, lazily
 * @param kept how many they are
 * @param leftOut what of the slice and window they are not, by reason
 */
record Selection(Dataset<Row> rows, long kept, List<LeftOut> leftOut) {

  /** So many rows, and why. */
  record LeftOut(long rows, String reason) {}
}
