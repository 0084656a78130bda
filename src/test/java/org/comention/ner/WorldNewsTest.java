package org.comention.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.comention.SparkTest;
import org.junit.jupiter.api.Test;

/**
 * Eighty short articles in the manner of newspapers of all continents, 1,101 names of people,
 * organisations and places, none of which took part in the training or the choice of a model. They
 * were written and labelled by readers who had seen neither the model nor its training texts.
 */
class WorldNewsTest extends SparkTest {
  private static final double TARGET = 0.83;

  @Test
  void the_default_model_reads_news_of_the_world() {
    NerModel model = NerModel.load(spark, new NerOptions(NerModel.EMBEDDED, 8));
    Path news = Path.of(WorldNewsTest.class.getResource("world-news.conll").getPath());
    Map<EntityType, Scores> scores =
        new EvaluateModel(spark, model, Decoding.DOCUMENT).score(news, Map.of());
    Scores people = scores.get(EntityType.PER);
    Scores bodies = scores.get(EntityType.ORG);
    Scores places = scores.get(EntityType.LOC);
    Scores micro = people.plus(bodies).plus(places);
    assertThat(micro.f1()).isGreaterThan(TARGET);
    assertThat(bodies.f1()).as("the weakest of the three").isGreaterThan(TARGET);
  }
}
