package org.comention.entity;

import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;

/** Rows of {@code mentions}, or with their columns, as the rules of an article read them. */
public final class MentionRows {
  private MentionRows() {}

  /** The mention that a row holds. */
  public static NamedSpan span(Row mention) {
    return new NamedSpan(
        Fields.BEGIN.<Integer>get(mention),
        Fields.END.<Integer>get(mention),
        Fields.SENTENCE.<Integer>get(mention),
        Fields.PARAGRAPH.<Integer>get(mention),
        Fields.SURFACE.get(mention),
        Fields.TYPE.get(mention),
        MentionsTable.CONCEPT_ID.get(mention));
  }

  /** The year of an article's month; empty where it has no date. */
  public static OptionalInt year(Row article) {
    String month = Fields.PUBLISHED_MONTH.get(article);
    return month.equals(Fields.UNDATED)
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(month.substring(0, 4)));
  }
}
