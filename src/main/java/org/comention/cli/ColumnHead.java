package org.comention.cli;

import java.util.List;
import org.comention.tables.Field;

/** Headings of columns on pages for people: the column's name without what the page says anyway. */
final class ColumnHead {
  private ColumnHead() {}

  /**
   * {@code n_stories} is {@code stories}, {@code q_value} is {@code q}, {@code a_name} is {@code
   * a}, {@code top_day_share} is {@code top_day}.
   */
  static String of(String column) {
    return column.replaceFirst("^n_", "").replaceFirst("_(value|name|share)$", "");
  }

  /** The headings of columns of numbers. */
  static List<TextTable.Column> numbers(List<Field> fields) {
    return fields.stream().map(field -> TextTable.Column.number(of(field.name()))).toList();
  }
}
