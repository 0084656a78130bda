package org.comention.cooccur;

import static org.comention.cooccur.CooccurColumns.EPOCH_DAY;
import static org.comention.cooccur.CooccurColumns.KEY;
import static org.comention.cooccur.CooccurColumns.THIRD;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Sums what a {@link StoryCounter} finds in every story: counts by members, day and window.
 *
 * <p>Out: members as numbers (unused ones 0), epoch_day, window, n_units, n_articles, n_stories,
 * sources_sketch. Rows whose three counts are all 0 are left out.
 *
 * <p>Cost: one shuffle by members of one row per members and article (some 70 bytes), then a sort
 * inside each partition; no hash table, so memory does not grow with the vocabulary.
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
    return sum(
        storyUnits.flatMap(new Count(counter), Encoders.row(CooccurColumns.INCREMENT)), minStories);
  }

  /** The sums of increments that were found elsewhere. */
  static Dataset<Row> sum(Dataset<Row> increments, long minStories) {
    return increments
        .repartition(KEY.col(), THIRD.col())
        .sortWithinPartitions(KEY.col(), THIRD.col(), EPOCH_DAY.col())
        .mapPartitions(new SumIncrements(minStories), Encoders.row(CooccurColumns.DAILY));
  }

  private static final class Count implements FlatMapFunction<Row, Row> {
    private final StoryCounter counter;

    Count(StoryCounter counter) {
      this.counter = counter;
    }

    @Override
    public Iterator<Row> call(Row story) {
      return rows(counter.count(JoinArticles.story(story)));
    }
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
