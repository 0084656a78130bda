package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The ledger of caps: what was cut, where, how much. What the model cut stays; what stories and
 * counts left out is that of the tables as they are, and is replaced with them.
 */
public final class TruncationsTable {
  public static final Field CAP =
      Field.required("cap", StringType, "The option or limit that cut.", "max-entities");

  /** The {@link #CAP} of the model: pieces of a sentence. All others cut what follows from it. */
  public static final String MODEL_PIECES = "model-pieces";

  /** {@link #CAP} of a sentence with so many names that no two count as named together. */
  public static final String LIST = "list";

  /** {@link #CAP} of the mentions that became no entity; one row a reason, which is the place. */
  public static final String REFUSED_MENTIONS = "refused-mentions";

  public static final Field PLACE =
      Field.required(
          "place",
          StringType,
          "Where: an article, story or unit; of refused-mentions the reason.",
          "article 3fa1c09b7d2e4f6a8b10, document");
  public static final Field LIMIT = Field.required("limit", LongType, "The cap.", "200");
  public static final Field SEEN = Field.required("seen", LongType, "How many there were.", "412");
  public static final Field DROPPED =
      Field.required("dropped", LongType, "How many were left out.", "212");

  private static final String SENTENCE = "article %s, sentence %s";

  public static final TableSpec SPEC =
      TableSpec.named("truncations")
          .grain("one row per cap that cut something")
          .key(Fields.RUN_ID, CAP, PLACE)
          .columns(LIMIT, SEEN, DROPPED)
          .build();

  private TruncationsTable() {}

  /** {@link #PLACE} of a sentence. */
  public static Column sentence(Field articleId, Field sentence) {
    return functions.format_string(SENTENCE, articleId.col(), sentence.col());
  }

  /** {@link #PLACE} of a sentence. */
  public static String sentence(String articleId, int sentence) {
    return SENTENCE.formatted(articleId, sentence);
  }
}
