package org.comention.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;

/**
 * The rows of {@code pairs} or {@code triples} that a list or an export asks for: filters and
 * order.
 *
 * <p>Everything is lazy. Cost: one pass over the slice; {@link #ofTypes} broadcasts the ids of the
 * types.
 *
 * <pre>{@code
 * Combinations pairs = new Combinations(tables, PairsTable.SPEC);
 * pairs.around(pairs.in(TimeSlice.ALL, Window.SENTENCE), Set.of("loc:iran"))
 * }</pre>
 */
public final class Combinations {
  private static final List<Field> KEY = List.of(Fields.A, Fields.B, Fields.C);

  private final Tables tables;
  private final TableSpec table;
  private final List<Field> members;

  /**
   * @param table {@code pairs} or {@code triples}
   */
  public Combinations(Tables tables, TableSpec table) {
    this.tables = tables;
    this.table = table;
    this.members = KEY.stream().filter(table.fields()::contains).toList();
  }

  /** The columns that hold the ids of the members: two or three. */
  public List<Field> members() {
    return members;
  }

  /**
   * The numeric column with this name; {@code log-dice} is {@code log_dice}, {@code stories} is
   * {@code n_stories}.
   *
   * @throws org.comention.UserException when the table has none, with the ones it has
   */
  public Field measure(String name) {
    return Measure.named(name, table);
  }

  /** The rows of the slice and window that the options name, whatever else they ask for. */
  public Dataset<Row> in(TopOptions options) {
    return tables
        .read(table)
        .filter(options.slice().rows())
        .filter(Fields.WINDOW.col().equalTo(options.window().label()));
  }

  /** Keeps rows that have all of the ids as members. */
  public Dataset<Row> around(Dataset<Row> rows, Set<String> ids) {
    Dataset<Row> kept = rows;
    for (String id : ids) {
      kept =
          kept.filter(
              members.stream().map(m -> m.col().equalTo(id)).reduce(Column::or).orElseThrow());
    }
    return kept;
  }

  /** Keeps rows whose members are all of the types or among the ids asked for by name. */
  public Dataset<Row> ofTypes(Dataset<Row> rows, TopOptions options) {
    if (options.types().isEmpty()) {
      return rows;
    }
    Dataset<Row> wanted =
        tables
            .read(EntitiesTable.SPEC)
            .filter(
                Fields.TYPE
                    .col()
                    .isInCollection(options.types())
                    .or(Fields.ENTITY_ID.col().isInCollection(options.with())));
    Dataset<Row> kept = rows;
    for (Field member : members) {
      Dataset<Row> ids = wanted.select(Fields.ENTITY_ID.col().as(member.name()));
      kept = kept.join(functions.broadcast(ids), new String[] {member.name()}, "left_semi");
    }
    return kept;
  }

  /**
   * The measure of the options first, where there is one; then by rank, stories and members, so
   * that no two rows are equal.
   */
  public Column[] order(TopOptions options) {
    List<Column> order = new ArrayList<>();
    options.by().ifPresent(by -> order.add(Measure.bestFirst(Measure.named(by, table))));
    Stream.of(Fields.RANK, Fields.N_STORIES).map(Measure::bestFirst).forEach(order::add);
    members.forEach(member -> order.add(member.col()));
    return order.toArray(Column[]::new);
  }
}
