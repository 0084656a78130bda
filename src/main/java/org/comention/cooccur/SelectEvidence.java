package org.comention.cooccur;

import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.comention.cooccur.CooccurColumns.EPOCH_DAY;
import static org.comention.cooccur.CooccurColumns.FIRST_OF_YEAR;
import static org.comention.cooccur.CooccurColumns.KEY;
import static org.comention.cooccur.CooccurColumns.PLACE_IN_MONTH;
import static org.comention.cooccur.CooccurColumns.RANKED_SLICES;
import static org.comention.cooccur.CooccurColumns.THIRD;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Fields;

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
    Dataset<Row> chosen =
        chosen(FoundSentences.pairs(storyUnits), published(pairs, index, false))
            .union(
                chosen(
                    FoundSentences.triples(storyUnits, supported),
                    published(triples, index, true)));
    return EvidenceTable.SPEC.conform(ShownSentences.of(chosen, texts));
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
}
