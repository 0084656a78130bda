package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.StringType;

/** Which words stand for which entity, and why. Body sentences only. */
public final class EntityMentionsTable {
  public static final Field RULE =
      Field.required(
          "rule",
          StringType,
          "Why the surface is this entity: exact, mended (with other ends than the model gave it), implied (a ministry of the one country an article is about, low confidence), bare (one word of a name, or a ministry, and nothing tells whose, low confidence), office (the title before a surname is of an office that one person of the name holds), alias, gazetteer, demonym, metonym, acronym, coreference, corpus, lexicon, parent, override.",
          "coreference");

  public static final TableSpec SPEC =
      TableSpec.named("entity_mentions")
          .grain("one row per mention tied to an entity")
          .key(Fields.ARTICLE_ID, Fields.BEGIN, Fields.END, Fields.ENTITY_ID)
          .partitionedBy(Fields.PUBLISHED_MONTH)
          .columns(
              Fields.SENTENCE,
              Fields.PARAGRAPH,
              Fields.SURFACE,
              Fields.TYPE,
              RULE,
              Fields.STORY_ID,
              Fields.PUBLISHED_ON,
              Fields.SOURCE)
          .build();

  private EntityMentionsTable() {}
}
