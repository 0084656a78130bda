package org.comention.cooccur;

import java.util.Collection;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The sentence of each story for every pair or triple that shares one ({@link StorySentences}), as
 * rows.
 *
 * <p>Grain: the rows of {@link GroupStories} in, one row a story and pair (triple) out, in the
 * schema {@link CooccurColumns#FOUND}. Cost: a look at each sentence of a story; no shuffle.
 */
final class FoundSentences {
  private FoundSentences() {}

  /** A sentence for every pair that shares one. */
  static Dataset<Row> pairs(Dataset<Row> storyUnits) {
    return storyUnits.flatMap(new PairSentences(), Encoders.row(CooccurColumns.FOUND));
  }

  /** A sentence for every triple that shares one and whose pairs have the support somewhere. */
  static Dataset<Row> triples(Dataset<Row> storyUnits, SupportedPairs supported) {
    PairSupport support = supported.shipped(storyUnits.sparkSession());
    return storyUnits.flatMap(new TripleSentences(support), Encoders.row(CooccurColumns.FOUND));
  }

  private static Iterator<Row> rows(Row story, Collection<StorySentences.Found> found) {
    Object id = story.get(0);
    return found.stream()
        .map(
            f ->
                RowFactory.create(
                    f.key(), f.third(), id, f.article().id(), f.article().day(), f.sentence()))
        .iterator();
  }

  private static final class PairSentences implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row story) {
      return rows(story, StorySentences.pairs(JoinArticles.story(story)));
    }
  }

  private static final class TripleSentences implements FlatMapFunction<Row, Row> {
    private final PairSupport support;

    TripleSentences(PairSupport support) {
      this.support = support;
    }

    @Override
    public Iterator<Row> call(Row story) {
      return rows(story, StorySentences.triples(JoinArticles.story(story), support));
    }
  }
}
