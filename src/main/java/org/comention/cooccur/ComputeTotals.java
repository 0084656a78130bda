package org.comention.cooccur;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.comention.cooccur.CooccurColumns.PARAGRAPHS;
import static org.comention.cooccur.CooccurColumns.SENTENCES;
import static org.comention.cooccur.CooccurColumns.SIZE_PAIRS;
import static org.comention.cooccur.CooccurColumns.SIZE_SUM;
import static org.comention.cooccur.CooccurColumns.SIZE_TRIPLES;
import static org.comention.cooccur.CooccurColumns.UNITS;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.comention.stats.SizeCorrection;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.SentencesTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.TotalsTable;
import org.comention.tables.Window;
import org.comention.text.Role;

/**
 * The denominators of every slice and window, and how uneven its stories are.
 *
 * <p>In: {@code articles}, {@code sentences}, {@code stories}, {@code entity_counts} and the rows
 * of {@link GroupStories}. Out: {@code totals}. All articles and stories count, also those that
 * name nobody; an entity is distinct in a slice when a unit or a story of it names it.
 *
 * <p>The sums behind kappa2 and kappa3 are over stories, as {@link ExposureFit} says: S distinct
 * entities, T2 distinct pairs and T3 distinct triples that share a unit of the window, so that
 * {@code kappa2 = N 2 T2 / S^2} and {@code kappa3 = N^2 6 T3 / S^3}. Both speak of rare entities;
 * {@code sizes} is what expected counts are taken from, fitted by {@link ExposureFit}.
 *
 * <p>Cost: one pass over each input, with sums by month; a shuffle of (article, paragraph) and of
 * (entity, slice) for what is distinct.
 */
public final class ComputeTotals {
  /** The totals, in the schema of {@code totals}. */
  public Dataset<Row> apply(
      Dataset<Row> articles,
      Dataset<Row> sentences,
      Dataset<Row> stories,
      Dataset<Row> entityCounts,
      Dataset<Row> storyUnits) {
    String[] slice = {Fields.SLICE.name()};
    String[] sliceAndWindow = {Fields.SLICE.name(), Fields.WINDOW.name()};
    Dataset<Row> joined =
        populations(articles, sentences, stories)
            .join(FitSizes.names(entityCounts), slice, "left")
            .join(FitSizes.sizes(storyUnits), sliceAndWindow, "left");
    Column n = Fields.N_STORIES.col();
    Column s = orZero(SIZE_SUM);
    Column pairs = orZero(SIZE_PAIRS).multiply(2);
    Column triples = orZero(SIZE_TRIPLES).multiply(6);
    return TotalsTable.SPEC.conform(
        joined
            .withColumn(TotalsTable.N_ENTITIES.name(), orZero(TotalsTable.N_ENTITIES))
            .withColumn(TotalsTable.KAPPA2.name(), kappa(SizeCorrection::kappa2, n, s, pairs))
            .withColumn(TotalsTable.KAPPA3.name(), kappa(SizeCorrection::kappa3, n, s, triples))
            .withColumn(TotalsTable.SIZES.name(), FitSizes.fitted()));
  }

  private static Column orZero(Field count) {
    return coalesce(count.col(), lit(0L));
  }

  private static Column kappa(
      UDF3<Long, Long, Long, Double> formula, Column n, Column sizes, Column sum) {
    return functions.udf(formula, DataTypes.DoubleType).apply(n, sizes, sum);
  }

  /** n_units, n_articles and n_stories by slice and window. */
  private static Dataset<Row> populations(
      Dataset<Row> articles, Dataset<Row> sentences, Dataset<Row> stories) {
    Column month = Fields.MONTH.from(Fields.PUBLISHED_MONTH.col());
    Dataset<Row> paragraphs =
        sentences
            .where(SentencesTable.ROLE.col().equalTo(Role.BODY.name()))
            .groupBy(month, Fields.ARTICLE_ID.col(), Fields.PARAGRAPH.col())
            .agg(SENTENCES.from(count(lit(1))));
    Dataset<Row> told =
        stories
            .groupBy(Fields.STORY_ID.col())
            .agg(functions.min(StoriesTable.STORY_DAY.col()).as(Fields.DAY.name()))
            .select(Fields.MONTH.from(Days.month(Fields.DAY.col())));
    Dataset<Row> parts =
        counted(paragraphs, SENTENCES.col(), 1, 0, 0)
            .union(counted(articles.select(month), lit(0), 0, 1, 0))
            .union(counted(told, lit(0), 0, 0, 1));
    Dataset<Row> months = summed(parts, Fields.MONTH.col());
    Dataset<Row> slices =
        summed(
            Slices.exploded(months, Fields.MONTH.col()),
            Fields.SLICE.col(),
            Fields.SLICE_KIND.col());
    return byWindow(slices);
  }

  private static Dataset<Row> counted(
      Dataset<Row> rows, Column sentences, int paragraphs, int articles, int stories) {
    return rows.select(
        Fields.MONTH.col(),
        SENTENCES.from(sentences),
        PARAGRAPHS.from(lit(paragraphs)),
        Fields.N_ARTICLES.from(lit(articles)),
        Fields.N_STORIES.from(lit(stories)));
  }

  private static Dataset<Row> summed(Dataset<Row> rows, Column... keys) {
    return rows.groupBy(keys)
        .agg(
            SENTENCES.from(sum(SENTENCES.col())),
            PARAGRAPHS.from(sum(PARAGRAPHS.col())),
            Fields.N_ARTICLES.from(sum(Fields.N_ARTICLES.col())),
            Fields.N_STORIES.from(sum(Fields.N_STORIES.col())));
  }

  /** Each slice once a window: its sentences, its paragraphs, its articles are the units. */
  private static Dataset<Row> byWindow(Dataset<Row> slices) {
    Column windows =
        functions.array(
            window(Window.SENTENCE, SENTENCES),
            window(Window.PARAGRAPH, PARAGRAPHS),
            window(Window.DOCUMENT, Fields.N_ARTICLES));
    return slices
        .withColumn(UNITS.name(), functions.explode(windows))
        .withColumn(Fields.WINDOW.name(), Fields.WINDOW.in(UNITS.col()))
        .withColumn(Fields.N_UNITS.name(), Fields.N_UNITS.in(UNITS.col()))
        .drop(UNITS.name(), SENTENCES.name(), PARAGRAPHS.name());
  }

  private static Column window(Window window, Field units) {
    return struct(Fields.WINDOW.from(lit(window.label())), Fields.N_UNITS.from(units.col()));
  }
}
