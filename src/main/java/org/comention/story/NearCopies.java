package org.comention.story;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TruncationsTable;

/**
 * Links articles that share text: buckets propose pairs, {@link CopyRule} judges them.
 *
 * <p>In: articles, their {@link StandingSentences}, and the {@link #proposals} made of them. Out:
 * one link per accepted pair. Shuffles: {@value MinHash#BANDS} bucket rows of about 50 bytes an
 * article, the proposed pairs, and for the judgement the shingles of each article, 4 bytes a word,
 * twice. Texts are read by each of these steps and never shuffled.
 */
final class NearCopies {
  private static final Side ONE =
      new Side(StoryColumns.ONE, StoryColumns.ONE_SOURCE, StoryColumns.ONE_SHINGLES);
  private static final Side OTHER =
      new Side(StoryColumns.OTHER, StoryColumns.OTHER_SOURCE, StoryColumns.OTHER_SHINGLES);

  private final StoryOptions options;

  NearCopies(StoryOptions options) {
    this.options = options;
  }

  /** Proposed pairs and the buckets that were cut, as {@link SweepBuckets} says. */
  Dataset<Row> proposals(Dataset<Row> articles, Dataset<Row> standing) {
    return texts(articles, standing)
        .flatMap(new TextSteps.ToBuckets(), Encoders.row(StoryColumns.BUCKETED))
        .repartition(StoryColumns.BUCKET.col())
        .sortWithinPartitions(
            StoryColumns.BUCKET.col(),
            StoryColumns.TITLED.col(),
            StoryColumns.EPOCH_DAY.col().asc_nulls_first(),
            Fields.ARTICLE_ID.col())
        .mapPartitions(
            new SweepBuckets(options.storyDays(), options.maxBucket()),
            Encoders.row(StoryColumns.SWEPT));
  }

  /** One link per accepted pair. */
  Dataset<Row> links(Dataset<Row> articles, Dataset<Row> standing, Dataset<Row> proposals) {
    Dataset<Row> shingles =
        texts(articles, standing)
            .map(new TextSteps.ToShingles(), Encoders.row(StoryColumns.SHINGLED));
    return ONE.join(OTHER.join(pairs(proposals), shingles), shingles)
        .flatMap(new TextSteps.JudgePair(), Encoders.row(StoryColumns.LINKED));
  }

  /** What the cap on buckets left out, in the shape of {@link TruncationsTable}. */
  Dataset<Row> ledger(Dataset<Row> proposals, String runId) {
    return proposals
        .filter(StoryColumns.BUCKET.col().isNotNull())
        .select(
            Fields.RUN_ID.from(lit(runId)),
            TruncationsTable.CAP.from(lit(StoryOptions.MAX_BUCKET)),
            TruncationsTable.PLACE.from(
                format_string("story bucket %016x", StoryColumns.BUCKET.col())),
            TruncationsTable.LIMIT.from(lit((long) options.maxBucket())),
            TruncationsTable.SEEN.col(),
            TruncationsTable.DROPPED.col());
  }

  private static Dataset<Row> texts(Dataset<Row> articles, Dataset<Row> standing) {
    return articles
        .select(
            Fields.ARTICLE_ID.col(),
            StoryColumns.EPOCH_DAY.from(unix_date(Fields.PUBLISHED_ON.col())),
            StoryColumns.CONTENT.from(xxhash64(ArticlesTable.CONTENT_HASH.col())),
            Fields.SOURCE.col(),
            Fields.TITLE.col(),
            Fields.URL.col(),
            ArticlesTable.TEXT.col())
        .join(broadcast(standing), new String[] {Fields.SOURCE.name()}, "left")
        .to(StoryColumns.READ);
  }

  private static Dataset<Row> pairs(Dataset<Row> proposals) {
    return proposals
        .filter(StoryColumns.ONE.col().isNotNull())
        .groupBy(
            StoryColumns.ONE.col(),
            StoryColumns.ONE_DAY.col(),
            StoryColumns.OTHER.col(),
            StoryColumns.OTHER_DAY.col())
        .agg(StoryColumns.TITLED.from(max(StoryColumns.TITLED.col())));
  }

  /** One article of a pair: its id in the pair, and what joins it. */
  private record Side(Field article, Field source, Field shingles) {
    Dataset<Row> join(Dataset<Row> pairs, Dataset<Row> texts) {
      Dataset<Row> named =
          texts.select(
              article.from(Fields.ARTICLE_ID.col()),
              source.from(Fields.SOURCE.col()),
              shingles.from(StoryColumns.SHINGLES.col()));
      return pairs.join(named, article.name());
    }
  }
}
