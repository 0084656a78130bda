package org.comention.ner;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import com.johnsnowlabs.nlp.Annotation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;

/**
 * One row of the annotator's input: some dozens of sentences of one or several articles, shortest
 * first.
 *
 * <p>Spark NLP batches the sentences of one row, pads each batch to its longest sentence and finds
 * a sentence's tokens by their offsets. So a row holds many sentences, sorted by length, and each
 * part of a row has offsets of its own: the article's plus a base that no other part of the row
 * reaches.
 */
final class Block {
  static final String PARTS = "parts";
  static final String DOCUMENT = "document";
  static final String SENTENCE = "sentence";
  static final String TOKEN = "token";
  static final String NER = "ner";

  private static final String BASE = "base";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String LAST = "last";

  private static final StructType PART_SCHEMA =
      new StructType()
          .add(Fields.ARTICLE_ID.structField())
          .add(Fields.PUBLISHED_MONTH.structField())
          .add(ArticlesTable.TEXT.structField())
          .add(BASE, IntegerType)
          .add(FROM, IntegerType)
          .add(TO, IntegerType)
          .add(LAST, BooleanType);

  static final StructType SCHEMA =
      new StructType()
          .add(PARTS, createArrayType(PART_SCHEMA))
          .add(SENTENCE, Annotation.arrayType())
          .add(TOKEN, Annotation.arrayType());

  private Block() {}

  /**
   * The sentences {@code from} to {@code to} of an article.
   *
   * @param base what is added to the article's offsets in this row
   * @param last whether the article ends here
   */
  record Part(
      String articleId,
      String publishedMonth,
      String text,
      int base,
      int from,
      int to,
      boolean last) {

    static Part of(Row row) {
      return new Part(
          Fields.ARTICLE_ID.get(row),
          Fields.PUBLISHED_MONTH.get(row),
          ArticlesTable.TEXT.get(row),
          row.getAs(BASE),
          row.getAs(FROM),
          row.getAs(TO),
          row.getAs(LAST));
    }

    Row toRow() {
      return org.apache.spark.sql.RowFactory.create(
          articleId, publishedMonth, text, base, from, to, last);
    }
  }
}
