package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyRuleTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a reprint that keeps a third with the opening, 0.35, 0.30, 0.9, NEAR_COPY",
    "a follow-up that repeats the background, 0.35, 0.30, 0.1, ",
    "light edits in every sentence, 0.60, 0.60, 0.4, NEAR_COPY",
    "an item of a digest, 1.00, 0.15, 1.0, ",
    "the same event told anew, 0.05, 0.05, 0.0, ",
  })
  void judges_two_sources(
      String what, double shorter, double longer, double lead, StoryRule expected) {
    assertThat(judge(new Containment(shorter, longer, lead), false, true, false))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an update, 0.93, 0.85, 0.8, NEAR_COPY",
    "a bulletin with new figures, 0.66, 0.62, 0.65, ",
    "a short release under a long footer, 0.90, 0.80, 0.1, ",
    "tomorrow's schedule of one office, 0.80, 0.19, 0.8, ",
  })
  void asks_more_of_one_source(
      String what, double shorter, double longer, double lead, StoryRule expected) {
    assertThat(judge(new Containment(shorter, longer, lead), false, true, true))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.75, NEAR_COPY", "0.65, "})
  void asks_more_of_undated_articles(double shorter, StoryRule expected) {
    assertThat(judge(new Containment(shorter, shorter, 1), false, false, false))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.45, TITLE_URL", "0.3, "})
  void asks_less_of_one_page(double shorter, StoryRule expected) {
    assertThat(judge(new Containment(shorter, shorter, 0), true, true, true)).isEqualTo(expected);
  }

  private static StoryRule judge(
      Containment shared, boolean titled, boolean dated, boolean sameSource) {
    return CopyRule.judge(shared, new CopyRule.Pair(titled, dated, sameSource)).orElse(null);
  }
}
