package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.StringType;

/** The sentences of every article, where they stand and what they are. */
public final class SentencesTable {
  public static final Field ROLE =
      Field.required(
          "role",
          StringType,
          "BODY, CAPTION (of a photo), CREDIT, BYLINE or AGENCY; only body sentences are counted.",
          "BODY");
  public static final Field TEXT =
      Field.required(
          "text",
          StringType,
          "The words of the sentence: articles.text from begin to end.",
          "Putin will meet Erdogan.");

  public static final TableSpec SPEC =
      TableSpec.named("sentences")
          .grain("one row per sentence")
          .key(Fields.ARTICLE_ID, Fields.SENTENCE)
          .partitionedBy(Fields.PUBLISHED_MONTH)
          .columns(Fields.PARAGRAPH, Fields.BEGIN, Fields.END, ROLE, TEXT)
          .build();

  private SentencesTable() {}
}
