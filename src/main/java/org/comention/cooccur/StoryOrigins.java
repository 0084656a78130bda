package org.comention.cooccur;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.comention.cooccur.CooccurColumns.EPOCH_DAY;
import static org.comention.cooccur.CooccurColumns.KEY;
import static org.comention.cooccur.CooccurColumns.THIRD;
import static org.comention.cooccur.RobustnessColumns.NEAR;
import static org.comention.cooccur.RobustnessColumns.N_OF_ORIGIN;
import static org.comention.cooccur.RobustnessColumns.OF_ORIGIN;
import static org.comention.cooccur.RobustnessColumns.OF_PARTS;
import static org.comention.cooccur.RobustnessColumns.PART;
import static org.comention.cooccur.RobustnessColumns.PART_KEY;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.comention.tables.Fields;
import org.comention.tables.Robustness;
import org.comention.tables.StoriesTable;
import org.comention.tables.Window;

/** How many stories each source told first: all of them, and those that hold a member or pair. */
public final class StoryOrigins {
  private final RankedMembers members;

  StoryOrigins(RankedMembers members) {
    this.members = members;
  }

  /**
   * Stories by slice and who told them first: slice, top_source, n_of_origin. All stories count,
   * also those that name nobody; small enough to be staged and read twice.
   *
   * <p>Cost: two shuffles of a short row per article.
   *
   * @param articles rows of {@code articles}
   * @param stories rows of {@code stories}
   */
  public static Dataset<Row> all(Dataset<Row> articles, Dataset<Row> stories) {
    Column day = Fields.PUBLISHED_ON.col();
    Column order = functions.struct(day.isNull(), day, Fields.ARTICLE_ID.col());
    Column month = Days.month(functions.min(StoriesTable.STORY_DAY.col()));
    Dataset<Row> told =
        articles
            .select(Fields.ARTICLE_ID.col(), day, Fields.SOURCE.col())
            .join(stories, Fields.ARTICLE_ID.name())
            .groupBy(Fields.STORY_ID.col())
            .agg(
                Robustness.TOP_SOURCE.from(functions.min_by(Fields.SOURCE.col(), order)),
                Fields.MONTH.from(month))
            .groupBy(Robustness.TOP_SOURCE.col(), Fields.MONTH.col())
            .agg(N_OF_ORIGIN.from(count(lit(1))));
    return Slices.exploded(told, Fields.MONTH.col())
        .groupBy(Fields.SLICE.col(), Robustness.TOP_SOURCE.col())
        .agg(N_OF_ORIGIN.from(sum(N_OF_ORIGIN.col())));
  }

  /**
   * For each row of a makeup, how many stories of each of its {@link Parts} its top source told
   * first: key, third, slice, window, of_parts.
   *
   * @param makeup rows of {@link RankedMakeup}
   */
  Dataset<Row> ofParts(Dataset<Row> makeup, Dataset<Row> storyUnits) {
    Column[] sums =
        IntStream.range(0, members.areTriples() ? Parts.OF_TRIPLE : Parts.OF_PAIR)
            .mapToObj(i -> coalesce(sum(when(PART.col().equalTo(i), OF_ORIGIN.col())), lit(0L)))
            .toArray(Column[]::new);
    String[] asked =
        RobustnessColumns.names(List.of(PART_KEY, Fields.SLICE, Robustness.TOP_SOURCE));
    return parts(makeup)
        .join(byOrigin(storyUnits), asked, "inner")
        .where(NEAR.col().leq(ordinal()))
        .groupBy(KEY.col(), THIRD.col(), Fields.SLICE.col(), Fields.WINDOW.col())
        .agg(OF_PARTS.from(functions.array(sums)));
  }

  /** The rows once for each of their parts. */
  private static Dataset<Row> parts(Dataset<Row> makeup) {
    Column parts =
        functions
            .udf(
                (UDF2<Long, Integer, long[]>) Parts::of,
                DataTypes.createArrayType(DataTypes.LongType))
            .apply(KEY.col(), THIRD.col());
    return makeup.select(
        KEY.col(),
        THIRD.col(),
        Fields.SLICE.col(),
        Fields.WINDOW.col(),
        Robustness.TOP_SOURCE.col(),
        functions.posexplode(parts).as(RobustnessColumns.names(List.of(PART, PART_KEY))));
  }

  /** The window's place, nearest first. */
  private static Column ordinal() {
    Column ordinal = lit(Window.values().length);
    for (Window window : Window.values()) {
      ordinal =
          when(Fields.WINDOW.col().equalTo(window.label()), window.ordinal()).otherwise(ordinal);
    }
    return ordinal;
  }

  private Dataset<Row> byOrigin(Dataset<Row> storyUnits) {
    Broadcast<RankedMembers> shipped = members.shipped(storyUnits.sparkSession());
    Column month = Days.month(functions.date_from_unix_date(EPOCH_DAY.col()));
    Dataset<Row> months =
        storyUnits
            .flatMap(new HoldParts(shipped), Encoders.row(RobustnessColumns.PART_OF_STORY))
            .groupBy(
                PART_KEY.col(),
                Fields.MONTH.from(month),
                Robustness.TOP_SOURCE.from(Fields.SOURCE.col()),
                NEAR.col())
            .agg(OF_ORIGIN.from(count(lit(1))));
    return Slices.exploded(months, Fields.MONTH.col())
        .groupBy(PART_KEY.col(), Fields.SLICE.col(), Robustness.TOP_SOURCE.col(), NEAR.col())
        .agg(OF_ORIGIN.from(sum(OF_ORIGIN.col())));
  }

  private static final class HoldParts implements FlatMapFunction<Row, Row> {
    private final Broadcast<RankedMembers> members;

    HoldParts(Broadcast<RankedMembers> members) {
      this.members = members;
    }

    @Override
    public Iterator<Row> call(Row row) {
      StoryUnits story = JoinArticles.story(row);
      String origin = story.origin();
      return Parts.heldBy(story, members.value()).stream()
          .map(p -> RowFactory.create(p.part(), story.day(), origin, p.near().ordinal()))
          .iterator();
    }
  }
}
