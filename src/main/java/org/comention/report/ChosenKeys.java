package org.comention.report;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;

/**
 * Keeps the rows of a table whose key is among a few chosen ones: a broadcast of the keys, no
 * shuffle.
 *
 * @param on the columns of the key
 * @param keys the chosen keys, values in the order of the columns
 */
record ChosenKeys(List<Field> on, Collection<List<String>> keys) {

  /** The rows with a chosen key. */
  Dataset<Row> of(Dataset<Row> rows) {
    StructType schema = new StructType();
    for (Field field : on) {
      schema = schema.add(field.structField());
    }
    Dataset<Row> chosen =
        rows.sparkSession()
            .createDataFrame(
                keys.stream().map(key -> RowFactory.create(key.toArray())).toList(), schema);
    String[] names = on.stream().map(Field::name).toArray(String[]::new);
    return rows.join(functions.broadcast(chosen), names, "left_semi");
  }

  /** The key of a row. */
  List<String> key(Row row) {
    return on.stream().map(field -> field.<String>get(row)).toList();
  }
}
