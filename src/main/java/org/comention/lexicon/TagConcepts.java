package org.comention.lexicon;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.text.ArticleText;
import org.comention.text.Sentence;

/**
 * Finds the concepts of a lexicon in articles.
 *
 * <p>In: one row per article, with id, text and month. Out: one row per place that stands for a
 * concept, in {@link MentionsTable}'s schema. Photo credits, bylines and agency lines yield none;
 * captions do. A place stands for one concept; its wider concepts are added when mentions are
 * resolved. No shuffle; the compiled lexicon is broadcast, 23 MB at 100,000 phrases.
 *
 * <p>Example: {@code new TagConcepts(Lexicon.embedded()).apply(articles)}.
 */
public final class TagConcepts {
  private static final double CERTAIN = 1.0;

  private final Lexicon lexicon;

  public TagConcepts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The mentions of concepts in articles, lazily. */
  public Dataset<Row> apply(Dataset<Row> articles) {
    Broadcast<PhraseMatcher> matcher =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext())
            .broadcast(lexicon.matcher());
    Dataset<Row> rows =
        articles
            .select(Fields.ARTICLE_ID.col(), ArticlesTable.TEXT.col(), Fields.PUBLISHED_MONTH.col())
            .flatMap(
                new MentionsOfArticle(matcher, lexicon.modelId()),
                Encoders.row(MentionsOfArticle.SCHEMA));
    return MentionsTable.SPEC.conform(rows);
  }

  /** Runs on executors; ships a reference to the broadcast matcher and the id of its lexicon. */
  private static final class MentionsOfArticle implements FlatMapFunction<Row, Row> {
    /** The columns in the order in which {@link #row} gives them. */
    static final StructType SCHEMA =
        new StructType(
            Stream.of(
                    Fields.ARTICLE_ID,
                    Fields.PUBLISHED_MONTH,
                    Fields.SENTENCE,
                    Fields.PARAGRAPH,
                    Fields.BEGIN,
                    Fields.END,
                    Fields.SURFACE,
                    Fields.TYPE,
                    MentionsTable.RECOGNISER,
                    MentionsTable.CONFIDENCE,
                    MentionsTable.CONCEPT_ID,
                    MentionsTable.MODEL_ID)
                .map(Field::structField)
                .toArray(StructField[]::new));

    private final Broadcast<PhraseMatcher> matcher;
    private final String modelId;

    MentionsOfArticle(Broadcast<PhraseMatcher> matcher, String modelId) {
      this.matcher = matcher;
      this.modelId = modelId;
    }

    @Override
    public Iterator<Row> call(Row article) {
      ArticleText text = ArticleText.of(ArticlesTable.TEXT.get(article));
      List<Row> rows = new ArrayList<>();
      for (Sentence sentence : text.sentences()) {
        if (sentence.role().yieldsMentions()) {
          for (ConceptMatch match : matcher.value().match(text.text(), sentence)) {
            rows.add(row(article, text.text(), sentence, match));
          }
        }
      }
      return rows.iterator();
    }

    private Row row(Row article, String text, Sentence sentence, ConceptMatch match) {
      return RowFactory.create(
          Fields.ARTICLE_ID.get(article),
          Fields.PUBLISHED_MONTH.get(article),
          sentence.index(),
          sentence.paragraph(),
          match.span().begin(),
          match.span().end(),
          match.span().of(text),
          match.type(),
          MentionsTable.LEXICON,
          CERTAIN,
          match.conceptId(),
          modelId);
    }
  }
}
