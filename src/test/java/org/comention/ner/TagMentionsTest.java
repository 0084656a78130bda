package org.comention.ner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.comention.SparkTest;
import org.comention.UserException;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.SentencesTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagMentionsTest extends SparkTest {
  private static final StructType ARTICLE =
      new StructType()
          .add(Fields.ARTICLE_ID.structField())
          .add(Fields.PUBLISHED_MONTH.structField())
          .add(ArticlesTable.TEXT.structField());

  private static NerModel model;

  @BeforeAll
  static void loadModel() {
    model = NerModel.load(spark, new NerOptions(NerModel.EMBEDDED, 8));
  }

  @Test
  void finds_persons_and_places_with_exact_offsets() {
    String text =
        "Vladimir Putin flew to Tehran.\n\nHe met Ebrahim Raisi — Iran’s president — there.";
    List<Row> mentions = mentions(tag(row("a", "2022-07", text)));
    assertThat(mentions)
        .allSatisfy(
            m ->
                assertThat(text.substring(m.getAs("begin"), m.getAs("end")))
                    .isEqualTo(Fields.SURFACE.get(m)));
    Map<String, String> types =
        mentions.stream()
            .collect(
                Collectors.toMap(m -> Fields.SURFACE.get(m), m -> Fields.TYPE.get(m), (x, y) -> x));
    assertThat(types)
        .containsEntry("Vladimir Putin", "PER")
        .containsEntry("Tehran", "LOC")
        .containsEntry("Ebrahim Raisi", "PER")
        .containsEntry("Iran", "LOC");
  }

  @Test
  void an_article_reads_the_same_alone_and_among_others_in_blocks() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      text.append("On day ")
          .append(i)
          .append(i % 3 == 0 ? " the Kremlin" : " Ukraine and Poland in a far longer sentence")
          .append(" accused NATO of delay. ");
    }
    Row giant = row("giant", "2022-08", text.toString());
    List<Row> alone = mentions(tag(giant));
    Row[] many = new Row[12];
    for (int i = 0; i < many.length; i++) {
      many[i] = row("s" + i, "2022-07", "Angela Merkel of Germany met Emmanuel Macron in Paris.");
    }
    many[5] = giant;
    Dataset<Row> tagged = tag(many);
    assertThat(tagged.count()).isEqualTo(12);
    List<Row> among = mentions(tagged.filter(Fields.ARTICLE_ID.col().equalTo("giant")));
    assertThat(among.stream().map(TagMentionsTest::place).toList())
        .isEqualTo(alone.stream().map(TagMentionsTest::place).toList());
    assertThat(alone.stream().map(m -> (Integer) m.getAs("sentence")).distinct().count())
        .isEqualTo(150);
  }

  @Test
  void credits_yield_no_mentions_and_every_sentence_is_kept() {
    String text = "Putin spoke in Moscow.\n\nBy Jane Doe\n\nAP/Evan Vucci";
    Dataset<Row> tagged = tag(row("a", "2022-07", text));
    assertThat(mentions(tagged)).extracting(m -> m.getAs("surface")).contains("Moscow");
    assertThat(mentions(tagged))
        .extracting(m -> m.getAs("surface"))
        .doesNotContain("Jane Doe", "AP", "Evan Vucci");
    assertThat(TaggedArticles.sentences(tagged).select(SentencesTable.TEXT.col()).collectAsList())
        .extracting(r -> r.getString(0))
        .containsExactlyInAnyOrder("Putin spoke in Moscow.", "By Jane Doe", "AP/Evan Vucci");
  }

  @Test
  void counts_articles_and_tokens_as_it_goes() {
    LongAccumulator articles = spark.sparkContext().longAccumulator();
    LongAccumulator tokens = spark.sparkContext().longAccumulator();
    new TagMentions(model, articles, tokens)
        .apply(
            frame(ARTICLE, row("a", "2022-07", "Kyiv fell silent."), row("b", "2022-07", "Oil!")))
        .collect();
    assertThat(articles.value()).isEqualTo(2);
    assertThat(tokens.value()).isEqualTo(6);
  }

  @Test
  void a_saved_model_gives_the_same_names_as_the_embedded_one(@TempDir java.nio.file.Path folder)
      throws Exception {
    String saved = folder.resolve("saved").toString();
    EmbeddedModel.named(NerModel.EMBEDDED).load(spark).write().overwrite().save(saved);
    NerModel again = NerModel.load(spark, new NerOptions(saved, 4));
    Row article = row("a", "2022-07", "Joe Biden will fly to Israel and Saudi Arabia this week.");
    Dataset<Row> tagged =
        new TagMentions(again, counter(), counter()).apply(frame(ARTICLE, article));
    assertThat(mentions(tagged).stream().map(TagMentionsTest::place).toList())
        .isEqualTo(mentions(tag(article)).stream().map(TagMentionsTest::place).toList())
        .isNotEmpty();
  }

  @Test
  void a_folder_without_a_model_is_one_clear_line(@TempDir java.nio.file.Path folder) {
    assertThatThrownBy(() -> NerModel.load(spark, new NerOptions(folder.toString(), 8)))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot load the model: no saved Spark NLP model in ");
  }

  @Test
  void a_batch_out_of_range_is_one_clear_line() {
    assertThatThrownBy(() -> new NerOptions("embedded", 0).batch())
        .isInstanceOf(UserException.class)
        .hasMessageContaining("got 0");
  }

  private static Dataset<Row> tag(Row... articles) {
    return new TagMentions(model, counter(), counter()).apply(frame(ARTICLE, articles).coalesce(1));
  }

  private static LongAccumulator counter() {
    return spark.sparkContext().longAccumulator();
  }

  private static List<Row> mentions(Dataset<Row> tagged) {
    List<Row> rows = new ArrayList<>(TaggedArticles.mentions(tagged, model.id()).collectAsList());
    rows.sort(java.util.Comparator.comparing(TagMentionsTest::place));
    return rows;
  }

  private static String place(Row mention) {
    return "%06d %06d %s %s"
        .formatted(
            (Integer) mention.getAs("begin"),
            (Integer) mention.getAs("end"),
            mention.<String>getAs(Fields.TYPE.name()),
            mention.<String>getAs(MentionsTable.RECOGNISER.name()));
  }
}
