package org.comention.cooccur;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.comention.cooccur.RobustnessColumns.HOLDS;
import static org.comention.cooccur.RobustnessColumns.TOP_COPIES;
import static org.comention.cooccur.RobustnessColumns.TOP_DAY_STORIES;
import static org.comention.cooccur.RobustnessColumns.TOP_SOURCE_STORIES;
import static org.comention.cooccur.RobustnessColumns.names;
import static org.comention.cooccur.RobustnessColumns.rowKey;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.Robustness;
import org.comention.tables.Window;

/**
 * Whether ranked pairs, or triples, rest on one story, one source or one day, and whether they hold
 * without that source and within sentences: the columns of {@link Robustness}.
 *
 * <p>Looked at are the rows ranked up to {@value RankedMembers#MOST} in a slice and window. A row
 * holds without its top source when what the other sources told first has the p that a q of 0.01
 * asked of the row; {@link WithoutSource} says how that is tested, for a triple against each of its
 * three splits. It holds within sentences when its members, in its slice, are significant there.
 *
 * <p>Cost: one pass over the stories and a shuffle of the counts of ranked members by source; joins
 * of the ranked rows. Rows that are not looked at are not moved.
 */
public final class MeasureRobustness {
  private final RankedMembers members;

  /**
   * @param members {@link RankedMembers#collect}ed from the rows that are given
   */
  public MeasureRobustness(RankedMembers members) {
    this.members = members;
  }

  /**
   * The rows with the columns of {@link Robustness}.
   *
   * @param measured rows of {@code pairs} or of {@code triples}, without values in these columns
   * @param makeup rows of {@link RankedMakeup} for them, read back from storage
   * @param origins rows of {@link StoryOrigins#all}
   * @param storyUnits the rows of {@link GroupStories} that were counted
   * @param totals rows of {@code totals}
   * @throws NullPointerException while it runs, when a ranked row has no makeup
   */
  public Dataset<Row> apply(
      Dataset<Row> measured,
      Dataset<Row> makeup,
      Dataset<Row> origins,
      Dataset<Row> storyUnits,
      Dataset<Row> totals) {
    Dataset<Row> bare = measured.drop(names(Robustness.ALL));
    Dataset<Row> profiles =
        SliceProfiles.of(totals)
            .select(Fields.SLICE.col(), Fields.WINDOW.col(), CooccurColumns.PROFILE.col());
    String[] sliceAndSource = names(List.of(Fields.SLICE, Robustness.TOP_SOURCE));
    String[] sliceAndWindow = names(List.of(Fields.SLICE, Fields.WINDOW));
    Dataset<Row> joined =
        RankedMembers.ranked(bare)
            .join(makeup, names(members.ids()), "left")
            .join(new StoryOrigins(members).ofParts(makeup, storyUnits), rowKey(), "left")
            .join(origins, sliceAndSource, "left")
            .join(broadcast(profiles), sliceAndWindow, "inner")
            .join(inSentence(bare), names(membersAndSlice()), "left");
    Column[] columns = Stream.of(measured.columns()).map(functions::col).toArray(Column[]::new);
    return judged(joined).select(columns).union(RankedMembers.unranked(measured));
  }

  /** Rows whose robustness is not looked at yet: the columns are there and null. */
  static Dataset<Row> unknown(Dataset<Row> rows) {
    Dataset<Row> all = rows;
    for (Field field : Robustness.ALL) {
      all = all.withColumn(field.name(), field.from(lit(null)));
    }
    return all;
  }

  private Dataset<Row> judged(Dataset<Row> joined) {
    Column stories = Fields.N_STORIES.col();
    // Stories of a slice whose articles with the members all appeared in others have no articles.
    Column articles = when(Fields.N_ARTICLES.col().gt(0), Fields.N_ARTICLES.col());
    WithoutSourceRow without = new WithoutSourceRow(members.areTriples());
    Column holds = functions.udf(without, DataTypes.BooleanType).apply(without.counts());
    return joined
        .withColumn(Robustness.TOP_STORY_SHARE.name(), TOP_COPIES.col().divide(articles))
        .withColumn(Robustness.TOP_SOURCE_SHARE.name(), TOP_SOURCE_STORIES.col().divide(stories))
        .withColumn(Robustness.TOP_DAY_SHARE.name(), TOP_DAY_STORIES.col().divide(stories))
        .withColumn(Robustness.HOLDS_WITHOUT_TOP_SOURCE.name(), holds)
        .withColumn(Robustness.HOLDS_IN_SENTENCE.name(), coalesce(HOLDS.col(), lit(false)));
  }

  /** Members and slices that are significant within sentences. */
  private Dataset<Row> inSentence(Dataset<Row> measured) {
    Column[] ids = membersAndSlice().stream().map(Field::col).toArray(Column[]::new);
    return measured
        .where(Fields.WINDOW.col().equalTo(Window.SENTENCE.label()))
        .where(Fields.LIFT.col().gt(1).and(Fields.Q_VALUE.col().leq(RankRows.LEVEL)))
        .select(ids)
        .withColumn(HOLDS.name(), lit(true));
  }

  private List<Field> membersAndSlice() {
    return members.ids().stream().filter(field -> field != Fields.WINDOW).toList();
  }
}
