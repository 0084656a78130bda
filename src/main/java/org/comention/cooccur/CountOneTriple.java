package org.comention.cooccur;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.comention.tables.Fields;
import org.comention.tables.TripleCountsTable;

/**
 * How often three given entities are named together, by day and window, whatever their support: for
 * a triple that {@link CountTriples} left out as too rare. Counted by the same code.
 *
 * <p>In: {@code entity_mentions}, {@code stories}, {@code entities}. Out: rows of {@code
 * triple_counts} for the one triple.
 *
 * <p>Cost: a pass over the mentions to find the stories that name all three, then the counting of
 * these stories.
 *
 * <pre>{@code
 * new CountOneTriple(options, List.of("concept:drone", "loc:iran", "loc:russia"))
 *     .apply(entityMentions, stories, entities)
 * }</pre>
 */
public final class CountOneTriple {
  private static final int TRIPLE = 3;

  private final CooccurOptions options;
  private final List<String> ids;

  /**
   * @param options those of the run, for the cap on entities of an article
   * @param ids three different entity ids
   */
  public CountOneTriple(CooccurOptions options, List<String> ids) {
    this.options = options;
    this.ids = List.copyOf(ids);
  }

  /** The counts; no rows when no story names all three. */
  public Dataset<Row> apply(
      Dataset<Row> entityMentions, Dataset<Row> stories, Dataset<Row> entities) {
    String[] story = {Fields.STORY_ID.name()};
    String[] entity = {Fields.ENTITY_ID.name()};
    Dataset<Row> told =
        entityMentions
            .filter(Fields.ENTITY_ID.col().isInCollection(ids))
            .groupBy(Fields.STORY_ID.col())
            .agg(Fields.N.from(functions.count_distinct(Fields.ENTITY_ID.col())))
            .filter(Fields.N.col().equalTo(ids.size()))
            .select(Fields.STORY_ID.col());
    Dataset<Row> mentions = entityMentions.join(told, story, "left_semi");
    Dataset<Row> index = new EntityIndex().apply(entities.join(mentions, entity, "left_semi"), ids);
    Dataset<Row> units =
        new GroupStories(options).apply(mentions, stories.join(told, story, "left_semi"), index);
    PairSupport oneTriple = (a, b) -> b < TRIPLE ? PairSupport.WINDOWS : 0;
    Dataset<Row> daily = new CountStories(new StoryTriples(oneTriple, false), 0).apply(units);
    return TripleCountsTable.SPEC.conform(Days.named(daily, index, Days.TRIPLE));
  }
}
