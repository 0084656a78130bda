package org.comention.ner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.text.ArticleText;
import org.comention.text.Sentence;
import org.comention.text.Span;
import scala.collection.JavaConverters;

/**
 * Articles to {@link Block} rows, in order; an article longer than a block goes on in the next one.
 */
final class SentenceBlocks implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final String DOCUMENT_TYPE = "document";
  private static final String TOKEN_TYPE = "token";

  private final int sentencesPerBlock;
  private final ReadText reader;

  SentenceBlocks(int sentencesPerBlock, ReadText reader) {
    this.sentencesPerBlock = sentencesPerBlock;
    this.reader = reader;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new Blocks(articles);
  }

  private final class Blocks implements Iterator<Row> {
    private final Iterator<Row> articles;
    private final Deque<Row> ready = new ArrayDeque<>();
    private Draft draft = new Draft();

    Blocks(Iterator<Row> articles) {
      this.articles = articles;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && articles.hasNext()) {
        add(articles.next());
      }
      if (ready.isEmpty() && !draft.parts.isEmpty()) {
        close();
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      return ready.remove();
    }

    private void add(Row article) {
      ArticleText text = reader.read(ArticlesTable.TEXT.get(article));
      int from = 0;
      boolean last;
      do {
        int to = Math.min(text.sentences().size(), from + sentencesPerBlock - draft.size());
        last = to == text.sentences().size();
        draft.add(article, text, from, to, last);
        if (draft.size() >= sentencesPerBlock) {
          close();
        }
        from = to;
      } while (!last);
    }

    private void close() {
      ready.add(draft.toRow());
      draft = new Draft();
    }
  }

  /** A block in the making. */
  private static final class Draft {
    private final List<Row> parts = new ArrayList<>();
    private final List<Placed> sentences = new ArrayList<>();
    private int size;
    private int base;

    int size() {
      return size;
    }

    void add(Row article, ArticleText text, int from, int to, boolean last) {
      parts.add(
          new Block.Part(
                  Fields.ARTICLE_ID.get(article),
                  Fields.PUBLISHED_MONTH.get(article),
                  text.text(),
                  base,
                  from,
                  to,
                  last)
              .toRow());
      for (Sentence sentence : text.sentences().subList(from, to)) {
        if (sentence.role().yieldsMentions()) {
          sentences.add(new Placed(sentence, text.text(), base));
        }
      }
      size += to - from;
      base += text.text().length() + 1;
    }

    Row toRow() {
      sentences.sort(Comparator.comparingInt(s -> s.sentence.tokens().size()));
      List<Row> documents = new ArrayList<>();
      List<Row> tokens = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        Placed placed = sentences.get(i);
        documents.add(placed.annotation(DOCUMENT_TYPE, placed.sentence.span(), i));
        for (Span token : placed.sentence.tokens()) {
          tokens.add(placed.annotation(TOKEN_TYPE, token, i));
        }
      }
      return RowFactory.create(parts.toArray(), documents.toArray(), tokens.toArray());
    }
  }

  /** A sentence and where its article's offsets begin in the block. */
  private record Placed(Sentence sentence, String text, int base) {
    Row annotation(String type, Span span, int index) {
      return RowFactory.create(
          type,
          base + span.begin(),
          base + span.end() - 1,
          span.of(text),
          JavaConverters.mapAsScalaMap(Map.of("sentence", String.valueOf(index))),
          new Float[0]);
    }
  }
}
