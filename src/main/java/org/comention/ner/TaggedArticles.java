package org.comention.ner;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.TableSpec;
import org.comention.tables.TruncationsTable;

/**
 * What the model made of each article, one row an article: the dear result of a run, written once
 * and read by whoever needs a part of it.
 */
public final class TaggedArticles {
  static final List<Field> SENTENCE_FIELDS =
      List.of(
          Fields.SENTENCE,
          Fields.PARAGRAPH,
          Fields.BEGIN,
          Fields.END,
          SentencesTable.ROLE,
          SentencesTable.TEXT);
  static final List<Field> MENTION_FIELDS =
      List.of(
          Fields.BEGIN,
          Fields.END,
          Fields.SENTENCE,
          Fields.PARAGRAPH,
          Fields.SURFACE,
          Fields.TYPE,
          MentionsTable.CONFIDENCE);
  static final List<Field> CUT_FIELDS =
      List.of(TruncationsTable.PLACE, TruncationsTable.SEEN, TruncationsTable.DROPPED);

  static final Field SENTENCES = list("sentences", SENTENCE_FIELDS, "Its sentences.");
  static final Field MENTIONS = list("mentions", MENTION_FIELDS, "The names found in it.");
  static final Field CUTS = list("cuts", CUT_FIELDS, "Sentences the model did not see whole.");

  /** The scratch table's contract. */
  public static final TableSpec SPEC =
      TableSpec.named("tagged_articles")
          .grain("one row per article")
          .key(Fields.ARTICLE_ID)
          .columns(Fields.PUBLISHED_MONTH, ArticlesTable.N_TOKENS, SENTENCES, MENTIONS, CUTS)
          .build();

  /** Longest input of the model in word pieces, less the two that frame a sentence. */
  static final int MAX_PIECES = 510;

  private TaggedArticles() {}

  /** {@link SentencesTable} rows. */
  public static Dataset<Row> sentences(Dataset<Row> tagged) {
    return SentencesTable.SPEC.conform(flatten(tagged, SENTENCES, SENTENCE_FIELDS));
  }

  /**
   * {@link MentionsTable} rows.
   *
   * @param modelId the model that tagged
   */
  public static Dataset<Row> mentions(Dataset<Row> tagged, String modelId) {
    return MentionsTable.SPEC.conform(
        flatten(tagged, MENTIONS, MENTION_FIELDS)
            .withColumn(MentionsTable.RECOGNISER.name(), lit(MentionsTable.NER))
            .withColumn(MentionsTable.CONCEPT_ID.name(), MentionsTable.CONCEPT_ID.from(lit(null)))
            .withColumn(MentionsTable.MODEL_ID.name(), lit(modelId)));
  }

  /** {@link TruncationsTable} rows for sentences longer than the model's input. */
  public static Dataset<Row> truncations(Dataset<Row> tagged, String runId) {
    return TruncationsTable.SPEC.conform(
        flatten(tagged, CUTS, CUT_FIELDS)
            .withColumn(Fields.RUN_ID.name(), lit(runId))
            .withColumn(TruncationsTable.CAP.name(), lit(TruncationsTable.MODEL_PIECES))
            .withColumn(TruncationsTable.LIMIT.name(), lit((long) MAX_PIECES)));
  }

  /** Counts an article: article_id, n_sentences, n_tokens, n_mentions. */
  public static Dataset<Row> counts(Dataset<Row> tagged) {
    return tagged.select(
        Fields.ARTICLE_ID.col(),
        ArticlesTable.N_SENTENCES.from(size(SENTENCES.col())),
        ArticlesTable.N_TOKENS.col(),
        ArticlesTable.N_MENTIONS.from(size(MENTIONS.col())));
  }

  private static Dataset<Row> flatten(Dataset<Row> tagged, Field list, List<Field> fields) {
    Column[] columns =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(Fields.ARTICLE_ID.col(), Fields.PUBLISHED_MONTH.col()),
                fields.stream().map(f -> f.in(col("item")).as(f.name())))
            .toArray(Column[]::new);
    return tagged
        .select(
            Fields.ARTICLE_ID.col(), Fields.PUBLISHED_MONTH.col(), explode(list.col()).as("item"))
        .select(columns);
  }

  private static Field list(String name, List<Field> fields, String doc) {
    StructType item = new StructType();
    for (Field field : fields) {
      item = item.add(field.structField());
    }
    return Field.required(name, createArrayType(item), doc, "[...]");
  }
}
