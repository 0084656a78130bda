package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Names and concepts as found in the text, before they are tied to entities. */
public final class MentionsTable {
  /** {@link #RECOGNISER} of names the model found. */
  public static final String NER = "ner";

  /** {@link #RECOGNISER} of concepts a phrase list found. */
  public static final String LEXICON = "lexicon";

  public static final Field RECOGNISER =
      Field.required(
          "recogniser", StringType, "`ner` (the model) or `lexicon` (a phrase list).", "ner");
  public static final Field CONFIDENCE =
      Field.required(
          "confidence",
          DoubleType,
          "Mean probability of the labels of its tokens, in [0, 1]; 1 for a lexicon match.",
          "0.97");
  public static final Field CONCEPT_ID =
      Field.optional(
          "concept_id",
          StringType,
          "Concept the phrase stands for; null for names the model found.",
          "concept:drone");
  public static final Field MODEL_ID =
      Field.required(
          "model_id", StringType, "Model or lexicon that found it.", "embedded:5e21c0d4");

  public static final TableSpec SPEC =
      TableSpec.named("mentions")
          .grain("one row per mention, as a recogniser found it")
          .key(Fields.ARTICLE_ID, Fields.BEGIN, Fields.END, RECOGNISER)
          .partitionedBy(RECOGNISER, Fields.PUBLISHED_MONTH)
          .columns(
              Fields.SENTENCE,
              Fields.PARAGRAPH,
              Fields.SURFACE,
              Fields.TYPE,
              CONFIDENCE,
              CONCEPT_ID,
              MODEL_ID)
          .build();

  private MentionsTable() {}
}
