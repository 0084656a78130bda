package org.comention.ner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.LongAccumulator;
import org.comention.tables.TruncationsTable;
import org.comention.text.ArticleText;
import org.comention.text.Sentence;
import org.comention.text.Span;

/** Annotated {@link Block} rows back to one {@link TaggedArticles} row an article. */
final class NameAssembler implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final LabelSet labels;
  private final ReadText reader;
  private final Decoding decoding;
  private final LongAccumulator articlesDone;
  private final LongAccumulator tokensDone;

  NameAssembler(
      LabelSet labels,
      ReadText reader,
      Decoding decoding,
      LongAccumulator articlesDone,
      LongAccumulator tokensDone) {
    this.labels = labels;
    this.reader = reader;
    this.decoding = decoding;
    this.articlesDone = articlesDone;
    this.tokensDone = tokensDone;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> blocks) {
    return new Articles(blocks);
  }

  private final class Articles implements Iterator<Row> {
    private final Iterator<Row> blocks;
    private final NameDecoder decoder = new NameDecoder(labels);
    private Iterator<Block.Part> parts = List.<Block.Part>of().iterator();
    private TokenScores scores;
    private Draft draft;
    private Row next;

    Articles(Iterator<Row> blocks) {
      this.blocks = blocks;
    }

    @Override
    public boolean hasNext() {
      while (next == null && (parts.hasNext() || blocks.hasNext())) {
        if (parts.hasNext()) {
          take(parts.next());
        } else {
          Row block = blocks.next();
          scores = TokenScores.of(block.getList(block.fieldIndex(Block.NER)), labels);
          List<Row> rows = block.getList(block.fieldIndex(Block.PARTS));
          parts = rows.stream().map(Block.Part::of).iterator();
        }
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }

    private void take(Block.Part part) {
      if (draft == null) {
        draft = new Draft(part, reader.read(part.text()));
      }
      for (Sentence sentence : draft.text.sentences().subList(part.from(), part.to())) {
        if (sentence.role().yieldsMentions()) {
          draft.add(sentence, scores, part.base(), decoder);
        }
      }
      if (part.last()) {
        next = draft.toRow(decoding);
        articlesDone.add(1);
        tokensDone.add(draft.tokens);
        draft = null;
      }
    }
  }

  /** An article whose sentences are being decoded. */
  private static final class Draft {
    private final Block.Part first;
    private final ArticleText text;
    private final List<Name> names = new ArrayList<>();
    private final List<Row> cuts = new ArrayList<>();
    private long tokens;

    Draft(Block.Part first, ArticleText text) {
      this.first = first;
      this.text = text;
    }

    void add(Sentence sentence, TokenScores scores, int base, NameDecoder decoder) {
      float[][] probabilities = new float[sentence.tokens().size()][];
      int seen = 0;
      for (int t = 0; t < probabilities.length; t++) {
        float[] row = scores.at(base + sentence.tokens().get(t).begin());
        probabilities[t] = row == null ? scores.outside() : row;
        seen = row == null ? seen : t + 1;
      }
      if (seen < probabilities.length) {
        cuts.add(
            RowFactory.create(
                TruncationsTable.sentence(first.articleId(), sentence.index()),
                (long) probabilities.length,
                (long) probabilities.length - seen));
      }
      tokens += probabilities.length;
      names.addAll(decoder.names(sentence, probabilities, first.text()));
    }

    Row toRow(Decoding decoding) {
      List<Sentence> sentences = text.sentences();
      int allTokens = sentences.stream().mapToInt(s -> s.tokens().size()).sum();
      return RowFactory.create(
          first.articleId(),
          first.publishedMonth(),
          allTokens,
          sentences.stream().map(this::sentenceRow).toArray(),
          settled(decoding).stream().map(this::mentionRow).toArray(),
          cuts.toArray());
    }

    private List<Name> settled(Decoding decoding) {
      return decoding == Decoding.DOCUMENT
          ? DocumentPass.apply(names, text.sentences(), first.text())
          : names;
    }

    private Row sentenceRow(Sentence s) {
      return RowFactory.create(
          s.index(),
          s.paragraph(),
          s.span().begin(),
          s.span().end(),
          s.role().name(),
          s.span().of(first.text()));
    }

    private Row mentionRow(Name name) {
      Sentence sentence = text.sentences().get(name.sentence());
      Span from = sentence.tokens().get(name.from());
      Span to = sentence.tokens().get(name.to() - 1);
      return RowFactory.create(
          from.begin(),
          to.end(),
          sentence.index(),
          sentence.paragraph(),
          name.surface(),
          name.type().name(),
          name.confidence());
    }
  }

  /** The model's label probabilities by the offset of the token in its block. */
  private record TokenScores(Map<Integer, float[]> byOffset, float[] outside) {
    static TokenScores of(List<Row> annotations, LabelSet labels) {
      Map<Integer, float[]> byOffset = new HashMap<>(annotations.size() * 2);
      for (Row annotation : annotations) {
        Map<String, String> metadata = annotation.getJavaMap(annotation.fieldIndex("metadata"));
        byOffset.put(
            annotation.getAs("begin"), scores(metadata, annotation.getAs("result"), labels));
      }
      float[] outside = new float[labels.size()];
      outside[labels.id("O")] = 1;
      return new TokenScores(byOffset, outside);
    }

    float[] at(int offset) {
      return byOffset.get(offset);
    }

    private static float[] scores(Map<String, String> metadata, String result, LabelSet labels) {
      float[] scores = new float[labels.size()];
      boolean graded = false;
      for (int i = 0; i < scores.length; i++) {
        String score = metadata.get(labels.label(i));
        graded |= score != null;
        scores[i] = score == null ? 0 : Float.parseFloat(score);
      }
      int chosen = graded ? -1 : labels.id(result);
      if (chosen >= 0) {
        scores[chosen] = 1;
      }
      return scores;
    }
  }
}
