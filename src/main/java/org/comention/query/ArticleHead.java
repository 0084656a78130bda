package org.comention.query;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.comention.tables.Fields;

/**
 * What a reader is told of an article before its words.
 *
 * @param articleId its id in the tables
 * @param day day of publication; empty when undated
 * @param source publisher
 * @param title headline
 * @param url address
 */
public record ArticleHead(
    String articleId,
    Optional<LocalDate> day,
    String source,
    Optional<String> title,
    Optional<String> url) {

  /** The head that a row of {@code articles} or {@code evidence} holds. */
  static ArticleHead of(Row row) {
    return new ArticleHead(
        Fields.ARTICLE_ID.get(row),
        Optional.ofNullable(Fields.PUBLISHED_ON.<Date>get(row)).map(Date::toLocalDate),
        Fields.SOURCE.get(row),
        Optional.ofNullable(Fields.TITLE.get(row)),
        Optional.ofNullable(Fields.URL.get(row)));
  }
}
