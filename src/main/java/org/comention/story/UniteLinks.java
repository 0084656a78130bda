package org.comention.story;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.comention.story.Components.Link;
import org.comention.story.Components.Member;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * Links to connected components, exactly and without iteration.
 *
 * <p>In: links. Out: one row per linked article with the first copy of its story. Every {@value
 * #BLOCK_DAYS} days of links are united by one task; an article with links in two blocks then has
 * two first copies, and one last task unites those. So a task holds one block's links, the last one
 * only the stories that cross a block's edge (links reach back at most {@code --story-exact-days}).
 * Shuffles: the links, the linked articles, the bridges.
 */
final class UniteLinks {
  static final int BLOCK_DAYS = 28;

  private static final Field BRIDGED = StoryColumns.ONE;
  private static final Field BRIDGED_TO = StoryColumns.OTHER;
  private static final Field BRIDGED_TO_DAY = StoryColumns.OTHER_DAY;

  private UniteLinks() {}

  static Dataset<Row> members(Dataset<Row> links) {
    Dataset<Row> local = localMembers(links);
    Column day = StoryColumns.FIRST_DAY.col();
    Column isBridged = BRIDGED_TO.col().isNotNull();
    return local
        .join(renamed(bridges(local)), StoryColumns.FIRST.col().equalTo(BRIDGED.col()), "left")
        .select(
            Fields.ARTICLE_ID.col(),
            StoryColumns.FIRST.from(coalesce(BRIDGED_TO.col(), StoryColumns.FIRST.col())),
            StoryColumns.FIRST_DAY.from(when(isBridged, BRIDGED_TO_DAY.col()).otherwise(day)),
            StoryColumns.SIMILARITY.col(),
            StoryColumns.RULE.col())
        .groupBy(Fields.ARTICLE_ID.col())
        .agg(
            StoryColumns.FIRST.from(min(StoryColumns.FIRST.col())),
            StoryColumns.FIRST_DAY.from(min(day)),
            StoryColumns.SIMILARITY.from(max(StoryColumns.SIMILARITY.col())),
            StoryColumns.RULE.from(min(StoryColumns.RULE.col())));
  }

  private static Dataset<Row> renamed(Dataset<Row> bridges) {
    return bridges.select(
        BRIDGED.from(Fields.ARTICLE_ID.col()),
        BRIDGED_TO.from(StoryColumns.FIRST.col()),
        BRIDGED_TO_DAY.from(StoryColumns.FIRST_DAY.col()));
  }

  private static Dataset<Row> localMembers(Dataset<Row> links) {
    Column day = coalesce(StoryColumns.ONE_DAY.col(), StoryColumns.OTHER_DAY.col(), lit(-1));
    return links
        .withColumn(
            StoryColumns.BLOCK.name(), StoryColumns.BLOCK.from(floor(day.divide(BLOCK_DAYS))))
        .groupByKey(
            (MapFunction<Row, Integer>) row -> StoryColumns.BLOCK.<Integer>get(row), Encoders.INT())
        .flatMapGroups(new UniteBlock(), Encoders.row(StoryColumns.MEMBERS));
  }

  /**
   * Articles with links in two blocks, tied to both first copies: each first copy with the least.
   */
  private static Dataset<Row> bridges(Dataset<Row> local) {
    Column blocks = count(lit(1)).over(Window.partitionBy(Fields.ARTICLE_ID.col()));
    return local
        .withColumn(StoryColumns.BLOCK.name(), StoryColumns.BLOCK.from(blocks))
        .where(StoryColumns.BLOCK.col().gt(1))
        .select(
            StoryColumns.ONE.from(Fields.ARTICLE_ID.col()),
            StoryColumns.ONE_DAY.from(StoryColumns.EPOCH_DAY.col()),
            StoryColumns.OTHER.from(StoryColumns.FIRST.col()),
            StoryColumns.OTHER_DAY.from(StoryColumns.FIRST_DAY.col()),
            StoryColumns.SIMILARITY.col(),
            StoryColumns.RULE.col())
        .repartition(1)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) UniteLinks::unite,
            Encoders.row(StoryColumns.MEMBERS));
  }

  private static Iterator<Row> unite(Iterator<Row> links) {
    Components components = new Components();
    links.forEachRemaining(row -> components.add(link(row)));
    return components.members().stream().map(UniteLinks::row).iterator();
  }

  private static Link link(Row row) {
    return new Link(
        new Copy(StoryColumns.ONE.get(row), StoryColumns.ONE_DAY.get(row)),
        new Copy(StoryColumns.OTHER.get(row), StoryColumns.OTHER_DAY.get(row)),
        StoryColumns.SIMILARITY.<Double>get(row),
        StoryRule.values()[StoryColumns.RULE.<Integer>get(row)]);
  }

  private static Row row(Member member) {
    return RowFactory.create(
        member.copy().id(),
        member.copy().day(),
        member.first().id(),
        member.first().day(),
        member.similarity(),
        member.rule().ordinal());
  }

  /** The links of one block to the articles they unite. */
  static final class UniteBlock implements FlatMapGroupsFunction<Integer, Row, Row> {
    @Override
    public Iterator<Row> call(Integer block, Iterator<Row> links) {
      return unite(links);
    }
  }
}
