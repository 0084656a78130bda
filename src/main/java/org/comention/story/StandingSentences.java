package org.comention.story;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;

/**
 * The sentences a source prints under many headlines: footers, contact lines, standing phrases.
 *
 * <p>In: articles. Out: one row per source that has any, with the sorted hashes of at most {@value
 * #MOST} of them. Headlines are counted, not articles, so that the updates of one live report do
 * not make its sentences standing ones. Two shuffles of hashes; the result is small enough to
 * broadcast.
 */
final class StandingSentences {
  /** Sentences kept for a source; with more of them its articles are forms and not prose. */
  static final int MOST = 2000;

  /** Words under which a sentence says nothing about the text it stands in. */
  static final int LEAST_WORDS = 4;

  private static final StructType SENTENCES =
      StoryColumns.schema(Fields.SOURCE, StoryColumns.HEADLINE, StoryColumns.SENTENCE_HASH);

  private final int headlines;

  StandingSentences(int headlines) {
    this.headlines = headlines;
  }

  Dataset<Row> bySource(Dataset<Row> articles) {
    return articles
        .select(Fields.SOURCE.col(), Fields.TITLE.col(), ArticlesTable.TEXT.col())
        .flatMap(new HashSentences(), Encoders.row(SENTENCES))
        .groupBy(Fields.SOURCE.col(), StoryColumns.SENTENCE_HASH.col())
        .agg(StoryColumns.CONTENT.from(count_distinct(StoryColumns.HEADLINE.col())))
        .where(StoryColumns.CONTENT.col().gt(headlines))
        .groupBy(Fields.SOURCE.col())
        .agg(
            StoryColumns.STANDING.from(
                slice(sort_array(collect_list(StoryColumns.SENTENCE_HASH.col())), 1, MOST)));
  }

  /** One article to its sentences. */
  static final class HashSentences implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row row) {
      String source = Fields.SOURCE.get(row);
      String title = Fields.TITLE.get(row);
      ArticleWords words = ArticleWords.of(ArticlesTable.TEXT.get(row));
      long headline = headline(title, words);
      List<Row> sentences = new ArrayList<>(words.sentences());
      for (int s = 0; s < words.sentences(); s++) {
        if (words.sentenceEnd(s) - words.sentenceBegin(s) >= LEAST_WORDS) {
          sentences.add(RowFactory.create(source, headline, words.sentenceHash(s)));
        }
      }
      return sentences.iterator();
    }

    private static long headline(String title, ArticleWords words) {
      ArticleWords titleWords = ArticleWords.of(title == null ? "" : title);
      if (titleWords.size() > 0) {
        return titleWords.hash(0, titleWords.size());
      }
      return words.sentences() == 0 ? 0 : words.sentenceHash(0);
    }
  }
}
