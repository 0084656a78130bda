package org.comention.cooccur;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.PairCountsTable;

/**
 * How often two entities are named together, by day and window, for every pair.
 *
 * <p>In: the rows of {@link GroupStories} and the {@link EntityIndex}. Out: {@code pair_counts}.
 * There is no self-join: a story's pairs come from plain Java, one row for all three windows.
 *
 * <p>Example: a story whose one article names Iran and drones in two sentences adds 2 to n_units at
 * the sentence window and 1 to each other count.
 *
 * <p>Cost: one shuffle of a row per pair and article (some 70 bytes), a sort in each partition, a
 * join with the index for each member, broadcast when small.
 */
public final class CountPairs {

  /** The counts, in the schema of {@code pair_counts}. */
  public Dataset<Row> apply(Dataset<Row> storyUnits, Dataset<Row> index) {
    Dataset<Row> daily = new CountStories(new StoryPairs(), 0).apply(storyUnits);
    return PairCountsTable.SPEC.conform(Days.named(daily, index, Days.PAIR));
  }
}
