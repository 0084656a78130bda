package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * What was read, before it is split into articles and rejects. A table between stages: it is staged
 * and never published.
 *
 * <p>A row whose {@link #STATUS} is {@code article} or {@code known} holds an article and no
 * reason; a row whose status is {@code reject} holds a reason and no article.
 */
public final class RecordsTable {
  /** The {@link #STATUS} of a record that is a new article. */
  public static final String ARTICLE = "article";

  /** The {@link #STATUS} of a record that an earlier run has published. */
  public static final String KNOWN = "known";

  /** The {@link #STATUS} of a record that is refused. */
  public static final String REJECT = "reject";

  public static final Field STATUS =
      Field.required(
          "status",
          StringType,
          "What became of the record: `article`, `known` (published by an earlier run) or `reject`.",
          "article");

  /** While a file is read in chunks: which of them, from 0. */
  public static final Field CHUNK =
      Field.optional("chunk", IntegerType, "Chunk of the input file, from 0.", "3");

  /** While a file is read in chunks: line ends in the chunk. */
  public static final Field CHUNK_LINES =
      Field.optional("chunk_lines", LongType, "Line ends in the chunk.", "51200");

  /** While a file is read in chunks: line ends in the chunks before. */
  public static final Field LINES_BEFORE =
      Field.optional("lines_before", LongType, "Line ends in the chunks before.", "153600");

  public static final TableSpec SPEC =
      TableSpec.named("records")
          .grain("one row per input record, whatever became of it")
          .key(Fields.INPUT_FILE, Fields.POSITION)
          .columns(
              STATUS,
              Fields.ARTICLE_ID.asOptional(),
              ArticlesTable.EXTERNAL_ID,
              Fields.TITLE,
              ArticlesTable.TEXT.asOptional(),
              Fields.URL,
              Fields.SOURCE.asOptional(),
              ArticlesTable.LANGUAGE,
              Fields.PUBLISHED_ON,
              Fields.PUBLISHED_MONTH.asOptional(),
              ArticlesTable.CONTENT_HASH.asOptional(),
              RejectsTable.REASON.asOptional(),
              RejectsTable.DETAIL,
              RejectsTable.EXCERPT)
          .build();

  private RecordsTable() {}
}
