package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comention.UserException;
import org.comention.cooccur.CooccurOptions.RankRule;
import org.comention.cooccur.CooccurOptions.TripleScope;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CooccurOptionsTest {

  @Test
  void reads_words_of_the_command_line() {
    CooccurOptions options = new CooccurOptions();
    new CommandLine(options)
        .parseArgs(
            "--max-entities",
            "50",
            "--min-stories",
            "3",
            "--triples",
            "concept",
            "--evidence",
            "9",
            "--rank-rule",
            "large");
    assertThat(options.validate().maxEntities()).isEqualTo(50);
    assertThat(options.minStories()).isEqualTo(3);
    assertThat(options.triples()).isEqualTo(TripleScope.concept);
    assertThat(options.evidence()).isEqualTo(9);
    assertThat(options.rankRule()).isEqualTo(RankRule.large);
  }

  @Test
  void refuses_numbers_out_of_range_in_one_line() {
    assertThatThrownBy(new CooccurOptions().maxEntities(1)::validate)
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot count: --max-entities is out of range, got 1. Give a number from 2 to 2000.");
    assertThatThrownBy(new CooccurOptions().minStories(0)::validate)
        .hasMessage("Cannot count: --min-stories is out of range, got 0. Give a number from 1.");
    assertThatThrownBy(new CooccurOptions().evidence(101)::validate)
        .hasMessageContaining("from 0 to 100");
  }
}
