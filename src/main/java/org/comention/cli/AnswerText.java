package org.comention.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.comention.query.Answer;

/** Rows as lines: an aligned table, CSV (RFC 4180, with a header), or a JSON array. */
final class AnswerText {
  private final Answer answer;

  AnswerText(Answer answer) {
    this.answer = answer;
  }

  /**
   * The lines in the format.
   *
   * @param columns columns of the table for people, with short headings; CSV and JSON hold every
   *     column under its own name
   * @param spare those of them that a table wider than the page leaves out, one after the other,
   *     before it cuts a cell
   * @param width characters a line of the table
   */
  List<String> lines(OutputFormat format, List<String> columns, List<String> spare, int width) {
    return switch (format) {
      case TABLE -> fitting(columns, spare, width).lines(width, "");
      case CSV -> csv();
      case JSON -> json();
    };
  }

  /** The lines in the format, with every column under its own name. */
  List<String> lines(OutputFormat format, int width) {
    List<String> columns = List.of(answer.schema().fieldNames());
    return format == OutputFormat.TABLE
        ? table(columns, name -> name).lines(width, "")
        : lines(format, columns, List.of(), width);
  }

  private TextTable fitting(List<String> columns, List<String> spare, int width) {
    List<String> kept = new ArrayList<>(columns);
    TextTable table = table(kept, ColumnHead::of);
    for (String name : spare) {
      if (table.width() > width && kept.remove(name)) {
        table = table(kept, ColumnHead::of);
      }
    }
    return table;
  }

  private TextTable table(List<String> columns, UnaryOperator<String> head) {
    TextTable table = new TextTable(columns.stream().map(name -> heading(name, head)).toList());
    for (Row row : answer.rows()) {
      table.row(
          columns.stream()
              .map(name -> ValueText.of(name, row.get(answer.schema().fieldIndex(name))))
              .toList());
    }
    return table;
  }

  private TextTable.Column heading(String name, UnaryOperator<String> head) {
    boolean number = answer.schema().apply(name).dataType() instanceof NumericType;
    return new TextTable.Column(head.apply(name), number);
  }

  private List<String> csv() {
    List<String> lines = new ArrayList<>();
    lines.add(
        List.of(answer.schema().fieldNames()).stream().map(AnswerText::quoted).collect(joined()));
    for (Row row : answer.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        StructField field = answer.schema().apply(i);
        cells.add(quoted(JsonText.cell(row.get(i), field.dataType())));
      }
      lines.add(cells.stream().collect(joined()));
    }
    return lines;
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(",");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private List<String> json() {
    List<String> lines = new ArrayList<>();
    lines.add("[");
    for (int i = 0; i < answer.rows().size(); i++) {
      boolean last = i == answer.rows().size() - 1;
      lines.add(JsonText.object(answer.rows().get(i), answer.schema()) + (last ? "" : ","));
    }
    lines.add("]");
    return lines;
  }
}
