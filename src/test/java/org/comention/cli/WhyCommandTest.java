package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.junit.jupiter.api.Test;

class WhyCommandTest extends SparkTest {

  private static CommandRun why(String name, String article) {
    return CommandRun.of(
        "why", name, "--article", article, "--output", SmallOutput.folder(spark), "--width", "100");
  }

  @Test
  void a_name_is_explained_from_words_to_entity() {
    assertThat(why("putin", "a1").out())
        .containsExactly(
            "Putin  (characters 36 to 41, sentence 1)",
            "  *Putin* visits Tehran.",
            "  Found by the model (embedded:1) as PER, confidence 0.97.",
            "  Counts for Vladimir Putin (per:vladimir-putin, PER), rule corpus: it is what the name means in",
            "  most articles of the corpus.");
  }

  @Test
  void a_concept_is_found_by_its_list() {
    assertThat(why("drones", "a1").out())
        .containsExactly(
            "drones  (characters 18 to 24, sentence 0)",
            "  Iran could supply *drones* to Russia.",
            "  Found by the concept lists (lexicon:1) as concept:drone.",
            "  Counts for drone (concept:drone, WEAPON), rule lexicon: a concept list holds the phrase.");
  }

  @Test
  void a_mention_without_entity_says_so() {
    assertThat(why("Tehran", "a1").out()).last().isEqualTo("  Counts for no entity.");
  }

  @Test
  void a_name_that_no_recogniser_found_alone_still_has_its_rule() {
    assertThat(why("grain", "a4").out())
        .containsExactly(
            "grain  (characters 19 to 24, sentence 0)",
            "  Iranian drones hit *grain* in Odesa.",
            "  Counts for grain (concept:grain, GOODS), rule lexicon: a concept list holds the phrase.");
  }

  @Test
  void mistakes_are_one_line() {
    assertThat(why("Macron", "a1").err())
        .containsExactly(
            "comention: Cannot explain a name: no such mention in article a1, got \"Macron\". It names: Iran, drones, Russia, Putin, Tehran.");
    assertThat(why("Putin", "zz").err())
        .containsExactly(
            "comention: Cannot explain a name: no such article, got zz. `comention show NAME` prints the ids of articles.");
  }
}
