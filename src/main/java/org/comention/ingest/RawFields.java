package org.comention.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The fields of one record by name: exact names first, then without case, then dotted paths. */
final class RawFields {
  private final ObjectNode record;
  private final Map<String, JsonNode> lower;

  RawFields(ObjectNode record) {
    this.record = record;
    this.lower = lower(record);
  }

  /** The names of the record's own fields. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    record.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Whether the record has the field, if only with null in it. */
  boolean has(String path) {
    return node(path) != null;
  }

  /**
   * The value as text: a number as its digits, an array of strings as paragraphs, the {@code $oid}
   * or {@code $date} of a database's export; null for null, other objects and absent fields.
   */
  String text(String path) {
    JsonNode node = node(path);
    return node == null ? null : text(node);
  }

  private static String text(JsonNode node) {
    if (node.isObject()) {
      JsonNode inner = node.has("$oid") ? node.get("$oid") : node.get("$date");
      return inner == null || inner.isContainerNode() ? null : text(inner);
    }
    if (node.isArray()) {
      return paragraphs(node);
    }
    if (node.isNull() || node.isBoolean()) {
      return null;
    }
    return node.isFloatingPointNumber() ? digits(node.doubleValue()) : node.asText();
  }

  /** 1.6575648E9 is 1657564800; what no date and no id can be stays as Java writes it. */
  private static String digits(double value) {
    return Math.abs(value) < 1e18
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  private static String paragraphs(JsonNode array) {
    StringJoiner joined = new StringJoiner("\n\n");
    for (JsonNode item : array) {
      if (!item.isTextual()) {
        return null;
      }
      joined.add(item.textValue());
    }
    return array.isEmpty() ? null : joined.toString();
  }

  private JsonNode node(String path) {
    JsonNode own = record.get(path);
    if (own == null) {
      own = lower.get(path.toLowerCase(Locale.ROOT));
    }
    int dot = path.indexOf('.');
    if (own != null || dot <= 0) {
      return own;
    }
    return node(path.substring(0, dot)) instanceof ObjectNode inner
        ? new RawFields(inner).node(path.substring(dot + 1))
        : null;
  }

  private static Map<String, JsonNode> lower(ObjectNode record) {
    Map<String, JsonNode> lower = new HashMap<>();
    record
        .fields()
        .forEachRemaining(
            field -> lower.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
    return lower;
  }
}
