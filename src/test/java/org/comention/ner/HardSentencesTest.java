package org.comention.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.comention.SparkTest;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.text.Span;
import org.comention.text.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A hundred hard sentences with the tokens and labels that the model's own Python runtime gives
 * them: {@code python -m nermodel hard} fills the file, the job must read them alike.
 */
class HardSentencesTest extends SparkTest {
  private static final StructType ARTICLE =
      new StructType()
          .add(Fields.ARTICLE_ID.structField())
          .add(Fields.PUBLISHED_MONTH.structField())
          .add(ArticlesTable.TEXT.structField());

  private static List<Hard> sentences;
  private static NerModel model;

  /** A sentence as Python reads it. */
  private record Hard(String text, List<String> tokens, List<String> labels) {
    static Hard of(Row row) {
      return new Hard(
          row.getAs("text"),
          row.getList(row.fieldIndex("tokens")),
          row.getList(row.fieldIndex("viterbi")));
    }
  }

  @BeforeAll
  static void read() {
    String file = HardSentencesTest.class.getResource("hard_sentences.jsonl").getPath();
    sentences = spark.read().json(file).collectAsList().stream().map(Hard::of).toList();
    model = NerModel.load(spark, new NerOptions(NerModel.EMBEDDED, 8));
  }

  @Test
  void the_job_and_python_cut_the_same_tokens() {
    assertThat(sentences).hasSize(100);
    assertThat(sentences)
        .allSatisfy(
            s ->
                assertThat(Tokens.of(s.text).stream().map(t -> t.of(s.text)).toList())
                    .isEqualTo(s.tokens));
  }

  @Test
  void the_job_and_python_give_the_same_labels() {
    List<List<String>> labels = labels(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      assertThat(labels.get(i)).as(sentences.get(i).text).isEqualTo(sentences.get(i).labels);
    }
  }

  @Test
  void a_sentence_has_the_same_labels_whatever_else_is_in_its_batch() {
    List<Hard> backwards = new ArrayList<>(sentences.subList(0, 60));
    Collections.reverse(backwards);
    List<List<String>> labels = labels(backwards);
    Collections.reverse(labels);
    assertThat(labels).isEqualTo(labels(sentences).subList(0, 60));
    List<Hard> few = sentences.subList(0, 3);
    assertThat(few.stream().map(s -> labels(List.of(s)).get(0)).toList())
        .isEqualTo(labels.subList(0, 3));
  }

  /** IOB2 labels by token that the job gives to an article of these sentences, one a line. */
  private static List<List<String>> labels(List<Hard> chosen) {
    String text = String.join("\n", chosen.stream().map(Hard::text).toList());
    List<Row> mentions =
        TaggedArticles.mentions(
                new TagMentions(
                        model,
                        ReadText::lines,
                        Decoding.VITERBI,
                        spark.sparkContext().longAccumulator(),
                        spark.sparkContext().longAccumulator())
                    .apply(frame(ARTICLE, row("a", "2022-07", text))),
                model.id())
            .collectAsList();
    List<List<String>> labels = new ArrayList<>();
    int begin = 0;
    for (Hard sentence : chosen) {
      int at = begin;
      int end = begin + sentence.text.length();
      labels.add(
          labels(
              Tokens.of(text, new Span(at, end)),
              mentions.stream().filter(m -> within(m, at, end)).toList()));
      begin = end + 1;
    }
    return labels;
  }

  private static boolean within(Row mention, int begin, int end) {
    int from = Fields.BEGIN.get(mention);
    int to = Fields.END.get(mention);
    return from >= begin && to <= end;
  }

  private static List<String> labels(List<Span> tokens, List<Row> mentions) {
    String[] labels = new String[tokens.size()];
    Arrays.fill(labels, "O");
    for (Row mention : mentions) {
      int begin = Fields.BEGIN.get(mention);
      int end = Fields.END.get(mention);
      IntStream.range(0, labels.length)
          .filter(t -> tokens.get(t).begin() >= begin && tokens.get(t).end() <= end)
          .forEach(
              t ->
                  labels[t] =
                      (tokens.get(t).begin() == begin ? "B-" : "I-") + Fields.TYPE.get(mention));
    }
    return List.of(labels);
  }
}
