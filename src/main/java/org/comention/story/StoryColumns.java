package org.comention.story;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TruncationsTable;

/** Columns that live between the steps of this stage and are not published. */
final class StoryColumns {
  static final Field EPOCH_DAY =
      Field.optional("epoch_day", IntegerType, "Days since 1970-01-01; null if undated.", "19185");
  static final Field CONTENT =
      Field.required("content", LongType, "Hash of the content hash.", "-31");
  static final Field STANDING =
      Field.optional("standing", createArrayType(LongType), "Standing sentences.", "[7, 9]");
  static final Field SENTENCE_HASH =
      Field.required("sentence_hash", LongType, "Hash of a sentence's words.", "7");
  static final Field HEADLINE =
      Field.required("headline", LongType, "Hash of the headline, else first sentence.", "9");
  static final Field SHINGLES =
      Field.required("shingles", BinaryType, "Shingle hashes in text order, 4 bytes each.", "(..)");
  static final Field BUCKET = Field.required("bucket", LongType, "Bucket of a band.", "17");
  static final Field TITLED =
      Field.required("titled", BooleanType, "Same headline and path, not a band.", "false");

  static final Field ONE = Field.required("one", StringType, "Article id, the earlier.", "3fa1");
  static final Field ONE_DAY = Field.optional("one_day", IntegerType, "Its day.", "19185");
  static final Field ONE_SHINGLES = Field.required("one_shingles", BinaryType, "Its text.", "(..)");
  static final Field ONE_SOURCE = Field.required("one_source", StringType, "Its source.", "AP");
  static final Field OTHER = Field.required("other", StringType, "Article id, the later.", "9bc0");
  static final Field OTHER_DAY = Field.optional("other_day", IntegerType, "Its day.", "19186");
  static final Field OTHER_SHINGLES =
      Field.required("other_shingles", BinaryType, "Its text.", "(..)");
  static final Field OTHER_SOURCE = Field.required("other_source", StringType, "Its source.", "AP");
  static final Field SIMILARITY =
      Field.required("similarity", DoubleType, "Containment of the shorter text.", "0.8");
  static final Field RULE = Field.required("rule", IntegerType, "Ordinal of StoryRule.", "2");

  static final Field BLOCK = Field.required("block", IntegerType, "Weeks of one task.", "685");
  static final Field FIRST = Field.required("first", StringType, "First copy so far.", "3fa1");
  static final Field FIRST_DAY = Field.optional("first_day", IntegerType, "Its day.", "19185");

  /** What the shingling step reads. */
  static final StructType READ =
      schema(
          Fields.ARTICLE_ID,
          EPOCH_DAY,
          CONTENT,
          Fields.SOURCE,
          Fields.TITLE,
          Fields.URL,
          ArticlesTable.TEXT,
          STANDING);

  static final StructType BUCKETED = schema(BUCKET, TITLED, EPOCH_DAY, Fields.ARTICLE_ID, CONTENT);
  static final StructType SHINGLED = schema(Fields.ARTICLE_ID, Fields.SOURCE, SHINGLES);
  static final StructType SWEPT =
      optional(
          ONE,
          ONE_DAY,
          OTHER,
          OTHER_DAY,
          TITLED,
          BUCKET,
          TruncationsTable.SEEN,
          TruncationsTable.DROPPED);
  static final StructType LINKED = schema(ONE, ONE_DAY, OTHER, OTHER_DAY, SIMILARITY, RULE);
  static final StructType MEMBERS =
      schema(Fields.ARTICLE_ID, EPOCH_DAY, FIRST, FIRST_DAY, SIMILARITY, RULE);

  private StoryColumns() {}

  private static StructType optional(Field... fields) {
    StructType schema = new StructType();
    for (Field field : fields) {
      schema = schema.add(field.name(), field.type(), true);
    }
    return schema;
  }

  static StructType schema(Field... fields) {
    StructType schema = new StructType();
    for (Field field : List.of(fields)) {
      schema = schema.add(field.structField());
    }
    return schema;
  }
}
