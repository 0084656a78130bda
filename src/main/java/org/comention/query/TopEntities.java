package org.comention.query;

import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.UserException;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityCountsTable;
import org.comention.tables.Fields;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;

/**
 * The entities that are named most: in all, from {@code entities}; in a year or month, from the
 * daily counts of the window.
 *
 * <p>Grain out: one row per entity. Cost: one pass over few columns of {@code entities}, and for a
 * year or month one over the slice's months of {@code entity_counts} with a shuffle by entity.
 */
public final class TopEntities {
  private static final TableSpec ALL_TIME =
      TableSpec.named("entities")
          .grain("one row per entity")
          .key(Fields.ENTITY_ID)
          .columns(
              EntitiesTable.NAME,
              Fields.TYPE,
              EntitiesTable.COUNTRY,
              EntitiesTable.N_MENTIONS,
              Fields.N_ARTICLES,
              Fields.N_STORIES,
              Fields.N_SOURCES,
              Fields.FIRST_SEEN,
              Fields.LAST_SEEN)
          .build();
  private static final TableSpec IN_SLICE =
      TableSpec.named("entities of a time slice")
          .grain("one row per entity")
          .key(Fields.ENTITY_ID)
          .columns(
              EntitiesTable.NAME,
              Fields.TYPE,
              EntitiesTable.COUNTRY,
              Fields.N_UNITS,
              Fields.N_ARTICLES,
              Fields.N_STORIES)
          .build();

  private final Tables tables;

  /**
   * @param tables the folder that is asked
   */
  public TopEntities(Tables tables) {
    this.tables = tables;
  }

  /** The most named ones, at most {@code options.limit()}; {@code options.with()} must be empty. */
  public Answer apply(TopOptions options) {
    if (!options.with().isEmpty()) {
      throw new UserException(
          "Cannot list entities with others: --with, got %s. `comention top pairs --with ...` lists who is named with whom."
              .formatted(String.join(", ", options.with())));
    }
    boolean all = options.slice().equals(TimeSlice.ALL);
    TableSpec shape = all ? ALL_TIME : IN_SLICE;
    Dataset<Row> rows = shape.conform(all ? entities() : inSlice(options));
    if (!options.types().isEmpty()) {
      rows = rows.filter(Fields.TYPE.col().isInCollection(options.types()));
    }
    List<Row> best =
        rows.filter(Fields.N_STORIES.col().geq(options.minStories()))
            .sort(order(options, shape))
            .limit((int) Math.min(Integer.MAX_VALUE, options.limit() + 1L))
            .collectAsList();
    return Answer.limited(shape.schema(), best, options.limit());
  }

  private Dataset<Row> entities() {
    return tables.read(EntitiesTable.SPEC);
  }

  private Dataset<Row> inSlice(TopOptions options) {
    Dataset<Row> counts =
        tables
            .read(EntityCountsTable.SPEC)
            .filter(options.slice().months(Fields.MONTH))
            .filter(Fields.WINDOW.col().equalTo(options.window().label()))
            .groupBy(Fields.ENTITY_ID.col())
            .agg(
                Fields.N_UNITS.from(sum(Fields.N_UNITS.col())),
                Fields.N_ARTICLES.from(sum(Fields.N_ARTICLES.col())),
                Fields.N_STORIES.from(sum(Fields.N_STORIES.col())));
    Dataset<Row> names =
        entities()
            .select(
                Fields.ENTITY_ID.col(),
                EntitiesTable.NAME.col(),
                Fields.TYPE.col(),
                EntitiesTable.COUNTRY.col());
    return counts.join(names, Fields.ENTITY_ID.name());
  }

  private static Column[] order(TopOptions options, TableSpec shape) {
    List<Column> order = new ArrayList<>();
    options.by().ifPresent(by -> order.add(Measure.bestFirst(Measure.named(by, shape))));
    Stream.of(Fields.N_STORIES, Fields.N_ARTICLES).map(Measure::bestFirst).forEach(order::add);
    order.add(Fields.ENTITY_ID.col());
    return order.toArray(Column[]::new);
  }
}
