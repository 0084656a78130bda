package org.comention.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.comention.tables.Field;

/** Lines of comma-separated values (RFC 4180): a cell is quoted where it must be. */
final class CsvLines {
  private final Writer out;

  CsvLines(Writer out) {
    this.out = out;
  }

  void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(quoted(cells.get(i)));
    }
    out.write("\n");
  }

  /** The cells of a row; those without a value are empty. */
  static List<String> cells(Row row, List<Field> fields) {
    List<String> cells = new ArrayList<>();
    fields.forEach(field -> cells.add(cell(row, field)));
    return cells;
  }

  static String cell(Row row, Field field) {
    return CellText.of(field.get(row)).orElse("");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
