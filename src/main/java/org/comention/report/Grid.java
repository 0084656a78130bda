package org.comention.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.comention.query.Windows;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * Rows of a table as the page reads them: the names of the columns once, then the values.
 *
 * <p>Ids of entities are numbers of {@link Numbering}, windows are numbers from 0 (sentence), dates
 * are ISO text, numbers with a fraction have six digits, and what is no number is null.
 *
 * @param fields names of the columns, as in the tables
 * @param rows values in the order of the columns
 */
record Grid(List<String> fields, List<List<Object>> rows) {
  private static final Set<Field> IDS = Set.of(Fields.A, Fields.B, Fields.C, Fields.ENTITY_ID);
  private static final MathContext DIGITS = new MathContext(6);

  /** These columns of the rows. */
  static Grid of(List<Field> fields, List<Row> rows, Numbering ids) {
    List<List<Object>> values = new ArrayList<>();
    for (Row row : rows) {
      List<Object> cells = new ArrayList<>();
      fields.forEach(field -> cells.add(cell(field, field.get(row), ids)));
      values.add(cells);
    }
    return new Grid(fields.stream().map(Field::name).toList(), values);
  }

  private static Object cell(Field field, Object value, Numbering ids) {
    if (value == null) {
      return null;
    }
    if (IDS.contains(field)) {
      return ids.of((String) value);
    }
    if (field.equals(Fields.WINDOW)) {
      return Windows.of((String) value).ordinal();
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? sixDigits(number) : null;
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }

  private static Object sixDigits(double number) {
    return new BigDecimal(number).round(DIGITS).doubleValue();
  }
}
