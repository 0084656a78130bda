package org.comention.cooccur;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/** Daily counts of numbers to daily counts of entity ids, with day and month as dates are read. */
final class Days {
  static final Map<Field, Field> ENTITY = Map.of(CooccurColumns.SECOND_NUMBER, Fields.ENTITY_ID);
  static final Map<Field, Field> PAIR =
      inOrder(CooccurColumns.FIRST_NUMBER, Fields.A, CooccurColumns.SECOND_NUMBER, Fields.B);
  static final Map<Field, Field> TRIPLE = triple();

  private Days() {}

  private static Map<Field, Field> inOrder(Field one, Field a, Field two, Field b) {
    Map<Field, Field> members = new LinkedHashMap<>();
    members.put(one, a);
    members.put(two, b);
    return members;
  }

  private static Map<Field, Field> triple() {
    Map<Field, Field> members = new LinkedHashMap<>(PAIR);
    members.put(CooccurColumns.THIRD_NUMBER, Fields.C);
    return members;
  }

  /** The rows with each numbered member replaced by its id, and the columns day and month. */
  static Dataset<Row> named(Dataset<Row> daily, Dataset<Row> index, Map<Field, Field> members) {
    Dataset<Row> rows = daily;
    for (Map.Entry<Field, Field> member : members.entrySet()) {
      rows = EntityIndex.named(rows, index, member.getKey().col(), member.getValue());
    }
    Column day = functions.date_from_unix_date(CooccurColumns.EPOCH_DAY.col());
    return rows.withColumn(Fields.DAY.name(), day).withColumn(Fields.MONTH.name(), month(day));
  }

  /** yyyy-MM of the day, or {@link Fields#UNDATED}. */
  static Column month(Column day) {
    return functions.coalesce(functions.date_format(day, "yyyy-MM"), functions.lit(Fields.UNDATED));
  }
}
