package org.comention.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** A Parquet row as the fields of a record: dates and timestamps become ISO 8601. Pure. */
final class GroupFields {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private GroupFields() {}

  /**
   * The fields of a row; nulls are left out.
   *
   * @throws Utf8.BadBytes when a string is not UTF-8
   */
  static ObjectNode of(Group row) throws Utf8.BadBytes {
    ObjectNode fields = NODES.objectNode();
    GroupType type = row.getType();
    for (int i = 0; i < type.getFieldCount(); i++) {
      fields.set(type.getFieldName(i), value(row, i));
    }
    return fields;
  }

  private static JsonNode value(Group row, int field) throws Utf8.BadBytes {
    Type type = row.getType().getType(field);
    int n = row.getFieldRepetitionCount(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      ArrayNode array = NODES.arrayNode(n);
      for (int i = 0; i < n; i++) {
        array.add(one(row, type, field, i));
      }
      return array;
    }
    return n == 0 ? NODES.nullNode() : one(row, type, field, 0);
  }

  private static JsonNode one(Group row, Type type, int field, int index) throws Utf8.BadBytes {
    if (!type.isPrimitive()) {
      ObjectNode inner = of(row.getGroup(field, index));
      return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
          ? list(inner)
          : inner;
    }
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> binary(type, row.getBinary(field, index));
      case INT32 -> int32(type, row.getInteger(field, index));
      case INT64 -> int64(type, row.getLong(field, index));
      case INT96 -> NODES.textNode(int96(row.getInt96(field, index)).toString());
      case FLOAT -> NODES.numberNode(row.getFloat(field, index));
      case DOUBLE -> NODES.numberNode(row.getDouble(field, index));
      case BOOLEAN -> NODES.booleanNode(row.getBoolean(field, index));
      case FIXED_LEN_BYTE_ARRAY -> NODES.nullNode();
    };
  }

  /** A list is written as {list: [{element: x}, ...]}. */
  private static JsonNode list(ObjectNode inner) {
    ArrayNode items = NODES.arrayNode();
    JsonNode repeated = inner.elements().hasNext() ? inner.elements().next() : items;
    for (JsonNode item : repeated) {
      items.add(item.isObject() && item.size() == 1 ? item.elements().next() : item);
    }
    return items;
  }

  private static JsonNode binary(Type type, Binary value) throws Utf8.BadBytes {
    if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation) {
      return NODES.nullNode();
    }
    byte[] bytes = value.getBytesUnsafe();
    return NODES.textNode(new Utf8().decode(bytes, bytes.length));
  }

  private static JsonNode int32(Type type, int value) {
    return type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation
        ? NODES.textNode(LocalDate.ofEpochDay(value).toString())
        : NODES.numberNode(value);
  }

  private static JsonNode int64(Type type, long value) {
    if (!(type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp)) {
      return NODES.numberNode(value);
    }
    ChronoUnit unit =
        switch (timestamp.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    return NODES.textNode(Instant.EPOCH.plus(value, unit).toString());
  }

  private static Instant int96(Binary value) {
    NanoTime time = NanoTime.fromBinary(value);
    return LocalDate.EPOCH
        .with(JulianFields.JULIAN_DAY, time.getJulianDay())
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plusNanos(time.getTimeOfDayNanos());
  }
}
