package org.comention.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.Serializer;
import org.apache.spark.serializer.SerializerInstance;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.comention.SparkTest;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.junit.jupiter.api.Test;
import scala.reflect.ClassTag$;

class TagConceptsTest extends SparkTest {
  private static final StructType ARTICLES =
      new StructType()
          .add(Fields.ARTICLE_ID.structField())
          .add(Fields.PUBLISHED_MONTH.structField())
          .add(ArticlesTable.TEXT.structField());

  private final Lexicon lexicon = SampleLexicon.lexicon();

  @Test
  void gives_one_row_a_place_with_sentence_and_paragraph() {
    Dataset<Row> articles =
        frame(
            ARTICLES,
            row("a1", "2022-07", "It rained. Iran sent Shahed-136 drones.\n\nSanctions followed."),
            row("a2", "undated", "Nothing of note."));
    String id = lexicon.modelId();
    Dataset<Row> expected =
        frame(
            MentionsTable.SPEC.schema(),
            row(
                "a1",
                21,
                31,
                "lexicon",
                1,
                0,
                "Shahed-136",
                "WEAPON",
                1.0,
                "concept:shahed-136",
                id,
                "2022-07"),
            row(
                "a1",
                32,
                38,
                "lexicon",
                1,
                0,
                "drones",
                "WEAPON",
                1.0,
                "concept:drone",
                id,
                "2022-07"),
            row(
                "a1",
                41,
                50,
                "lexicon",
                2,
                1,
                "Sanctions",
                "POLICY",
                1.0,
                "concept:sanctions",
                id,
                "2022-07"));
    assertSameRows(expected, new TagConcepts(lexicon).apply(articles));
  }

  @Test
  void credits_yield_nothing() {
    Dataset<Row> articles =
        frame(
            ARTICLES,
            row(
                "a1",
                "2022-07",
                "By Missile Tank, Weapons Desk\n\nThe talks went on in Geneva for a third day."));
    assertThat(new TagConcepts(lexicon).apply(articles).collectAsList()).isEmpty();
  }

  @Test
  void the_matcher_travels_with_both_of_sparks_serialisers() {
    for (Serializer serializer :
        new Serializer[] {
          new JavaSerializer(new SparkConf()), new KryoSerializer(new SparkConf())
        }) {
      SerializerInstance instance = serializer.newInstance();
      ClassTag$ tags = ClassTag$.MODULE$;
      PhraseMatcher copy =
          instance.deserialize(
              instance.serialize(lexicon.matcher(), tags.apply(PhraseMatcher.class)),
              tags.apply(PhraseMatcher.class));
      assertThat(SampleLexicon.found(copy, "Iran sent a Shahed-136. A UAS flew. SU-34 LOST"))
          .containsExactly("12-22 Shahed-136 shahed-136", "26-29 UAS drone", "36-41 SU-34 fighter");
    }
  }
}
