package org.comention.ingest;

import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.RecordsTable;
import org.comention.tables.RejectsTable;

/** Outcomes in the schema of {@link RecordsTable}, with the part of the file they come from. */
final class OutcomeRows {
  /** The table's columns and {@link RecordsTable#CHUNK}. */
  static final StructType SCHEMA = RecordsTable.SPEC.schema().add(RecordsTable.CHUNK.structField());

  private OutcomeRows() {}

  /** One outcome as a row; its position counts from the beginning of the part. */
  static Row row(FileChunk chunk, Outcome outcome) {
    Object[] values = new Object[SCHEMA.size()];
    set(values, Fields.INPUT_FILE, chunk.file().name());
    set(values, Fields.POSITION, outcome.position());
    set(values, RecordsTable.CHUNK, chunk.index());
    if (outcome.article() == null) {
      setReject(values, outcome.reject());
    } else {
      setArticle(values, outcome.article());
    }
    return RowFactory.create(values);
  }

  private static void setReject(Object[] values, Outcome.Reject reject) {
    set(values, RecordsTable.STATUS, RecordsTable.REJECT);
    set(values, RejectsTable.REASON, reject.reason().code());
    set(values, RejectsTable.DETAIL, reject.detail());
    set(values, RejectsTable.EXCERPT, reject.excerpt());
  }

  private static void setArticle(Object[] values, Article article) {
    LocalDate day = article.publishedOn();
    set(values, RecordsTable.STATUS, RecordsTable.ARTICLE);
    set(values, Fields.ARTICLE_ID, article.articleId());
    set(values, ArticlesTable.EXTERNAL_ID, article.externalId());
    set(values, Fields.TITLE, article.title());
    set(values, ArticlesTable.TEXT, article.text());
    set(values, Fields.URL, article.url());
    set(values, Fields.SOURCE, article.source());
    set(values, ArticlesTable.LANGUAGE, article.language());
    // Spark's encoder of rows takes java.sql.Date; both ways go through the same default zone.
    set(values, Fields.PUBLISHED_ON, day == null ? null : Date.valueOf(day));
    set(
        values,
        Fields.PUBLISHED_MONTH,
        day == null ? Fields.UNDATED : day.toString().substring(0, 7));
    set(values, ArticlesTable.CONTENT_HASH, article.contentHash());
  }

  private static void set(Object[] values, Field field, Object value) {
    values[SCHEMA.fieldIndex(field.name())] = value;
  }
}
