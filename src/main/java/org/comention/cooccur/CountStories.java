package org.comention.cooccur;

import static org.comention.cooccur.CooccurColumns.BUCKET;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Sums what a {@link StoryCounter} finds in every story: counts by members, day and window.
 *
 * <p>Out: members as numbers (unused ones 0), epoch_day, window, n_units, n_articles, n_stories,
 * sources_sketch, first_source. Rows whose three counts are all 0 are left out.
 *
 * <p>Cost: one shuffle of some fifteen bytes per members and article, in chunks: members fall into
 * {@value IncrementChunks#BUCKETS} buckets, a task fills a chunk for each, and a bucket is sorted
 * in memory where its chunks meet. Memory: a bucket, some 60 bytes an increment: 60 MB for a
 * billion increments, as ten million articles give.
 */
final class CountStories {
  private final StoryCounter counter;
  private final long minStories;

  /**
   * @param minStories members with fewer stories at a window, over all days, are left out there
   */
  CountStories(StoryCounter counter, long minStories) {
    this.counter = counter;
    this.minStories = minStories;
  }

  Dataset<Row> apply(Dataset<Row> storyUnits) {
    return sum(storyUnits, new IncrementChunks(counter), minStories);
  }

  /** The sums of increments that were found elsewhere. */
  static Dataset<Row> sum(Dataset<Row> increments, long minStories) {
    return sum(increments, new IncrementChunks(null), minStories);
  }

  private static Dataset<Row> sum(Dataset<Row> rows, IncrementChunks chunks, long minStories) {
    return rows.mapPartitions(chunks, Encoders.row(CooccurColumns.CHUNK))
        .repartition(BUCKET.col())
        .sortWithinPartitions(BUCKET.col())
        .mapPartitions(new SumIncrements(minStories), Encoders.row(CooccurColumns.DAILY));
  }

  /** Increments as rows, made one by one. */
  static Iterator<Row> rows(List<Increment> found) {
    Iterator<Increment> increments = found.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return increments.hasNext();
      }

      @Override
      public Row next() {
        Increment i = increments.next();
        return RowFactory.create(i.key(), i.third(), i.day(), i.source(), i.packed());
      }
    };
  }
}
