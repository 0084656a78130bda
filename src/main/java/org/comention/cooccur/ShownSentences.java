package org.comention.cooccur;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.comention.cooccur.CooccurColumns.MENTIONS;
import static org.comention.cooccur.CooccurColumns.SENTENCE_BEGIN;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Fields;
import org.comention.tables.SentencesTable;

/**
 * Chosen sentences as they are shown: with their text, the spans of the members in it, and the
 * article they stand in.
 *
 * <p>Grain: one row a chosen sentence in and out. Cost: joins of the chosen sentences with
 * mentions, sentences and articles.
 */
final class ShownSentences {
  private ShownSentences() {}

  /**
   * The rows of {@code evidence}.
   *
   * @param chosen members, place, story, article and number of each sentence to show
   */
  static Dataset<Row> of(Dataset<Row> chosen, SelectEvidence.Texts texts) {
    String[] sentence = {Fields.ARTICLE_ID.name(), Fields.SENTENCE.name()};
    Dataset<Row> words =
        texts
            .sentences()
            .select(
                Fields.ARTICLE_ID.col(),
                Fields.SENTENCE.col(),
                SENTENCE_BEGIN.from(Fields.BEGIN.col()),
                SentencesTable.TEXT.col());
    Dataset<Row> articles =
        texts
            .articles()
            .select(
                Fields.ARTICLE_ID.col(),
                Fields.TITLE.col(),
                Fields.URL.col(),
                Fields.PUBLISHED_ON.col(),
                Fields.SOURCE.col());
    return withMentions(chosen, texts.entityMentions())
        .join(words, sentence, "inner")
        .join(articles, Fields.ARTICLE_ID.name())
        .withColumn(EvidenceTable.SPANS.name(), spans());
  }

  /** Each chosen sentence with the mentions of the members in it, in the order of the text. */
  private static Dataset<Row> withMentions(Dataset<Row> chosen, Dataset<Row> entityMentions) {
    Dataset<Row> mentions =
        entityMentions.select(
            Fields.ARTICLE_ID.col(),
            Fields.SENTENCE.col(),
            Fields.BEGIN.col(),
            Fields.END.col(),
            Fields.ENTITY_ID.col());
    Column entity = Fields.ENTITY_ID.col();
    Column member =
        entity
            .equalTo(Fields.A.col())
            .or(entity.equalTo(Fields.B.col()))
            .or(functions.coalesce(entity.equalTo(EvidenceTable.THIRD.col()), lit(false)));
    Column mention = struct(Fields.BEGIN.col(), Fields.END.col(), entity);
    String[] sentence = {Fields.ARTICLE_ID.name(), Fields.SENTENCE.name()};
    return chosen
        .join(mentions, sentence, "inner")
        .where(member)
        .groupBy(
            Fields.A.col(),
            Fields.B.col(),
            EvidenceTable.THIRD.col(),
            EvidenceTable.EVIDENCE_RANK.col(),
            Fields.STORY_ID.col(),
            Fields.ARTICLE_ID.col(),
            Fields.SENTENCE.col())
        .agg(MENTIONS.from(array_sort(collect_set(mention))));
  }

  /** Mentions as indexes in the sentence's own text. */
  private static Column spans() {
    return EvidenceTable.SPANS.from(
        functions.transform(
            MENTIONS.col(),
            mention ->
                struct(
                    Fields.ENTITY_ID.in(mention),
                    Fields.BEGIN.in(mention).minus(SENTENCE_BEGIN.col()),
                    Fields.END.in(mention).minus(SENTENCE_BEGIN.col()))));
  }
}
