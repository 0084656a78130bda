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
  private TopColumns() {}

  /**
   * The columns to print, of those the answer has.
   *
   * @param by the measure the user ordered by; printed too, in place of the share of the top source
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
    by.map(name -> name.toLowerCase(Locale.ROOT).replace('-', '_'))
        .flatMap(
            name ->
                all.stream()
                    .filter(c -> c.equals(name) || ColumnHead.of(c).equals(name))
                    .reduce((first, last) -> last))
        .filter(name -> !columns.contains(name))
        .ifPresent(
            name -> {
              // A line is full without it: dates would be cut short.
              columns.remove(Robustness.TOP_SOURCE_SHARE.name());
              columns.add(name);
            });
    return columns;
  }
}
