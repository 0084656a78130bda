package org.comention.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** Values of rows as JSON: dates as text, what is no number as null, bytes in Base64. */
final class JsonText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonText() {}

  /** A row as one JSON object on one line. */
  static String object(Row row, StructType schema) {
    return write(value(row, schema));
  }

  /** Any value as JSON. */
  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value that is no JSON: " + value, e);
    }
  }

  /** A value as a cell of CSV: plain values as they are, nested ones as JSON, null as nothing. */
  static String cell(Object raw, DataType type) {
    Object value = value(raw, type);
    if (value == null) {
      return "";
    }
    boolean nested = value instanceof Map<?, ?> || value instanceof List<?>;
    return nested ? write(value) : String.valueOf(value);
  }

  private static Object value(Object raw, DataType type) {
    if (raw instanceof Row row && type instanceof StructType struct) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < struct.size(); i++) {
        object.put(struct.apply(i).name(), value(row.get(i), struct.apply(i).dataType()));
      }
      return object;
    }
    if (raw instanceof scala.collection.Seq<?> seq && type instanceof ArrayType array) {
      List<Object> list = new ArrayList<>();
      scala.collection.JavaConverters.seqAsJavaList(seq)
          .forEach(element -> list.add(value(element, array.elementType())));
      return list;
    }
    if (raw instanceof scala.collection.Map<?, ?> map && type instanceof MapType entries) {
      Map<String, Object> object = new LinkedHashMap<>();
      scala.collection.JavaConverters.mapAsJavaMap(map)
          .forEach((k, v) -> object.put(String.valueOf(k), value(v, entries.valueType())));
      return object;
    }
    return plain(raw);
  }

  private static Object plain(Object raw) {
    if (raw instanceof Double number && !Double.isFinite(number)) {
      return null;
    }
    boolean known =
        raw == null || raw instanceof Number || raw instanceof Boolean || raw instanceof byte[];
    return known ? raw : String.valueOf(raw);
  }
}
