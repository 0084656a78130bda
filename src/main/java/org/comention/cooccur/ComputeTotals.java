package org.comention.cooccur;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.comention.cooccur.CooccurColumns.SIZE_PAIRS;
import static org.comention.cooccur.CooccurColumns.SIZE_SUM;
import static org.comention.cooccur.CooccurColumns.SIZE_TRIPLES;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.comention.stats.SizeCorrection;
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
 * (entity, slice) for the distinct counts.
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
            .join(entities(entityCounts), slice, "left")
            .join(FitSizes.of(storyUnits, entityCounts), sliceAndWindow, "left");
    Column n = Fields.N_STORIES.col();
    Column s = orZero(SIZE_SUM.col());
    Column pairs = orZero(SIZE_PAIRS.col()).multiply(2);
    Column triples = orZero(SIZE_TRIPLES.col()).multiply(6);
    return TotalsTable.SPEC.conform(
        joined
            .withColumn(TotalsTable.N_ENTITIES.name(), orZero(TotalsTable.N_ENTITIES.col()))
            .withColumn(TotalsTable.KAPPA2.name(), kappa(SizeCorrection::kappa2, n, s, pairs))
            .withColumn(TotalsTable.KAPPA3.name(), kappa(SizeCorrection::kappa3, n, s, triples))
            .withColumn(
                TotalsTable.SIZES.name(),
                coalesce(TotalsTable.SIZES.col(), TotalsTable.SIZES.from(functions.array()))));
  }

  private static Column orZero(Column count) {
    return coalesce(count, lit(0L));
  }

  private static Column kappa(
      UDF3<Long, Long, Long, Double> formula, Column n, Column sizes, Column sum) {
    return functions.udf(formula, DataTypes.DoubleType).apply(n, sizes, sum);
  }

  /** n_units, n_articles and n_stories by slice and window. */
  private static Dataset<Row> populations(
      Dataset<Row> articles, Dataset<Row> sentences, Dataset<Row> stories) {
    Column month = Fields.MONTH.from(Fields.PUBLISHED_MONTH.col());
    Dataset<Row> body =
        sentences
            .where(SentencesTable.ROLE.col().equalTo(Role.BODY.name()))
            .select(month, Fields.ARTICLE_ID.col(), Fields.PARAGRAPH.col());
    Dataset<Row> texts = articles.select(month);
    Dataset<Row> told =
        stories
            .groupBy(Fields.STORY_ID.col())
            .agg(functions.min(StoriesTable.STORY_DAY.col()).as(Fields.DAY.name()))
            .select(Fields.MONTH.from(Days.month(Fields.DAY.col())));
    List<Dataset<Row>> parts = new ArrayList<>();
    parts.add(counted(body, Window.SENTENCE, 1, 0, 0));
    parts.add(counted(body.distinct(), Window.PARAGRAPH, 1, 0, 0));
    for (Window window : Window.values()) {
      parts.add(counted(texts, window, window == Window.DOCUMENT ? 1 : 0, 1, 0));
      parts.add(counted(told, window, 0, 0, 1));
    }
    Dataset<Row> months = parts.stream().reduce(Dataset::union).orElseThrow();
    return Slices.exploded(months, Fields.MONTH.col())
        .groupBy(Fields.SLICE.col(), Fields.SLICE_KIND.col(), Fields.WINDOW.col())
        .agg(
            Fields.N_UNITS.from(sum(Fields.N_UNITS.col())),
            Fields.N_ARTICLES.from(sum(Fields.N_ARTICLES.col())),
            Fields.N_STORIES.from(sum(Fields.N_STORIES.col())));
  }

  private static Dataset<Row> counted(
      Dataset<Row> rows, Window window, int units, int articles, int stories) {
    Column n = count(lit(1));
    return rows.groupBy(Fields.MONTH.col())
        .agg(
            Fields.WINDOW.from(functions.first(lit(window.label()))),
            Fields.N_UNITS.from(n.multiply(units)),
            Fields.N_ARTICLES.from(n.multiply(articles)),
            Fields.N_STORIES.from(n.multiply(stories)));
  }

  private static Dataset<Row> entities(Dataset<Row> entityCounts) {
    Dataset<Row> months =
        entityCounts
            .where(Fields.WINDOW.col().equalTo(Window.DOCUMENT.label()))
            .select(Fields.ENTITY_ID.col(), Fields.MONTH.col())
            .distinct();
    return Slices.exploded(months, Fields.MONTH.col())
        .groupBy(Fields.SLICE.col())
        .agg(TotalsTable.N_ENTITIES.from(count_distinct(Fields.ENTITY_ID.col())));
  }
}
