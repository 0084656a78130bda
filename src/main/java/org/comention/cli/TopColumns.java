package org.comention.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comention.query.Answer;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;
import org.comention.tables.Robustness;
import org.comention.tables.TriplesTable;

/** Which columns of pairs, triples and entities a list for people shows. */
final class TopColumns {
  /** Left out, in this order, where names would be cut: they say the least about a rank. */
  private static final List<String> SPARE =
      List.of(Fields.FIRST_SEEN.name(), Robustness.TOP_SOURCE_SHARE.name());

  private TopColumns() {}

  /**
   * The columns to print, of those the answer has.
   *
   * @param by the measure the user ordered by; printed too
   */
  static List<String> of(TopCommand.Kind what, Answer answer, Optional<String> by) {
    List<String> all = List.of(answer.schema().fieldNames());
    Stream<Field> wanted =
        switch (what) {
          case PAIRS ->
              Stream.of(
                  Fields.N_STORIES,
                  Fields.N_SOURCES,
                  Robustness.TOP_SOURCE_SHARE,
                  Fields.EXPECTED,
                  Fields.LIFT,
                  PairsTable.LOG_DICE,
                  Fields.Q_VALUE,
                  Fields.FIRST_SEEN);
          case TRIPLES ->
              Stream.of(
                  Fields.N_STORIES,
                  Fields.N_SOURCES,
                  Robustness.TOP_SOURCE_SHARE,
                  Fields.EXPECTED,
                  Fields.LIFT,
                  TriplesTable.EXCESS,
                  Fields.Q_VALUE,
                  Fields.FIRST_SEEN);
          case ENTITIES ->
              Stream.of(
                  EntitiesTable.NAME,
                  Fields.TYPE,
                  Fields.ENTITY_ID,
                  EntitiesTable.N_MENTIONS,
                  Fields.N_UNITS,
                  Fields.N_ARTICLES,
                  Fields.N_STORIES,
                  Fields.N_SOURCES,
                  Fields.FIRST_SEEN,
                  Fields.LAST_SEEN);
        };
    List<String> columns = new ArrayList<>();
    if (what != TopCommand.Kind.ENTITIES) {
      columns.add(Fields.RANK.name());
      columns.addAll(all.subList(0, what == TopCommand.Kind.PAIRS ? 2 : 3));
    }
    wanted.map(Field::name).filter(all::contains).forEach(columns::add);
    ordering(all, by).filter(name -> !columns.contains(name)).ifPresent(columns::add);
    return columns;
  }

  /** The columns of pairs and triples that give way to names, but for the one ordered by. */
  static List<String> spare(TopCommand.Kind what, Answer answer, Optional<String> by) {
    if (what == TopCommand.Kind.ENTITIES) {
      return List.of();
    }
    Optional<String> kept = ordering(List.of(answer.schema().fieldNames()), by);
    return SPARE.stream().filter(name -> !kept.equals(Optional.of(name))).toList();
  }

  /** The column that the user's word for a measure means. */
  private static Optional<String> ordering(List<String> all, Optional<String> by) {
    return by.map(name -> name.toLowerCase(Locale.ROOT).replace('-', '_'))
        .flatMap(
            name ->
                all.stream()
                    .filter(c -> c.equals(name) || ColumnHead.of(c).equals(name))
                    .reduce((first, last) -> last));
  }
}
