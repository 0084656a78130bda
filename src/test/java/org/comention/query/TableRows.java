package org.comention.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.comention.tables.Field;
import org.comention.tables.TableSpec;

/** Rows of one table given by the columns that matter; required others hold nothing or zero. */
final class TableRows {
  final TableSpec table;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Field, Object> common = new LinkedHashMap<>();

  TableRows(TableSpec table) {
    this.table = table;
  }

  /** Sets a column of all rows that follow. */
  TableRows common(Field field, Object value) {
    common.put(field, value);
    return this;
  }

  /** Adds a row: field, value, field, value, ... */
  TableRows row(Object... pairs) {
    Map<Field, Object> values = new LinkedHashMap<>(common);
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((Field) pairs[i], pairs[i + 1]);
    }
    for (Field given : values.keySet()) {
      if (!table.fields().contains(given)) {
        throw new IllegalArgumentException(table.name() + " has no column " + given);
      }
    }
    rows.add(
        RowFactory.create(
            table.fields().stream().map(f -> values.getOrDefault(f, blank(f))).toArray()));
    return this;
  }

  List<Row> rows() {
    return rows;
  }

  private static Object blank(Field field) {
    DataType type = field.type();
    if (!field.required()) {
      return null;
    }
    if (type instanceof ArrayType) {
      return new Object[0];
    }
    if (type instanceof MapType) {
      return Map.of();
    }
    if (type.equals(DataTypes.LongType)) {
      return 0L;
    }
    if (type.equals(DataTypes.IntegerType)) {
      return 0;
    }
    if (type.equals(DataTypes.DoubleType)) {
      return 0.0;
    }
    if (type.equals(DataTypes.BooleanType)) {
      return false;
    }
    if (type.equals(DataTypes.BinaryType)) {
      return new byte[] {1};
    }
    return type.equals(DataTypes.TimestampType) ? new java.sql.Timestamp(0) : "";
  }
}
