package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.comention.SparkTest;
import org.comention.story.LabelledSet.Labelled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoryAccuracyTest extends SparkTest {
  private static final List<Labelled> LABELLED = LabelledSet.read();
  private static Map<String, String> stories;

  @BeforeAll
  static void assign() {
    stories = StoryScores.assign(spark, LABELLED);
  }

  @Test
  void finds_the_copies_of_the_half_on_which_thresholds_were_chosen() {
    StoryScores scores = StoryScores.of(LABELLED, stories, l -> l.half().equals("tune"));

    assertThat(scores.precision()).as(scores.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(scores.recall()).as(scores.toString()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void finds_the_copies_of_the_half_that_was_kept_aside() {
    StoryScores scores = StoryScores.of(LABELLED, stories, l -> l.half().equals("check"));

    assertThat(scores.precision()).as(scores.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(scores.recall()).as(scores.toString()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void makes_no_story_of_two_cases() {
    StoryScores all = StoryScores.of(LABELLED, stories, l -> true);
    StoryScores tune = StoryScores.of(LABELLED, stories, l -> l.half().equals("tune"));
    StoryScores check = StoryScores.of(LABELLED, stories, l -> l.half().equals("check"));

    assertThat(all.wrong()).as(all.toString()).isEqualTo(tune.wrong() + check.wrong());
  }
}
