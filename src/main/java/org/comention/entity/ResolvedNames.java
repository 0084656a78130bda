package org.comention.entity;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;

/**
 * The rows between the two halves of the stage: one per mention and entity, not yet dated; and one
 * per mention refused, whose entity is null and whose rule is the reason, a {@link Refusal}.
 */
final class ResolvedNames {
  static final String BODY = "BODY";

  /** The mentions of one article, collected. */
  static final Field MENTIONS =
      Field.required(
          "article_mentions",
          createArrayType(struct(mentionFields())),
          "Mentions of an article.",
          "[]");

  /** Fullest name the article gives the entity. */
  static final Field FULL_NAME =
      Field.required("full_name", StringType, "Fullest name in the article.", "Vladimir Putin");

  /** Whether it is the entity's first row in its article; how many are counts articles. */
  static final Field FIRST_IN_ARTICLE =
      Field.required("first_in_article", BooleanType, "First row of the entity.", "true");

  /** Whether the gazetteer knows the entity. */
  static final Field KNOWN =
      Field.required("known", BooleanType, "The gazetteer knows the entity.", "true");

  /** Whether a title stands before the bare name somewhere in its article. */
  static final Field TITLED =
      Field.required("titled", BooleanType, "A title stands before the name.", "false");

  /** Whether the surface is the first name of the person whom its article names in full. */
  static final Field BY_FIRST_NAME =
      Field.required("by_first_name", BooleanType, "The first name of a full name.", "false");

  /**
   * Probability of the model where nothing but the words of its mention make the entity; 1 where a
   * rule or list tells it.
   */
  static final Field SURENESS =
      Field.required("sureness", DoubleType, "How sure it is that this is a name.", "0.97");

  private static final Field ENTITY_OR_NONE =
      Field.optional(
          Fields.ENTITY_ID.name(), StringType, "The entity; null when refused.", "loc:russia");

  static final StructType SCHEMA =
      struct(
          List.of(
              Fields.ARTICLE_ID,
              Fields.PUBLISHED_MONTH,
              Fields.BEGIN,
              Fields.END,
              Fields.SENTENCE,
              Fields.PARAGRAPH,
              Fields.SURFACE,
              Fields.TYPE,
              ENTITY_OR_NONE,
              EntityMentionsTable.RULE,
              FULL_NAME,
              FIRST_IN_ARTICLE,
              KNOWN,
              TITLED,
              BY_FIRST_NAME,
              SURENESS));

  private ResolvedNames() {}

  private static StructType struct(List<Field> fields) {
    StructType type = new StructType();
    for (Field field : fields) {
      type = type.add(field.structField());
    }
    return type;
  }

  private static List<Field> mentionFields() {
    return List.of(
        Fields.BEGIN,
        Fields.END,
        Fields.SENTENCE,
        Fields.PARAGRAPH,
        Fields.SURFACE,
        Fields.TYPE,
        MentionsTable.CONCEPT_ID,
        MentionsTable.CONFIDENCE);
  }

  static Column[] mentionColumns() {
    return mentionFields().stream().map(Field::col).toArray(Column[]::new);
  }
}
