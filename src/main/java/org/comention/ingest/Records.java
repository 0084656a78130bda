package org.comention.ingest;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.RecordsTable;

/** The three ways out of {@link RecordsTable}: a record is in exactly one of them. */
public final class Records {
  private Records() {}

  /** The new articles. */
  public static Dataset<Row> articles(Dataset<Row> records) {
    return records.where(is(RecordsTable.ARTICLE));
  }

  /** The articles that an earlier run has published. */
  public static Dataset<Row> known(Dataset<Row> records) {
    return records.where(is(RecordsTable.KNOWN));
  }

  /** The refused records; {@code rejects} needs the run's id beside these columns. */
  public static Dataset<Row> rejects(Dataset<Row> records) {
    return records.where(is(RecordsTable.REJECT));
  }

  private static Column is(String status) {
    return RecordsTable.STATUS.col().equalTo(status);
  }
}
