package org.comention.query;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.StoriesTable;
import org.comention.tables.Tables;
import org.comention.tables.Window;

/**
 * Counts of a combination straight from {@code entity_mentions}, by the rules of the published
 * counts: Boolean in a unit, units and articles on the article's day, stories on the story's.
 *
 * <p>Cost: two jobs over the mentions of the members alone (filtered by entity id), with a shuffle
 * by unit, and one narrow pass over {@code stories}.
 *
 * @param units window, n_units, n_articles, first and last day of the articles
 * @param stories window, month and n_stories
 */
record MentionCounts(List<Row> units, List<Row> stories) implements CountSource {
  private static final String UNDATED = "undated";

  static MentionCounts read(Tables tables, Members members, TimeSlice slice) {
    Dataset<Row> hits =
        Stream.of(Window.values())
            .map(
                window ->
                    articles(tables, members, window)
                        .withColumn(Fields.WINDOW.name(), lit(window.label())))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    return new MentionCounts(
        units(hits.filter(slice.months(Fields.PUBLISHED_MONTH))),
        stories(hits, tables.read(StoriesTable.SPEC), slice));
  }

  /** The columns that name one unit of a window in {@code entity_mentions}. */
  static List<Field> unit(Window window) {
    return switch (window) {
      case SENTENCE -> List.of(Fields.ARTICLE_ID, Fields.SENTENCE);
      case PARAGRAPH -> List.of(Fields.ARTICLE_ID, Fields.PARAGRAPH);
      case DOCUMENT -> List.of(Fields.ARTICLE_ID);
    };
  }

  /** One row per article with a unit that holds all members: how many such units, by n_units. */
  static Dataset<Row> articles(Tables tables, Members members, Window window) {
    Column[] unit =
        Stream.concat(
                unit(window).stream(),
                Stream.of(Fields.STORY_ID, Fields.PUBLISHED_MONTH, Fields.PUBLISHED_ON))
            .map(Field::col)
            .toArray(Column[]::new);
    return tables
        .read(EntityMentionsTable.SPEC)
        .filter(Fields.ENTITY_ID.col().isInCollection(members.ids()))
        .groupBy(unit)
        .agg(Fields.N.from(count_distinct(Fields.ENTITY_ID.col())))
        .filter(Fields.N.col().equalTo(members.size()))
        .groupBy(
            Fields.ARTICLE_ID.col(),
            Fields.STORY_ID.col(),
            Fields.PUBLISHED_MONTH.col(),
            Fields.PUBLISHED_ON.col())
        .agg(Fields.N_UNITS.from(count(lit(1))));
  }

  private static List<Row> units(Dataset<Row> hits) {
    return hits.groupBy(Fields.WINDOW.col())
        .agg(
            Fields.N_UNITS.from(sum(Fields.N_UNITS.col())),
            Fields.N_ARTICLES.from(count(lit(1))),
            Fields.FIRST_SEEN.from(min(Fields.PUBLISHED_ON.col())),
            Fields.LAST_SEEN.from(max(Fields.PUBLISHED_ON.col())))
        .collectAsList();
  }

  private static List<Row> stories(Dataset<Row> hits, Dataset<Row> stories, TimeSlice slice) {
    Dataset<Row> days =
        stories.select(Fields.STORY_ID.from(Fields.ARTICLE_ID.col()), StoriesTable.STORY_DAY.col());
    Column month = coalesce(date_format(StoriesTable.STORY_DAY.col(), "yyyy-MM"), lit(UNDATED));
    return hits.select(Fields.WINDOW.col(), Fields.STORY_ID.col())
        .distinct()
        .join(days, Fields.STORY_ID.name())
        .groupBy(Fields.WINDOW.col(), Fields.MONTH.from(month))
        .agg(Fields.N_STORIES.from(count(lit(1))))
        .filter(slice.months(Fields.MONTH))
        .collectAsList();
  }

  @Override
  public Map<Window, Tally> tallies() {
    Map<Window, Tally> tallies = new EnumMap<>(Window.class);
    for (Window window : Window.values()) {
      Tally tally = Tally.NONE;
      for (Row row : at(units, window)) {
        tally = tally.plus(Fields.N_UNITS.<Long>get(row), Fields.N_ARTICLES.<Long>get(row), 0);
      }
      for (Row row : at(stories, window)) {
        tally = tally.plus(0, 0, Fields.N_STORIES.<Long>get(row));
      }
      tallies.put(window, tally);
    }
    return tallies;
  }

  @Override
  public List<Row> months(Window window) {
    return at(stories, window);
  }

  @Override
  public List<Row> days(Window window) {
    return at(units, window);
  }

  private static List<Row> at(List<Row> rows, Window window) {
    return rows.stream().filter(row -> window.label().equals(Fields.WINDOW.get(row))).toList();
  }
}
