package org.comention.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.NumericType;
import org.comention.UserException;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TableSpec;

/** A column to order by: the largest first, but ranks and q-values the smallest first. */
final class Measure {
  private static final Set<Field> SMALLEST_FIRST = Set.of(Fields.RANK, Fields.Q_VALUE);

  private Measure() {}

  /**
   * The numeric column with this name; {@code log-dice} is {@code log_dice}, {@code stories} is
   * {@code n_stories}, {@code q} is {@code q_value}, {@code top-day} is {@code top_day_share}.
   *
   * @throws UserException when the table has none, with the ones it has
   */
  static Field named(String name, TableSpec table) {
    String column = name.toLowerCase(Locale.ROOT).replace('-', '_');
    List<Field> measures =
        table.fields().stream().filter(f -> f.type() instanceof NumericType).toList();
    return measures.stream()
        .filter(
            f ->
                Set.of(column, "n_" + column, column + "_value", column + "_share")
                    .contains(f.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "Cannot order %s: no such measure, got %s. Give one of %s."
                        .formatted(
                            table.name(),
                            name,
                            measures.stream().map(Field::name).collect(Collectors.joining(", ")))));
  }

  /** Best first; rows without a value last. */
  static Column bestFirst(Field measure) {
    return SMALLEST_FIRST.contains(measure)
        ? measure.col().asc_nulls_last()
        : measure.col().desc_nulls_last();
  }
}
