package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.comention.tables.Fields;
import org.comention.tables.PairCountsTable;

/**
 * How often two entities are named together, by day and window, for every pair.
 *
 * <p>In: the rows of {@link GroupStories} and the {@link EntityIndex}. Out: {@code pair_counts}.
 * There is no self-join: a story's pairs come from plain Java, one row for all three windows.
 *
 * <p>What is named together {@link SharedSpans} says. A concept and one it is a kind of are no
 * pair: where Shahed-136 is named, a drone always is.
 *
 * <p>Example: a story whose one article names Iran and drones in two sentences adds 2 to n_units at
 * the sentence window and 1 to each other count.
 *
 * <p>Cost: one shuffle of some fifteen bytes per pair and article, sorted bucket by bucket; a join
 * with the index for each member, broadcast when small.
 */
public final class CountPairs {
  private final Map<String, ? extends Collection<String>> ancestors;

  /** Counts every pair: no entity is a kind of another. */
  public CountPairs() {
    this(Map.of());
  }

  /**
   * @param ancestors for each concept id every concept it is a kind of
   */
  public CountPairs(Map<String, ? extends Collection<String>> ancestors) {
    this.ancestors = Map.copyOf(ancestors);
  }

  /** The counts, in the schema of {@code pair_counts}. */
  public Dataset<Row> apply(Dataset<Row> storyUnits, Dataset<Row> index) {
    Dataset<Row> daily = new CountStories(new StoryPairs(), 0).apply(storyUnits);
    Dataset<Row> named = Days.named(daily, index, Days.PAIR);
    String[] pair = {Fields.A.name(), Fields.B.name()};
    return PairCountsTable.SPEC.conform(
        named.join(functions.broadcast(kin(storyUnits.sparkSession())), pair, "left_anti"));
  }

  private Dataset<Row> kin(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    ancestors.forEach(
        (child, all) ->
            all.forEach(
                parent -> {
                  boolean before = child.compareTo(parent) < 0;
                  rows.add(RowFactory.create(before ? child : parent, before ? parent : child));
                }));
    return spark.createDataFrame(rows, CooccurColumns.schema(Fields.A, Fields.B));
  }
}
