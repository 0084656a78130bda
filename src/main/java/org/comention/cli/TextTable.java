package org.comention.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in aligned columns: text to the left, numbers to the right, two spaces between.
 *
 * <p>When the rows are wider than the page, the widest text column gives way, cell by cell with an
 * ellipsis, down to eight characters; numbers are never cut.
 */
final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Column... columns) {
    this(Arrays.asList(columns));
  }

  TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
    if (columns.stream().anyMatch(column -> !column.header().isEmpty())) {
      rows.add(columns.stream().map(Column::header).toList());
    }
  }

  /** Adds a row; it must have a cell for every column. */
  TextTable row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** Adds a row; it must have a cell for every column. */
  TextTable row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "A row of %d columns, got %s".formatted(columns.size(), cells));
    }
    rows.add(cells.stream().map(TextWidth::plain).toList());
    return this;
  }

  /** Columns of the page that the lines take when no cell is cut. */
  int width() {
    return total(widths());
  }

  /** The lines, with the indent, at most {@code width} columns where text can give way. */
  List<String> lines(int width, String indent) {
    int[] widths = widths();
    shrink(widths, width - indent.length());
    return rows.stream().map(row -> indent + line(row, widths)).toList();
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
      }
    }
    return widths;
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
  }

  private void shrink(int[] widths, int room) {
    int total = total(widths);
    while (total > room) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean gives = !columns.get(i).number() && widths[i] > NARROWEST;
        if (gives && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      total--;
    }
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = TextWidth.cut(row.get(i), widths[i]);
      String blank = " ".repeat(widths[i] - TextWidth.of(cell));
      line.append(i == 0 ? "" : GAP);
      line.append(columns.get(i).number() ? blank + cell : cell + blank);
    }
    return line.toString().stripTrailing();
  }

  /**
   * A column of the table.
   *
   * @param header its heading; a table whose headings are all empty has no head line
   * @param number whether it is aligned to the right and never cut
   */
  record Column(String header, boolean number) {
    static Column text(String header) {
      return new Column(header, false);
    }

    static Column number(String header) {
      return new Column(header, true);
    }
  }
}
