package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.Fields;
import scala.collection.JavaConverters;

/** The parts of a story, sorted by article, become its one row; the cap on entities is put on. */
final class JoinArticles implements FlatMapGroupsFunction<String, Row, Row> {
  private static final int STORY_DAY = 1;
  private static final int ARTICLES = 2;
  private static final int ARTICLE_ID = 0;
  private static final int ARTICLE_DAY = 1;
  private static final int ARTICLE_SOURCE = 2;
  private static final int ARTICLE_CELLS = 3;
  private static final int ARTICLE_SEEN = 4;

  private final int maxEntities;

  JoinArticles(int maxEntities) {
    this.maxEntities = maxEntities;
  }

  @Override
  public Iterator<Row> call(String story, Iterator<Row> parts) {
    List<Row> articles = new ArrayList<>();
    Row first = null;
    Row current = null;
    MentionCells cells = null;
    while (parts.hasNext()) {
      Row part = parts.next();
      first = first == null ? part : first;
      if (current == null || !Fields.ARTICLE_ID.get(current).equals(Fields.ARTICLE_ID.get(part))) {
        if (current != null) {
          articles.add(article(current, cells));
        }
        current = part;
        cells = new MentionCells();
      }
      cells.addBytes(CooccurColumns.CELLS.get(part));
    }
    articles.add(article(current, cells));
    return List.of(
            RowFactory.create(story, day(first), JavaConverters.asScalaBuffer(articles).toSeq()))
        .iterator();
  }

  private static Integer day(Row part) {
    if (CooccurColumns.KNOWN.get(part) == null) {
      throw new IllegalStateException(
          "entity_mentions names the story %s; the table stories does not hold it"
              .formatted(Fields.STORY_ID.<String>get(part)));
    }
    return CooccurColumns.STORY_EPOCH_DAY.get(part);
  }

  private Row article(Row part, MentionCells cells) {
    return RowFactory.create(
        Fields.ARTICLE_ID.get(part),
        CooccurColumns.EPOCH_DAY.get(part),
        Fields.SOURCE.get(part),
        cells.capped(maxEntities).toBytes(),
        cells.entities().length);
  }

  /**
   * The story that {@link #call} wrote. By position: rows that pass from one typed step to the next
   * without a shuffle carry no schema.
   */
  static StoryUnits story(Row row) {
    List<ArticleUnits> articles = new ArrayList<>();
    for (Part part : parts(row)) {
      articles.add(ArticleUnits.of(part.id(), part.day(), part.source(), part.mentions()));
    }
    return new StoryUnits((Integer) row.get(STORY_DAY), articles);
  }

  /** An article as {@link #call} wrote it; seen: its distinct entities before the cap. */
  record Part(String id, Integer day, String source, MentionCells mentions, long seen) {}

  /** The articles that {@link #call} wrote. */
  static List<Part> parts(Row row) {
    List<Part> parts = new ArrayList<>();
    for (Row article : row.<Row>getList(ARTICLES)) {
      parts.add(
          new Part(
              article.getString(ARTICLE_ID),
              (Integer) article.get(ARTICLE_DAY),
              article.getString(ARTICLE_SOURCE),
              MentionCells.ofBytes(article.getAs(ARTICLE_CELLS)),
              article.getInt(ARTICLE_SEEN)));
    }
    return parts;
  }
}
