package org.comention.cooccur;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Mentions of one article that follow each other become one row; nothing else is changed. */
final class JoinMentions implements MapPartitionsFunction<Row, Row> {
  private static final int STORY = 0;
  private static final int ARTICLE = 1;
  private static final int DAY = 2;
  private static final int SOURCE = 3;
  private static final int PARAGRAPH = 4;
  private static final int SENTENCE = 5;
  private static final int ENTITY = 6;
  private static final int STORIES = 7;
  private static final int BEGIN = 8;
  private static final int END = 9;
  private static final int ENTITY_ID = 10;

  @Override
  public Iterator<Row> call(Iterator<Row> mentions) {
    return new Articles(mentions);
  }

  private static final class Articles implements Iterator<Row> {
    private final Iterator<Row> mentions;
    private Row ahead;

    Articles(Iterator<Row> mentions) {
      this.mentions = mentions;
      this.ahead = mentions.hasNext() ? mentions.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Row next() {
      if (ahead == null) {
        throw new NoSuchElementException();
      }
      Row first = ahead;
      MentionCells cells = new MentionCells();
      while (ahead != null && ahead.getString(ARTICLE).equals(first.getString(ARTICLE))) {
        add(cells, ahead);
        ahead = mentions.hasNext() ? mentions.next() : null;
      }
      return RowFactory.create(
          first.get(STORY), first.get(ARTICLE), first.get(DAY), first.get(SOURCE), cells.toBytes());
    }

    private static void add(MentionCells cells, Row mention) {
      if (mention.isNullAt(ENTITY)) {
        throw new IllegalStateException(
            "entity_mentions names %s in article %s; the table entities does not hold it"
                .formatted(mention.get(ENTITY_ID), mention.get(ARTICLE)));
      }
      int stories = (int) Math.min(Integer.MAX_VALUE, mention.getLong(STORIES));
      cells.add(
          mention.getInt(PARAGRAPH),
          mention.getInt(SENTENCE),
          mention.getInt(ENTITY),
          stories,
          mention.getInt(BEGIN),
          mention.getInt(END));
    }
  }
}
