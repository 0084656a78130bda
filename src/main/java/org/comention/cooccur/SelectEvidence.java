package org.comention.cooccur;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.comention.cooccur.CooccurColumns.EPOCH_DAY;
import static org.comention.cooccur.CooccurColumns.FIRST_OF_YEAR;
import static org.comention.cooccur.CooccurColumns.KEY;
import static org.comention.cooccur.CooccurColumns.MENTIONS;
import static org.comention.cooccur.CooccurColumns.PLACE_IN_MONTH;
import static org.comention.cooccur.CooccurColumns.RANKED_SLICES;
import static org.comention.cooccur.CooccurColumns.SENTENCE_BEGIN;
import static org.comention.cooccur.CooccurColumns.THIRD;

import java.util.Collection;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Fields;
import org.comention.tables.SentencesTable;

/**
 * The sentences behind the numbers: for every pair and triple that is in the slice {@code all} or
 * ranked somewhere, sentences that name all members together: the first {@code --evidence} of all
 * time, and of each month and year in which the pair or triple is ranked the earliest one.
 *
 * <p>Out: {@code evidence}. One sentence a story, the first of its earliest article that has one;
 * it is of that article's month. Earliest first, undated ones last. A pair that never shares a
 * sentence has none. Spans are those of all mentions of the members in the sentence, as indexes in
 * its text.
 *
 * <p>Example: with {@code --evidence 2} a pair of six stories in June and three in July that is
 * ranked in July shows the first two of June and the first of July.
 *
 * <p>Cost: one shuffle of a row per story and pair (triple) that shares a sentence, cut to the
 * first few of each month before it, then joins of the chosen sentences alone with mentions,
 * sentences and articles.
 */
public final class SelectEvidence {
  private final CooccurOptions options;

  public SelectEvidence(CooccurOptions options) {
    this.options = options;
  }

  /**
   * The sentences, in the schema of {@code evidence}.
   *
   * @param pairs rows of {@code pairs}
   * @param triples rows of {@code triples}
   * @param storyUnits the rows of {@link GroupStories} that were counted
   * @param supported the pairs that triples extend
   */
  public Dataset<Row> apply(
      Dataset<Row> pairs,
      Dataset<Row> triples,
      Dataset<Row> storyUnits,
      Dataset<Row> index,
      SupportedPairs supported,
      Texts texts) {
    Dataset<Row> foundPairs =
        storyUnits.flatMap(new PairSentences(), Encoders.row(CooccurColumns.FOUND));
    Dataset<Row> foundTriples =
        storyUnits.flatMap(
            new TripleSentences(supported.shipped(storyUnits.sparkSession())),
            Encoders.row(CooccurColumns.FOUND));
    Dataset<Row> chosen =
        chosen(foundPairs, published(pairs, index, false))
            .union(chosen(foundTriples, published(triples, index, true)));
    return EvidenceTable.SPEC.conform(shown(chosen, texts));
  }

  /**
   * Where the sentences are read.
   *
   * @param entityMentions rows of {@code entity_mentions}
   * @param sentences rows of {@code sentences}
   * @param articles rows of {@code articles}
   */
  public record Texts(Dataset<Row> entityMentions, Dataset<Row> sentences, Dataset<Row> articles) {}

  /** Members to show: a, b, c (null for a pair), key and third, the slices that rank them. */
  private static Dataset<Row> published(Dataset<Row> rows, Dataset<Row> index, boolean triples) {
    Column third = triples ? Fields.C.col() : lit(null).cast(DataTypes.StringType);
    Column inAll = Fields.SLICE.col().equalTo(Slices.ALL);
    Column ranked = Fields.RANK.col().isNotNull();
    Dataset<Row> members =
        rows.where(inAll.or(ranked))
            .groupBy(Fields.A.col(), Fields.B.col(), third.as(EvidenceTable.THIRD.name()))
            .agg(RANKED_SLICES.from(collect_set(when(ranked, Fields.SLICE.col()))));
    Dataset<Row> numbered =
        EntityIndex.numbered(members, index, Fields.A, CooccurColumns.FIRST_NUMBER);
    numbered = EntityIndex.numbered(numbered, index, Fields.B, CooccurColumns.SECOND_NUMBER);
    numbered =
        triples
            ? EntityIndex.numbered(numbered, index, EvidenceTable.THIRD, THIRD)
            : numbered.withColumn(THIRD.name(), lit(0));
    Column key = Keys.pair(CooccurColumns.FIRST_NUMBER.col(), CooccurColumns.SECOND_NUMBER.col());
    return numbered.select(
        KEY.from(key),
        THIRD.col(),
        Fields.A.col(),
        Fields.B.col(),
        EvidenceTable.THIRD.col(),
        RANKED_SLICES.col());
  }

  /**
   * The first few of each month are cut before the shuffle; the rest is few rows. Sentences of a
   * month stand together in the order of the days, so the first of a year follows one of another.
   */
  private Dataset<Row> chosen(Dataset<Row> found, Dataset<Row> published) {
    WindowSpec inMonth =
        Window.partitionBy(KEY.col(), THIRD.col(), Fields.MONTH.col())
            .orderBy(EPOCH_DAY.col(), Fields.STORY_ID.col());
    WindowSpec inOrder =
        Window.partitionBy(KEY.col(), THIRD.col())
            .orderBy(EPOCH_DAY.col().asc_nulls_last(), Fields.STORY_ID.col());
    String place = EvidenceTable.EVIDENCE_RANK.name();
    Column year = year(Fields.MONTH.col());
    Column yearBefore = year(lag(Fields.MONTH.col(), 1, "").over(inOrder));
    Column firstOfSlice =
        isRanked(Fields.MONTH.col())
            .and(PLACE_IN_MONTH.col().equalTo(1))
            .or(isRanked(year).and(FIRST_OF_YEAR.col()));
    return found
        .join(published, new String[] {KEY.name(), THIRD.name()}, "inner")
        .withColumn(Fields.MONTH.name(), Days.month(functions.date_from_unix_date(EPOCH_DAY.col())))
        .withColumn(PLACE_IN_MONTH.name(), row_number().over(inMonth))
        .where(PLACE_IN_MONTH.col().leq(options.evidence()))
        .withColumn(place, row_number().over(inOrder))
        .withColumn(FIRST_OF_YEAR.name(), year.notEqual(yearBefore))
        .where(functions.col(place).leq(options.evidence()).or(firstOfSlice))
        .withColumn(place, row_number().over(inOrder));
  }

  private static Column isRanked(Column slice) {
    return functions.array_contains(RANKED_SLICES.col(), slice);
  }

  private static Column year(Column month) {
    return functions.substring(month, 1, Slices.YEAR_LENGTH);
  }

  private static Dataset<Row> shown(Dataset<Row> chosen, Texts texts) {
    String[] sentence = {Fields.ARTICLE_ID.name(), Fields.SENTENCE.name()};
    Dataset<Row> words =
        texts
            .sentences()
            .select(
                Fields.ARTICLE_ID.col(),
                Fields.SENTENCE.col(),
                SENTENCE_BEGIN.from(Fields.BEGIN.col()),
                SentencesTable.TEXT.col());
    Dataset<Row> articles =
        texts
            .articles()
            .select(
                Fields.ARTICLE_ID.col(),
                Fields.TITLE.col(),
                Fields.URL.col(),
                Fields.PUBLISHED_ON.col(),
                Fields.SOURCE.col());
    return withMentions(chosen, texts.entityMentions())
        .join(words, sentence, "inner")
        .join(articles, Fields.ARTICLE_ID.name())
        .withColumn(EvidenceTable.SPANS.name(), spans());
  }

  /** Each chosen sentence with the mentions of the members in it, in the order of the text. */
  private static Dataset<Row> withMentions(Dataset<Row> chosen, Dataset<Row> entityMentions) {
    Dataset<Row> mentions =
        entityMentions.select(
            Fields.ARTICLE_ID.col(),
            Fields.SENTENCE.col(),
            Fields.BEGIN.col(),
            Fields.END.col(),
            Fields.ENTITY_ID.col());
    Column entity = Fields.ENTITY_ID.col();
    Column member =
        entity
            .equalTo(Fields.A.col())
            .or(entity.equalTo(Fields.B.col()))
            .or(functions.coalesce(entity.equalTo(EvidenceTable.THIRD.col()), lit(false)));
    Column mention = struct(Fields.BEGIN.col(), Fields.END.col(), entity);
    String[] sentence = {Fields.ARTICLE_ID.name(), Fields.SENTENCE.name()};
    return chosen
        .join(mentions, sentence, "inner")
        .where(member)
        .groupBy(
            Fields.A.col(),
            Fields.B.col(),
            EvidenceTable.THIRD.col(),
            EvidenceTable.EVIDENCE_RANK.col(),
            Fields.STORY_ID.col(),
            Fields.ARTICLE_ID.col(),
            Fields.SENTENCE.col())
        .agg(MENTIONS.from(array_sort(collect_set(mention))));
  }

  /** Mentions as indexes in the sentence's own text. */
  private static Column spans() {
    return EvidenceTable.SPANS.from(
        functions.transform(
            MENTIONS.col(),
            mention ->
                struct(
                    Fields.ENTITY_ID.in(mention),
                    Fields.BEGIN.in(mention).minus(SENTENCE_BEGIN.col()),
                    Fields.END.in(mention).minus(SENTENCE_BEGIN.col()))));
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
