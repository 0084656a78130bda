package org.comention.cooccur;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.Robustness;

/** Columns that live between the steps of {@link MeasureRobustness}. */
final class RobustnessColumns {
  static final Field NEAR =
      Field.required("near", IntegerType, "Place of the nearest window that holds it.", "0");
  static final Field COPIES =
      Field.required("copies", IntegerType, "Articles of one story; 0 counts the story.", "3");
  static final Field TOP_COPIES =
      Field.required("top_copies", LongType, "Most articles of one story.", "3");
  static final Field TOP_SOURCE_STORIES =
      Field.required("top_source_stories", LongType, "Stories the top source told first.", "4");
  static final Field TOP_DAY_STORIES =
      Field.required("top_day_stories", LongType, "Stories of the day with most.", "2");

  static final Field PART = Field.required("part", IntegerType, "Place, as Parts says.", "0");
  static final Field PART_KEY =
      Field.required("part_key", LongType, "A member or pair, as Parts says.", "99");
  static final Field OF_ORIGIN =
      Field.required("of_origin", LongType, "Stories of a part one source told first.", "4");
  static final Field OF_PARTS =
      Field.required("of_parts", createArrayType(LongType), "The same by part.", "[4, 9]");
  static final Field N_OF_ORIGIN =
      Field.optional("n_of_origin", LongType, "Stories of a slice one source told first.", "40");
  static final Field HOLDS = Field.required("holds", BooleanType, "Whether a row holds.", "true");

  /** What a story adds, see {@link Telling}. */
  static final StructType TELLING =
      CooccurColumns.schema(
          CooccurColumns.KEY,
          CooccurColumns.THIRD,
          CooccurColumns.EPOCH_DAY,
          Fields.SOURCE,
          NEAR,
          Fields.SLICE_KIND,
          COPIES);

  /** What members rest on in a slice and window. */
  static final StructType MAKEUP =
      CooccurColumns.schema(
          CooccurColumns.KEY,
          CooccurColumns.THIRD,
          Fields.SLICE,
          Fields.WINDOW,
          TOP_COPIES,
          Robustness.TOP_SOURCE,
          TOP_SOURCE_STORIES,
          TOP_DAY_STORIES);

  /** An entity, or a pair, that a story holds. */
  static final StructType PART_OF_STORY =
      CooccurColumns.schema(PART_KEY, CooccurColumns.EPOCH_DAY, Fields.SOURCE, NEAR);

  private RobustnessColumns() {}

  /** What tells the rows of a makeup apart. */
  static String[] rowKey() {
    return names(List.of(CooccurColumns.KEY, CooccurColumns.THIRD, Fields.SLICE, Fields.WINDOW));
  }

  static String[] names(List<Field> fields) {
    return fields.stream().map(Field::name).toArray(String[]::new);
  }
}
