package org.comention.story;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;

/**
 * Links articles of one text to its first copy. A text shorter than {@value #SHORT} characters must
 * have one headline too: "Read more on our site." is nobody's story.
 *
 * <p>In: articles. Out: one link per later copy. A first copy gathers copies for so many days and
 * the next one after them begins anew, so a notice that is printed every day does not chain for
 * ever. Undated copies go to the earliest of all. One shuffle, of ids and hashes.
 */
final class ExactCopies {
  static final int SHORT = 100;

  private final int days;

  ExactCopies(int days) {
    this.days = days;
  }

  Dataset<Row> links(Dataset<Row> articles) {
    Column text = ArticlesTable.TEXT.col();
    Column headline = coalesce(lower(Fields.TITLE.col()), lit(""));
    Column hash = ArticlesTable.CONTENT_HASH.col();
    Column key = when(length(text).lt(SHORT), concat(hash, headline)).otherwise(hash);
    return articles
        .select(
            ArticlesTable.CONTENT_HASH.from(key),
            Fields.ARTICLE_ID.col(),
            StoryColumns.EPOCH_DAY.from(unix_date(Fields.PUBLISHED_ON.col())))
        .repartition(hash)
        .sortWithinPartitions(
            hash, StoryColumns.EPOCH_DAY.col().asc_nulls_last(), Fields.ARTICLE_ID.col())
        .mapPartitions(new LinkToFirst(days), Encoders.row(StoryColumns.LINKED));
  }

  /** Reads one text after another, each in the order of its copies. */
  static final class LinkToFirst implements MapPartitionsFunction<Row, Row> {
    private final int days;

    LinkToFirst(int days) {
      this.days = days;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      List<Row> links = new ArrayList<>();
      String text = null;
      Copy earliest = null;
      Copy first = null;
      while (rows.hasNext()) {
        Row row = rows.next();
        String hash = ArticlesTable.CONTENT_HASH.get(row);
        Copy copy = new Copy(Fields.ARTICLE_ID.get(row), StoryColumns.EPOCH_DAY.get(row));
        if (!hash.equals(text)) {
          text = hash;
          earliest = copy;
          first = copy;
        } else if (isTooLate(first, copy)) {
          first = copy;
        } else {
          links.add(link(copy.day() == null ? earliest : first, copy));
        }
      }
      return links.iterator();
    }

    private boolean isTooLate(Copy first, Copy copy) {
      return first.day() != null && copy.day() != null && copy.day() - first.day() > days;
    }

    private static Row link(Copy first, Copy copy) {
      return RowFactory.create(
          first.id(), first.day(), copy.id(), copy.day(), 1.0, StoryRule.EXACT.ordinal());
    }
  }
}
