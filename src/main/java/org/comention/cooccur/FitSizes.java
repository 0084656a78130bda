package org.comention.cooccur;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.comention.cooccur.CooccurColumns.NAMES;
import static org.comention.cooccur.CooccurColumns.SIZE_CLASS;
import static org.comention.cooccur.CooccurColumns.SIZE_PAIRS;
import static org.comention.cooccur.CooccurColumns.SIZE_SUM;
import static org.comention.cooccur.CooccurColumns.SIZE_TRIPLES;
import static org.comention.cooccur.CooccurColumns.STORIES;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.comention.cooccur.SizeProfile.SizeClass;
import org.comention.tables.Fields;
import org.comention.tables.TotalsTable;
import org.comention.tables.Window;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * How much the stories of each slice hold at each window, and the null that {@link ExposureFit}
 * fits to it.
 *
 * <p>Cost: one pass over the stories with sums by month and size; one over the counts of entities;
 * a fit of some 20 sizes against some 100 frequencies for each slice and window.
 */
final class FitSizes {
  /** Entities whose story counts are within a tenth are one class of frequency. */
  private static final double NAME_RATIO = 1.1;

  /** Keeps log(1.1) / log(1.1) from falling below 1. */
  private static final double ROUNDING = 1e-9;

  private FitSizes() {}

  /** {@link TotalsTable#SIZES} from the columns of {@link #sizes} and {@link #names}. */
  static Column fitted() {
    UDF2<Seq<Row>, Seq<Row>, Row[]> fit = FitSizes::fit;
    return functions.udf(fit, TotalsTable.SIZES.type()).apply(TotalsTable.SIZES.col(), NAMES.col());
  }

  /**
   * By slice: n_entities, those with a unit or a story, and the entities with a story by how many
   * stories name them, in steps of a tenth.
   */
  static Dataset<Row> names(Dataset<Row> entityCounts) {
    Column step =
        functions.floor(
            functions.log(STORIES.col()).divide(Math.log(NAME_RATIO)).multiply(1 + ROUNDING));
    Column entry = struct(STORIES.col(), NAMES.col());
    return SliceProfiles.stories(entityCounts)
        .groupBy(Fields.SLICE.col(), step.as(SIZE_CLASS.name()))
        .agg(functions.avg(STORIES.col()).as(STORIES.name()), NAMES.from(count(lit(1))))
        .groupBy(Fields.SLICE.col())
        .agg(
            TotalsTable.N_ENTITIES.from(sum(NAMES.col())),
            array_sort(collect_list(functions.when(STORIES.col().gt(0), entry))).as(NAMES.name()));
  }

  /** No classes where no story of the slice names an entity. */
  private static Row[] fit(Seq<Row> sizes, Seq<Row> names) {
    if (sizes == null || names == null) {
      return new Row[0];
    }
    List<ExposureFit.Stories> classes = new ArrayList<>();
    for (Row s : JavaConverters.seqAsJavaList(sizes)) {
      classes.add(
          new ExposureFit.Stories(s.getDouble(0), s.getLong(1), s.getLong(2), s.getLong(3)));
    }
    List<ExposureFit.Names> frequencies = new ArrayList<>();
    for (Row f : JavaConverters.seqAsJavaList(names)) {
      frequencies.add(new ExposureFit.Names(f.getDouble(0), f.getLong(1)));
    }
    List<SizeClass> fitted = ExposureFit.of(classes, frequencies);
    Row[] rows = new Row[fitted.size()];
    for (int k = 0; k < rows.length; k++) {
      ExposureFit.Stories s = classes.get(k);
      SizeClass c = fitted.get(k);
      rows[k] =
          RowFactory.create(
              s.size(),
              s.stories(),
              s.pairs(),
              s.triples(),
              c.exposure(),
              c.pairShare(),
              c.tripleShare());
    }
    return rows;
  }

  /** By slice and window: S, T2, T3 and the sizes of stories, not yet fitted. */
  static Dataset<Row> sizes(Dataset<Row> storyUnits) {
    Column day = functions.date_from_unix_date(CooccurColumns.EPOCH_DAY.col());
    Column n = Fields.N_STORIES.col();
    Dataset<Row> months =
        summed(
            storyUnits
                .flatMap(new Sizes(), Encoders.row(CooccurColumns.STORY_SIZE))
                .withColumn(Fields.MONTH.name(), Days.month(day)),
            Fields.MONTH.col(),
            Fields.WINDOW.col(),
            SIZE_CLASS.col());
    Column entry = struct(SIZE_SUM.col().divide(n), n, SIZE_PAIRS.col(), SIZE_TRIPLES.col());
    return summed(
            Slices.exploded(months, Fields.MONTH.col()),
            Fields.SLICE.col(),
            Fields.WINDOW.col(),
            SIZE_CLASS.col())
        .groupBy(Fields.SLICE.col(), Fields.WINDOW.col())
        .agg(
            SIZE_SUM.from(sum(SIZE_SUM.col())),
            SIZE_PAIRS.from(sum(SIZE_PAIRS.col())),
            SIZE_TRIPLES.from(sum(SIZE_TRIPLES.col())),
            array_sort(collect_list(entry)).as(TotalsTable.SIZES.name()));
  }

  private static Dataset<Row> summed(Dataset<Row> rows, Column... keys) {
    return rows.groupBy(keys)
        .agg(
            Fields.N_STORIES.from(sum(Fields.N_STORIES.col())),
            SIZE_SUM.from(sum(SIZE_SUM.col())),
            SIZE_PAIRS.from(sum(SIZE_PAIRS.col())),
            SIZE_TRIPLES.from(sum(SIZE_TRIPLES.col())));
  }

  /** A story to its size at each window. */
  private static final class Sizes implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row row) {
      StoryUnits story = JoinArticles.story(row);
      StorySize size = StorySize.of(story);
      List<Row> sizes = new ArrayList<>();
      for (Window window : Window.values()) {
        sizes.add(
            RowFactory.create(
                story.day(),
                window.label(),
                SizeProfile.classOf(size.entities()),
                1L,
                (long) size.entities(),
                size.pairs()[window.ordinal()],
                size.triples()[window.ordinal()]));
      }
      return sizes.iterator();
    }
  }
}
