package org.comention.cooccur;

import static org.comention.cooccur.CooccurColumns.ARTICLES;
import static org.comention.cooccur.CooccurColumns.EPOCH_DAY;
import static org.comention.cooccur.CooccurColumns.KNOWN;
import static org.comention.cooccur.CooccurColumns.NUMBER;
import static org.comention.cooccur.CooccurColumns.SEEN;
import static org.comention.cooccur.CooccurColumns.STORY_EPOCH_DAY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.StoriesTable;
import org.comention.tables.TruncationsTable;

/**
 * Brings the mentions of each story together once; every count is taken from these rows.
 *
 * <p>In: {@code entity_mentions}, {@code stories}, the {@link EntityIndex}. Out: one row per story
 * that names an entity: its day and its articles, each with its day, source and mentions as numbers
 * (about 16 bytes a mention). The rows are meant to be staged to Parquet and read by {@link
 * CountEntities}, {@link CountPairs}, {@link CountTriples} and {@link ComputeTotals}.
 *
 * <p>An article counts at most {@code --max-entities} distinct entities, those named in most
 * stories of the corpus. The cut holds for entities, pairs, triples and totals alike, so that all
 * come from one population, and stands in {@link #truncations}.
 *
 * <p>Cost: a join with the index (broadcast when small) and one shuffle by story. Mentions that
 * stand together in the input, as those of one article do, travel as one row.
 */
public final class GroupStories {
  private static final Field MENTIONED = CooccurColumns.INDEX_ID;

  private final int maxEntities;

  public GroupStories(CooccurOptions options) {
    this.maxEntities = options.maxEntities();
  }

  /**
   * The stories with their articles and mentions.
   *
   * @throws IllegalStateException while it runs, when a mention names an entity or a story that the
   *     other tables do not hold
   */
  public Dataset<Row> apply(Dataset<Row> entityMentions, Dataset<Row> stories, Dataset<Row> index) {
    Dataset<Row> parts =
        mentions(entityMentions, index)
            .mapPartitions(new JoinMentions(), Encoders.row(CooccurColumns.PART));
    StructType joined =
        CooccurColumns.PART.add(STORY_EPOCH_DAY.structField()).add(KNOWN.structField());
    return parts
        .join(storyDays(stories), new String[] {Fields.STORY_ID.name()}, "left")
        .groupBy(Fields.STORY_ID.col())
        .as(Encoders.STRING(), Encoders.row(joined))
        .flatMapSortedGroups(
            new Column[] {Fields.ARTICLE_ID.col()},
            new JoinArticles(maxEntities),
            Encoders.row(CooccurColumns.STORY));
  }

  private static Dataset<Row> mentions(Dataset<Row> entityMentions, Dataset<Row> index) {
    Dataset<Row> numbers =
        index.select(MENTIONED.from(Fields.ENTITY_ID.col()), NUMBER.col(), Fields.N_STORIES.col());
    return entityMentions
        .join(numbers, Fields.ENTITY_ID.col().equalTo(MENTIONED.col()), "left")
        .select(
            Fields.STORY_ID.col(),
            Fields.ARTICLE_ID.col(),
            EPOCH_DAY.from(functions.unix_date(Fields.PUBLISHED_ON.col())),
            Fields.SOURCE.col(),
            Fields.PARAGRAPH.col(),
            Fields.SENTENCE.col(),
            NUMBER.col(),
            Fields.N_STORIES.col(),
            Fields.BEGIN.col(),
            Fields.END.col(),
            Fields.ENTITY_ID.col());
  }

  private static Dataset<Row> storyDays(Dataset<Row> stories) {
    return stories
        .groupBy(Fields.STORY_ID.col())
        .agg(
            STORY_EPOCH_DAY.from(functions.unix_date(functions.min(StoriesTable.STORY_DAY.col()))),
            KNOWN.from(functions.first(functions.lit(true))));
  }

  /** What the cap cut, in the schema of {@code truncations}: one row per article cut. */
  public Dataset<Row> truncations(Dataset<Row> storyUnits, String runId) {
    Dataset<Row> articles =
        storyUnits.select(functions.explode(ARTICLES.col()).as(ARTICLES.name()));
    Column seen = SEEN.in(ARTICLES.col());
    Dataset<Row> cut =
        articles
            .where(seen.gt(maxEntities))
            .select(
                Fields.RUN_ID.from(functions.lit(runId)),
                TruncationsTable.CAP.from(functions.lit("max-entities")),
                TruncationsTable.PLACE.from(
                    functions.concat(
                        functions.lit("article "), Fields.ARTICLE_ID.in(ARTICLES.col()))),
                TruncationsTable.LIMIT.from(functions.lit(maxEntities)),
                TruncationsTable.SEEN.from(seen),
                TruncationsTable.DROPPED.from(seen.minus(maxEntities)));
    return TruncationsTable.SPEC.conform(cut);
  }
}
