package org.comention.story;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.UserException;
import org.comention.tables.Fields;
import org.comention.tables.StoriesTable;
import org.comention.tables.TruncationsTable;

/**
 * Tells which articles are copies of one text.
 *
 * <p>In: articles ({@link org.comention.tables.ArticlesTable}). Out: one row per article ({@link
 * StoriesTable}), none dropped and none added; the result depends neither on the order of the input
 * nor on its partitions. A story is a connected component of links between copies and has the id of
 * its earliest copy, by day and then by id. Links are made by {@link ExactCopies}, {@link
 * TitleUrlKey} and {@link NearCopies}; texts under {@value Shingles#ENOUGH} shingles have exact
 * copies only.
 *
 * <p>Cost: near linear in the articles. Shuffles: those of {@link ExactCopies}, {@link NearCopies}
 * and {@link UniteLinks}, and the article ids once more to join the result; no text is shuffled.
 *
 * <pre>{@code
 * AssignStories stage = new AssignStories(new StoryOptions());
 * Dataset<Row> standing = stage.standing(articles);
 * Dataset<Row> stories = stage.apply(articles, standing, stage.proposals(articles, standing));
 * }</pre>
 */
public final class AssignStories {
  private final StoryOptions options;

  /**
   * @throws UserException when an option is out of its range
   */
  public AssignStories(StoryOptions options) {
    this.options = options.validate();
  }

  /**
   * The sentences that each source prints again and again: what the next two methods read, to be
   * staged before. Small; reads the articles' text.
   */
  public Dataset<Row> standing(Dataset<Row> articles) {
    return new StandingSentences(options.standing()).bySource(articles);
  }

  /**
   * Pairs of articles that may be copies, and what {@code --max-bucket} left out: what the other
   * two methods read, to be staged between. Reads the articles' text.
   */
  public Dataset<Row> proposals(Dataset<Row> articles, Dataset<Row> standing) {
    return new NearCopies(options).proposals(articles, standing);
  }

  /** The story of every article. Lazy; reads the articles' text twice. */
  public Dataset<Row> apply(Dataset<Row> articles, Dataset<Row> standing, Dataset<Row> proposals) {
    Dataset<Row> links =
        new ExactCopies(options.exactDays())
            .links(articles)
            .union(new NearCopies(options).links(articles, standing, proposals));
    return StoriesTable.SPEC.conform(stories(articles, UniteLinks.members(links)));
  }

  /**
   * What {@code --max-bucket} left out, in the shape of {@link TruncationsTable}: one row per
   * bucket in which later articles were not compared with {@code dropped} of the {@code seen} ones.
   * A pair it left out has other buckets, and other copies in them, to meet in.
   */
  public Dataset<Row> truncations(Dataset<Row> proposals, String runId) {
    return TruncationsTable.SPEC.conform(new NearCopies(options).ledger(proposals, runId));
  }

  private static Dataset<Row> stories(Dataset<Row> articles, Dataset<Row> members) {
    Column isMember = StoryColumns.FIRST.col().isNotNull();
    Column storyDay = date_from_unix_date(StoryColumns.FIRST_DAY.col());
    return articles
        .select(Fields.ARTICLE_ID.col(), Fields.PUBLISHED_ON.col())
        .join(members, new String[] {Fields.ARTICLE_ID.name()}, "left")
        .select(
            Fields.ARTICLE_ID.col(),
            Fields.STORY_ID.from(coalesce(StoryColumns.FIRST.col(), Fields.ARTICLE_ID.col())),
            StoriesTable.STORY_DAY.from(
                when(isMember, storyDay).otherwise(Fields.PUBLISHED_ON.col())),
            StoriesTable.SIMILARITY.from(coalesce(StoryColumns.SIMILARITY.col(), lit(1.0))),
            StoriesTable.STORY_RULE.from(label(StoryColumns.RULE.col())));
  }

  private static Column label(Column ordinal) {
    Column label = lit(StoryRule.SINGLE.label());
    for (StoryRule rule : StoryRule.values()) {
      label = when(ordinal.equalTo(rule.ordinal()), rule.label()).otherwise(label);
    }
    return label;
  }
}
