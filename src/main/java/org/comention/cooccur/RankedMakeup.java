package org.comention.cooccur;

import static org.comention.cooccur.CooccurColumns.EPOCH_DAY;
import static org.comention.cooccur.CooccurColumns.KEY;
import static org.comention.cooccur.CooccurColumns.THIRD;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What each ranked pair, or triple, rests on: its largest story, source and day.
 *
 * <p>Out: one row per ranked row: its members, slice and window, the members as key and third,
 * top_copies, top_source, top_source_stories, top_day_stories; meant to be staged and given to
 * {@link MeasureRobustness}. A story counts on its day, its articles on their own, as everywhere;
 * it is the source's of its earliest article that names an entity (undated last, then by id).
 *
 * <p>Cost: each story is looked through for ranked members only, which are broadcast; one shuffle
 * and sort of a row per story and ranked members.
 */
public final class RankedMakeup {
  private final RankedMembers members;

  /**
   * @param members {@link RankedMembers#collect}ed from the rows that are given
   */
  public RankedMakeup(RankedMembers members) {
    this.members = members;
  }

  /**
   * What the ranked rows rest on.
   *
   * @param measured rows of {@code pairs} or of {@code triples}
   * @param storyUnits the rows of {@link GroupStories} that were counted
   * @param index the {@link EntityIndex} of the same run
   */
  public Dataset<Row> apply(Dataset<Row> measured, Dataset<Row> storyUnits, Dataset<Row> index) {
    Broadcast<RankedMembers> shipped = members.shipped(storyUnits.sparkSession());
    Dataset<Row> made =
        storyUnits
            .flatMap(new Tell(shipped), Encoders.row(RobustnessColumns.TELLING))
            .repartition(KEY.col(), THIRD.col())
            .sortWithinPartitions(KEY.col(), THIRD.col(), EPOCH_DAY.col().asc_nulls_first())
            .mapPartitions(new SumTellings(), Encoders.row(RobustnessColumns.MAKEUP));
    Column[] ids = members.ids().stream().map(f -> f.col()).toArray(Column[]::new);
    Dataset<Row> ranked = RankedMembers.numbered(RankedMembers.ranked(measured).select(ids), index);
    return made.join(ranked, RobustnessColumns.rowKey(), "inner");
  }

  private static final class Tell implements FlatMapFunction<Row, Row> {
    private final Broadcast<RankedMembers> members;

    Tell(Broadcast<RankedMembers> members) {
      this.members = members;
    }

    @Override
    public Iterator<Row> call(Row row) {
      StoryUnits story = JoinArticles.story(row);
      return Telling.of(story, members.value().of(story)).stream()
          .map(
              t ->
                  RowFactory.create(
                      t.key(),
                      t.third(),
                      t.day(),
                      t.source(),
                      t.near().ordinal(),
                      t.kind(),
                      t.copies()))
          .iterator();
    }
  }
}
