package org.comention.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.comention.tables.ArticlesTable;

/** Articles for the tests of this package, with the columns a story depends on. */
public final class StoryArticles {
  private StoryArticles() {}

  /**
   * An article of a test.
   *
   * @param day ISO day; null when undated
   */
  public record Article(
      String id, String day, String source, String title, String url, String text) {
    /** An article of its own source, without headline and address. */
    static Article of(String id, String day, String text) {
      return new Article(id, day, "source-" + id, null, null, text);
    }
  }

  /** Articles in the published shape. */
  public static Dataset<Row> frame(SparkSession spark, List<Article> articles) {
    List<Row> rows = articles.stream().map(StoryArticles::row).toList();
    return spark.createDataFrame(rows, ArticlesTable.SPEC.schema());
  }

  /** The stories of the articles. */
  static Dataset<Row> assigned(StoryOptions options, Dataset<Row> articles) {
    AssignStories stage = new AssignStories(options);
    Dataset<Row> standing = stage.standing(articles);
    return stage.apply(articles, standing, stage.proposals(articles, standing));
  }

  /** One article in the published shape. */
  public static Row row(Article article) {
    Date day = article.day() == null ? null : Date.valueOf(LocalDate.parse(article.day()));
    String month = article.day() == null ? "undated" : article.day().substring(0, 7);
    return RowFactory.create(
        article.id(),
        day,
        article.source(),
        article.title(),
        article.url(),
        null,
        "en",
        article.text(),
        contentHash(article.text()),
        0,
        0,
        0,
        "test.jsonl",
        1L,
        "test-run",
        month);
  }

  private static String contentHash(String text) {
    String bare = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(bare.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
