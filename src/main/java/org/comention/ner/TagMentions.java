package org.comention.ner;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.text.ArticleText;

/**
 * Finds the names in articles.
 *
 * <p>In: articles with article_id, published_month and text. Out: one {@link TaggedArticles} row an
 * article, in the partition it came from. Cost: no shuffle; about 90 microseconds a token and core
 * with the embedded model, and nearly all of a run's time.
 *
 * <pre>{@code
 * Dataset<Row> tagged = new TagMentions(model, articlesDone, tokensDone).apply(articles);
 * Dataset<Row> mentions = TaggedArticles.mentions(tagged, model.id());
 * }</pre>
 */
public final class TagMentions {
  /**
   * Sentences a block: enough to fill batches with sentences of like length, few enough for memory.
   */
  static final int SENTENCES_PER_BLOCK = 512;

  private final NerModel model;
  private final ReadText reader;
  private final Decoding decoding;
  private final LongAccumulator articlesDone;
  private final LongAccumulator tokensDone;

  /**
   * @param articlesDone counts articles as tasks finish
   * @param tokensDone counts the tokens the model read
   */
  public TagMentions(NerModel model, LongAccumulator articlesDone, LongAccumulator tokensDone) {
    this(model, ArticleText::of, Decoding.DOCUMENT, articlesDone, tokensDone);
  }

  TagMentions(
      NerModel model,
      ReadText reader,
      Decoding decoding,
      LongAccumulator articlesDone,
      LongAccumulator tokensDone) {
    this.model = model;
    this.reader = reader;
    this.decoding = decoding;
    this.articlesDone = articlesDone;
    this.tokensDone = tokensDone;
  }

  /** The tagged articles, lazily. */
  public Dataset<Row> apply(Dataset<Row> articles) {
    Dataset<Row> blocks =
        articles
            .select(Fields.ARTICLE_ID.col(), Fields.PUBLISHED_MONTH.col(), ArticlesTable.TEXT.col())
            .mapPartitions(
                new SentenceBlocks(SENTENCES_PER_BLOCK, reader), Encoders.row(Block.SCHEMA));
    return model
        .annotate(blocks)
        .mapPartitions(
            new NameAssembler(model.labels(), reader, decoding, articlesDone, tokensDone),
            Encoders.row(TaggedArticles.SPEC.schema()));
  }
}
