package org.comention.cooccur;

import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * A dense number for every entity, so that pairs are counted as one {@code long} and triples as
 * two.
 *
 * <p>Numbers follow the order of the ids as strings, so {@code a < b} holds for numbers when it
 * holds for ids. At most 2^30 entities. In: {@code entities}. Out: one row per entity.
 *
 * <p>Cost: one sort of the ids in one task (about a second a million); the same input always gives
 * the same numbers, also when the plan is evaluated more than once.
 */
public final class EntityIndex {
  private static final StructType SCHEMA =
      CooccurColumns.schema(CooccurColumns.NUMBER, Fields.ENTITY_ID, Fields.N_STORIES);

  /**
   * The index: entity_number, entity_id, n_stories.
   *
   * @param entities rows of {@code entities}; only the id and the story count are read
   */
  public Dataset<Row> apply(Dataset<Row> entities) {
    return apply(entities, List.of());
  }

  /** The index with these ids numbered before all others, each part in the order of the ids. */
  Dataset<Row> apply(Dataset<Row> entities, List<String> first) {
    return entities
        .select(Fields.ENTITY_ID.col(), Fields.N_STORIES.col())
        .repartition(1)
        .sortWithinPartitions(
            Fields.ENTITY_ID.col().isInCollection(first).desc(), Fields.ENTITY_ID.col())
        .mapPartitions(new Number(), Encoders.row(SCHEMA));
  }

  /** The rows with the ids of the entities whose numbers stand in {@code number}, as {@code id}. */
  static Dataset<Row> named(Dataset<Row> rows, Dataset<Row> index, Column number, Field id) {
    Field key = Field.required("number_of_" + id.name(), IntegerType, "Join key.", "7");
    Dataset<Row> names =
        index.select(key.from(CooccurColumns.NUMBER.col()), id.from(Fields.ENTITY_ID.col()));
    return rows.join(names, number.equalTo(key.col())).drop(key.col());
  }

  /** The rows with the numbers of the entities whose ids stand in {@code id}, as {@code number}. */
  static Dataset<Row> numbered(Dataset<Row> rows, Dataset<Row> index, Field id, Field number) {
    Field key = Field.required("id_of_" + number.name(), Fields.ENTITY_ID.type(), "Join key.", "");
    Dataset<Row> numbers =
        index.select(key.from(Fields.ENTITY_ID.col()), number.from(CooccurColumns.NUMBER.col()));
    return rows.join(numbers, id.col().equalTo(key.col())).drop(key.col());
  }

  private static final class Number implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
      return new Iterator<>() {
        private int next = 0;

        @Override
        public boolean hasNext() {
          return sorted.hasNext();
        }

        @Override
        public Row next() {
          Row row = sorted.next();
          return RowFactory.create(Keys.checked(next++), row.getString(0), row.getLong(1));
        }
      };
    }
  }
}
