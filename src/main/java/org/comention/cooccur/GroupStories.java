package org.comention.cooccur;

import static org.comention.cooccur.CooccurColumns.EPOCH_DAY;
import static org.comention.cooccur.CooccurColumns.KNOWN;
import static org.comention.cooccur.CooccurColumns.NUMBER;
import static org.comention.cooccur.CooccurColumns.STORY_EPOCH_DAY;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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
 * come from one population, and stands in {@link #truncations}. So do the sentences that are lists.
 *
 * <p>Cost: a join with the index (broadcast when small) and one shuffle by story. Mentions that
 * stand together in the input, as those of one article do, travel as one row.
 */
public final class GroupStories {
  private static final Field MENTIONED = CooccurColumns.INDEX_ID;
  private static final StructType LEDGER =
      CooccurColumns.schema(
          TruncationsTable.CAP,
          TruncationsTable.PLACE,
          TruncationsTable.LIMIT,
          TruncationsTable.SEEN,
          TruncationsTable.DROPPED);

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

  /**
   * What was left out, in the schema of {@code truncations}: one row per article whose entities
   * were cut, and one per sentence that is a list, see {@link ArticleUnits}.
   */
  public Dataset<Row> truncations(Dataset<Row> storyUnits, String runId) {
    Column run = Fields.RUN_ID.from(functions.lit(runId));
    return TruncationsTable.SPEC.conform(
        storyUnits
            .flatMap(new LeftOut(maxEntities), Encoders.row(LEDGER))
            .withColumn(Fields.RUN_ID.name(), run));
  }

  /** What a story leaves out of its articles. */
  private static final class LeftOut implements FlatMapFunction<Row, Row> {
    private final long maxEntities;

    LeftOut(long maxEntities) {
      this.maxEntities = maxEntities;
    }

    @Override
    public Iterator<Row> call(Row story) {
      List<Row> cuts = new ArrayList<>();
      for (JoinArticles.Part article : JoinArticles.parts(story)) {
        if (article.seen() > maxEntities) {
          String place = "article " + article.id();
          long dropped = article.seen() - maxEntities;
          cuts.add(
              RowFactory.create(
                  CooccurOptions.MAX_ENTITIES, place, maxEntities, article.seen(), dropped));
        }
        for (MentionCells.ListSentence list : article.mentions().lists()) {
          long most = MentionCells.MOST_TOGETHER;
          long seen = list.entities();
          String place = TruncationsTable.sentence(article.id(), list.sentence());
          cuts.add(RowFactory.create(TruncationsTable.LIST, place, most, seen, seen));
        }
      }
      return cuts.iterator();
    }
  }
}
