package org.comention.cooccur;

import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.TableSpec;

/**
 * A corpus written by hand: {@code article("s1", "2022-07-01", "post", "drone iran | iran russia ||
 * iran")} is an article of story s1 with three sentences, the last in a paragraph of its own. Words
 * are entities, {@code drone+shahed} is one word that is read as two; the text of a sentence is its
 * words and a full stop.
 */
final class Corpus {
  private final List<Map<String, Object>> articles = new ArrayList<>();
  private final List<Map<String, Object>> sentences = new ArrayList<>();
  private final List<Map<String, Object>> mentions = new ArrayList<>();
  private final Map<String, TreeSet<String>> storiesOfEntity = new TreeMap<>();
  private final Map<String, Date> storyDays = new TreeMap<>();

  /** Adds an article; {@code day} is null for an undated one. */
  Corpus article(String story, String day, String source, String body) {
    String id = "a%05d".formatted(articles.size());
    Date date = day == null ? null : Date.valueOf(day);
    storyDays.merge(story, date == null ? Date.valueOf("9999-01-01") : date, Corpus::earlier);
    StringBuilder text = new StringBuilder();
    int sentence = 0;
    String[] paragraphs = body.split("\\|\\|");
    for (int paragraph = 0; paragraph < paragraphs.length; paragraph++) {
      for (String words : paragraphs[paragraph].split("\\|")) {
        sentence(story, id, date, source, text, words.strip(), paragraph, sentence++);
      }
    }
    articles.add(
        values(
            "article_id",
            id,
            "story_id",
            story,
            "published_on",
            date,
            "source",
            source,
            "text",
            text.toString(),
            "published_month",
            date == null ? "undated" : date.toString().substring(0, 7),
            "url",
            "https://" + source + ".example/" + id,
            "title",
            "T " + id));
    return this;
  }

  private static Date earlier(Date a, Date b) {
    return a.before(b) ? a : b;
  }

  private void sentence(
      String story,
      String article,
      Date date,
      String source,
      StringBuilder text,
      String words,
      int paragraph,
      int sentence) {
    int begin = text.length();
    for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
      int at = text.length();
      text.append(word).append(' ');
      for (String reading : word.split("\\+")) {
        mentions.add(
            values(
                "article_id",
                article,
                "story_id",
                story,
                "published_on",
                date,
                "source",
                source,
                "begin",
                at,
                "end",
                at + word.length(),
                "entity_id",
                reading,
                "sentence",
                sentence,
                "paragraph",
                paragraph,
                "surface",
                word,
                "type",
                "LOC",
                "rule",
                "exact"));
        storiesOfEntity.computeIfAbsent(reading, r -> new TreeSet<>()).add(story);
      }
    }
    text.append(". ");
    int end = text.length() - 1;
    sentences.add(
        values(
            "article_id",
            article,
            "sentence",
            sentence,
            "paragraph",
            paragraph,
            "begin",
            begin,
            "end",
            end,
            "published_month",
            date == null ? "undated" : date.toString().substring(0, 7),
            "role",
            "BODY",
            "text",
            text.substring(begin, end)));
  }

  /** Rows of {@code articles}. */
  Dataset<Row> articles(SparkSession spark) {
    return frame(spark, ArticlesTable.SPEC, articles);
  }

  /** Rows of {@code sentences}. */
  Dataset<Row> sentences(SparkSession spark) {
    return frame(spark, SentencesTable.SPEC, sentences);
  }

  /** Rows of {@code entity_mentions}. */
  Dataset<Row> mentions(SparkSession spark) {
    return frame(spark, EntityMentionsTable.SPEC, mentions);
  }

  /** Rows of {@code stories}. */
  Dataset<Row> stories(SparkSession spark) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> article : articles) {
      Date day = storyDays.get(article.get("story_id"));
      Map<String, Object> row = new LinkedHashMap<>(article);
      row.put("story_day", day.equals(Date.valueOf("9999-01-01")) ? null : day);
      rows.add(row);
    }
    return frame(spark, StoriesTable.SPEC, rows);
  }

  /** Rows of {@code entities}. */
  Dataset<Row> entities(SparkSession spark) {
    List<Map<String, Object>> rows = new ArrayList<>();
    storiesOfEntity.forEach(
        (entity, stories) ->
            rows.add(values("entity_id", entity, "n_stories", (long) stories.size())));
    return frame(spark, EntitiesTable.SPEC, rows);
  }

  /** The rows that every count is taken from. */
  Dataset<Row> storyUnits(SparkSession spark, CooccurOptions options) {
    return new GroupStories(options).apply(mentions(spark), stories(spark), index(spark));
  }

  /** The entity index. */
  Dataset<Row> index(SparkSession spark) {
    return new EntityIndex().apply(entities(spark));
  }

  static Map<String, Object> values(Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }

  private static Dataset<Row> frame(
      SparkSession spark, TableSpec table, List<Map<String, Object>> rows) {
    StructType schema = table.schema();
    List<Row> made = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      List<Object> cells = new ArrayList<>();
      for (StructField field : schema.fields()) {
        cells.add(row.get(field.name()));
      }
      made.add(RowFactory.create(cells.toArray()));
    }
    return spark.createDataFrame(made, schema);
  }
}
