package org.comention.ingest;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comention.UserException;

/**
 * Under which names records hold the fields of an article. Serialisable, immutable.
 *
 * <pre>{@code ColumnMap.of(List.of("text=story.body")).names(ArticleField.TEXT)  // [story.body]}
 * </pre>
 */
final class ColumnMap implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EnumMap<ArticleField, String> named;

  private ColumnMap(EnumMap<ArticleField, String> named) {
    this.named = named;
  }

  /** No name is given: all are guessed. */
  static ColumnMap guessing() {
    return new ColumnMap(new EnumMap<>(ArticleField.class));
  }

  /**
   * The names given as {@code field=name}. An empty name says that records do not hold the field,
   * whatever the guess.
   *
   * @throws UserException for an unknown field, a field named twice, a text without a name
   */
  static ColumnMap of(List<String> columns) {
    EnumMap<ArticleField, String> named = new EnumMap<>(ArticleField.class);
    for (String column : columns) {
      String[] sides = column.split("=", 2);
      ArticleField field = ArticleField.of(sides[0].strip()).orElseThrow(() -> unknown(column));
      if (sides.length < 2 || (field == ArticleField.TEXT && sides[1].isBlank())) {
        throw new UserException(
            "Cannot map a column: --column wants FIELD=NAME, got %s. Name the record's field, as in %s=body."
                .formatted(column, field.label()));
      }
      if (named.put(field, sides[1].strip()) != null) {
        throw new UserException(
            "Cannot map a column: %s is named twice, got %s the second time. Give one --column for it."
                .formatted(field.label(), column));
      }
    }
    return new ColumnMap(named);
  }

  /** The names to look for, in order of preference. */
  List<String> names(ArticleField field) {
    String name = named.get(field);
    if (name == null) {
      return field.guesses();
    }
    return name.isEmpty() ? List.of() : List.of(name);
  }

  private static UserException unknown(String column) {
    return new UserException(
        "Cannot map a column: no such field, got %s. The fields are %s."
            .formatted(
                column,
                Arrays.stream(ArticleField.values())
                    .map(ArticleField::label)
                    .collect(Collectors.joining(", "))));
  }

  /** Every name in use, for readers that can leave other columns unread. */
  Map<ArticleField, List<String>> all() {
    return Arrays.stream(ArticleField.values()).collect(Collectors.toMap(f -> f, this::names));
  }
}
