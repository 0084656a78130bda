package org.comention.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comention.tables.Field;
import org.comention.tables.TableSpec;

/** The documentation of tables, from their contracts: as text, Markdown or JSON. */
final class TableDocs {
  private TableDocs() {}

  /** One line a table: name, grain, partition. */
  static List<String> list(List<TableSpec> tables, int width) {
    TextTable text =
        new TextTable(
            TextTable.Column.text("table"),
            TextTable.Column.text("grain"),
            TextTable.Column.text("partition"));
    tables.forEach(
        table -> text.row(table.name(), table.grain(), orDash(names(table.partition()))));
    return text.lines(width, "");
  }

  /** A table and its columns, each with its type and doc. */
  static List<String> text(TableSpec table, int width) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s".formatted(table.name(), table.grain()));
    lines.add("  key        " + names(table.key()));
    lines.add("  partition  " + orDash(names(table.partition())));
    for (Field field : table.fields()) {
      lines.add("");
      lines.add(
          "  %s  %s%s"
              .formatted(field.name(), type(field), field.required() ? "" : ", may be null"));
      lines.addAll(Paragraph.lines(field.doc(), width, "    "));
      lines.addAll(Paragraph.lines("Example: " + field.example(), width, "    "));
    }
    return lines;
  }

  /**
   * The list of tables as a Markdown table.
   *
   * @param linked whether names lead to the sections of {@link #markdown(TableSpec)}
   */
  static List<String> markdownList(List<TableSpec> tables, boolean linked) {
    List<String> lines = new ArrayList<>();
    lines.add("| table | grain | key | partition |");
    lines.add("|---|---|---|---|");
    for (TableSpec table : tables) {
      lines.add(
          "| %s | %s | %s | %s |"
              .formatted(
                  (linked ? "[`%1$s`](#%1$s)" : "`%s`").formatted(table.name()),
                  table.grain(),
                  code(table.key()),
                  orDash(code(table.partition()))));
    }
    return lines;
  }

  /** A table as a Markdown section: heading, grain, key, one row a column. */
  static List<String> markdown(TableSpec table) {
    List<String> lines = new ArrayList<>();
    lines.add("### %s".formatted(table.name()));
    lines.add("");
    String grain = Character.toUpperCase(table.grain().charAt(0)) + table.grain().substring(1);
    String partition =
        table.partition().isEmpty() ? "" : " Partitioned by " + code(table.partition()) + ".";
    lines.add("%s. Key: %s.%s".formatted(grain, code(table.key()), partition));
    lines.add("");
    lines.add("| column | type | meaning | example |");
    lines.add("|---|---|---|---|");
    for (Field field : table.fields()) {
      lines.add(
          "| `%s` | %s%s | %s | `%s` |"
              .formatted(
                  field.name(),
                  cell(type(field)),
                  field.required() ? "" : ", null allowed",
                  cell(field.doc()),
                  cell(field.example())));
    }
    return lines;
  }

  /** A table as a JSON object on one line. */
  static String json(TableSpec table) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("table", table.name());
    object.put("grain", table.grain());
    object.put("key", table.key().stream().map(Field::name).toList());
    object.put("partition", table.partition().stream().map(Field::name).toList());
    object.put("columns", table.fields().stream().map(TableDocs::column).toList());
    return JsonText.write(object);
  }

  private static Map<String, Object> column(Field field) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", field.name());
    column.put("type", type(field));
    column.put("required", field.required());
    column.put("doc", field.doc());
    column.put("example", field.example());
    return column;
  }

  private static String type(Field field) {
    return field.type().catalogString();
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  private static String code(List<Field> fields) {
    return fields.stream().map(f -> "`" + f.name() + "`").collect(Collectors.joining(", "));
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }

  /** Text that stands inside a Markdown table. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
  }
}
