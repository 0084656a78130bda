package org.comention.cooccur;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.EntityCountsTable;

/**
 * How often each entity is named, by day and window.
 *
 * <p>In: the rows of {@link GroupStories} and the {@link EntityIndex}. Out: {@code entity_counts}.
 * Articles and stories are the same at every window, since an entity is near itself.
 *
 * <p>Cost: one shuffle of a row per entity and article; a join with the index, broadcast when
 * small.
 */
public final class CountEntities {

  /** The counts, in the schema of {@code entity_counts}. */
  public Dataset<Row> apply(Dataset<Row> storyUnits, Dataset<Row> index) {
    Dataset<Row> daily = new CountStories(new StoryEntities(), 0).apply(storyUnits);
    return EntityCountsTable.SPEC.conform(Days.named(daily, index, Days.ENTITY));
  }
}
