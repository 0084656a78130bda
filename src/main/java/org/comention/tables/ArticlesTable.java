package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The articles that were read, each once, with their text. */
public final class ArticlesTable {
  public static final Field EXTERNAL_ID =
      Field.optional("external_id", StringType, "The id the record itself carried.", "wire-8812");
  public static final Field LANGUAGE =
      Field.optional(
          "language",
          StringType,
          "Language the record declared, ISO 639-1 where it can be told.",
          "en");
  public static final Field TEXT =
      Field.required(
          "text",
          StringType,
          "Plain text: HTML reduced, line ends unified to \\n; every offset counts in it.",
          "Russian President Vladimir Putin will ...");
  public static final Field CONTENT_HASH =
      Field.required(
          "content_hash",
          StringType,
          "SHA-256 of the text in lower case without punctuation and white space: equal for exact reprints.",
          "9b1d...");
  public static final Field N_SENTENCES =
      Field.required("n_sentences", IntegerType, "Sentences found.", "18");
  public static final Field N_TOKENS =
      Field.required("n_tokens", IntegerType, "Tokens found (words, numbers, marks).", "412");
  public static final Field N_MENTIONS =
      Field.required("n_mentions", IntegerType, "Named mentions the model found.", "37");

  public static final TableSpec SPEC =
      TableSpec.named("articles")
          .grain("one row per article")
          .key(Fields.ARTICLE_ID)
          .partitionedBy(Fields.PUBLISHED_MONTH)
          .columns(
              Fields.PUBLISHED_ON,
              Fields.SOURCE,
              Fields.TITLE,
              Fields.URL,
              EXTERNAL_ID,
              LANGUAGE,
              TEXT,
              CONTENT_HASH,
              N_SENTENCES,
              N_TOKENS,
              N_MENTIONS,
              Fields.INPUT_FILE,
              Fields.POSITION,
              Fields.RUN_ID)
          .build();

  private ArticlesTable() {}
}
