package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.cooccur.CooccurOptions.TripleScope;
import org.comention.tables.Fields;
import org.comention.tables.TripleCountsTable;

/**
 * How often three entities are named together, by day and window: exact counts of every candidate.
 *
 * <p>In: the rows of {@link GroupStories}, the {@link EntityIndex}, the {@link SupportedPairs} of
 * the corpus. Out: {@code triple_counts}. A candidate at a window is a triple whose three pairs
 * have the support there and, by {@code --triples}, one of whose members is a concept. A candidate
 * that is itself named in fewer than {@code --triple-stories} stories at a window is left out at
 * that window.
 *
 * <p>Cost: pairs are broadcast (9 bytes each) and each story's triples formed from its supported
 * pairs; then as {@link CountPairs}. When the pairs do not fit, two more shuffles bring each story
 * its own supported pairs.
 */
public final class CountTriples {
  /** Entities from which {@code --triples auto} asks for a concept. */
  static final long LARGE_VOCABULARY = 50_000;

  private final CooccurOptions options;

  public CountTriples(CooccurOptions options) {
    this.options = options;
  }

  /** The counts, in the schema of {@code triple_counts}. */
  public Dataset<Row> apply(Dataset<Row> storyUnits, Dataset<Row> index, SupportedPairs pairs) {
    boolean conceptsOnly = conceptsOnly(pairs.entities());
    Dataset<Row> stories = options.triples() == TripleScope.none ? storyUnits.limit(0) : storyUnits;
    Dataset<Row> daily =
        pairs.inMemory()
            ? broadcast(stories, pairs, conceptsOnly)
            : joined(stories, pairs.rows(), conceptsOnly);
    return TripleCountsTable.SPEC.conform(Days.named(daily, index, Days.TRIPLE));
  }

  private boolean conceptsOnly(long entities) {
    return switch (options.triples()) {
      case concept -> true;
      case auto -> entities > LARGE_VOCABULARY;
      case any, none -> false;
    };
  }

  private Dataset<Row> broadcast(Dataset<Row> stories, SupportedPairs pairs, boolean conceptsOnly) {
    PairSupport shipped = pairs.shipped(stories.sparkSession());
    return new CountStories(new StoryTriples(shipped, conceptsOnly), options.tripleStories())
        .apply(stories);
  }

  private Dataset<Row> joined(Dataset<Row> stories, Dataset<Row> pairs, boolean conceptsOnly) {
    Dataset<Row> held =
        stories
            .flatMap(new PairsHeld(), Encoders.row(CooccurColumns.STORY_PAIR))
            .join(pairs, CooccurColumns.KEY.name());
    Dataset<Row> increments =
        byStory(stories)
            .cogroup(
                byStory(
                    held.select(
                        Fields.STORY_ID.col(),
                        CooccurColumns.KEY.col(),
                        CooccurColumns.SUPPORT.col())),
                new CountWithOwnPairs(conceptsOnly),
                Encoders.row(CooccurColumns.INCREMENT));
    return CountStories.sum(increments, options.tripleStories());
  }

  private static KeyValueGroupedDataset<String, Row> byStory(Dataset<Row> rows) {
    return rows.groupBy(Fields.STORY_ID.col()).as(Encoders.STRING(), Encoders.row(rows.schema()));
  }

  /** A story to a row for each of its pairs. */
  private static final class PairsHeld implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row story) {
      Object id = story.get(0);
      return JoinArticles.story(story).articles().stream()
          .flatMapToLong(ArticleUnits::pairs)
          .distinct()
          .mapToObj(pair -> RowFactory.create(id, pair))
          .iterator();
    }
  }

  /** A story and its supported pairs to its increments. */
  private static final class CountWithOwnPairs implements CoGroupFunction<String, Row, Row, Row> {
    private final boolean conceptsOnly;

    CountWithOwnPairs(boolean conceptsOnly) {
      this.conceptsOnly = conceptsOnly;
    }

    @Override
    public Iterator<Row> call(String story, Iterator<Row> stories, Iterator<Row> pairs) {
      List<byte[]> supported = new ArrayList<>();
      pairs.forEachRemaining(
          pair -> supported.add(PairTable.bytes(pair.getLong(1), pair.getInt(2))));
      StoryTriples counter = new StoryTriples(PairTable.of(supported), conceptsOnly);
      return CountStories.rows(counter.count(JoinArticles.story(stories.next())));
    }
  }
}
