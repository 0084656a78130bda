package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comention.tables.Window;
import org.junit.jupiter.api.Test;

/** Pairs, triples and sizes of one story. */
class StoryTriplesTest {
  private static final PairSupport EVERY_PAIR = (a, b) -> PairSupport.WINDOWS;

  /** Mentions as {paragraph, sentence, entity}. */
  private static ArticleUnits article(int[]... mentions) {
    MentionCells cells = new MentionCells();
    for (int i = 0; i < mentions.length; i++) {
      cells.add(mentions[i][0], mentions[i][1], mentions[i][2], 1, 10 * i, 10 * i + 5);
    }
    return ArticleUnits.of("a1", 1, "post", cells);
  }

  private static int[] m(int paragraph, int sentence, int entity) {
    return new int[] {paragraph, sentence, entity};
  }

  @Test
  void counts_a_triple_in_every_unit_that_holds_it() {
    StoryUnits story =
        new StoryUnits(
            1,
            List.of(
                article(
                    m(0, 0, 1),
                    m(0, 0, 2),
                    m(0, 0, 3),
                    m(0, 1, 1),
                    m(0, 1, 2),
                    m(0, 1, 3),
                    m(1, 2, 1),
                    m(1, 2, 2),
                    m(1, 3, 3))));
    List<Increment> found = new StoryTriples(EVERY_PAIR, false).count(story);
    assertThat(found)
        .containsExactly(
            new Increment(Keys.pair(1, 2), 3, 1, "post", 2, 2, Window.SENTENCE, Window.SENTENCE));
  }

  @Test
  void a_pair_without_support_at_the_sentence_leaves_the_triple_to_wider_windows() {
    PairSupport support = (a, b) -> b == 3 ? PairSupport.atLeast(Window.PARAGRAPH) : 3;
    StoryUnits story = new StoryUnits(1, List.of(article(m(0, 0, 1), m(0, 0, 2), m(0, 0, 3))));
    assertThat(new StoryTriples(support, false).count(story))
        .containsExactly(
            new Increment(Keys.pair(1, 2), 3, 1, "post", 0, 1, Window.PARAGRAPH, Window.PARAGRAPH));
  }

  @Test
  void asks_for_a_concept_when_told_to() {
    PairSupport support = (a, b) -> PairSupport.WINDOWS | (a == 1 ? PairSupport.CONCEPT : 0);
    StoryUnits story =
        new StoryUnits(1, List.of(article(m(0, 0, 1), m(0, 0, 2), m(0, 0, 3), m(0, 0, 4))));
    assertThat(new StoryTriples(support, true).count(story))
        .extracting(i -> Keys.first(i.key()))
        .containsExactly(1, 1, 1);
  }

  @Test
  void readings_of_one_mention_are_not_named_together() {
    MentionCells cells =
        new MentionCells()
            .add(0, 0, 1, 1, 0, 5)
            .add(0, 0, 2, 1, 0, 5)
            .add(0, 0, 2, 1, 10, 15)
            .add(0, 0, 3, 1, 20, 25);
    StoryUnits story = new StoryUnits(1, List.of(ArticleUnits.of("a1", 1, "post", cells)));
    assertThat(new StoryPairs().count(story))
        .extracting(Increment::key)
        .containsExactly(Keys.pair(1, 3), Keys.pair(2, 3));
    assertThat(new StoryTriples(EVERY_PAIR, false).count(story)).isEmpty();
    assertThat(StorySize.of(story).pairs()).containsExactly(2, 2, 2);
    assertThat(StorySize.of(story).triples()).containsExactly(0, 0, 0);
    assertThat(StorySentences.pairs(story)).hasSize(2);
  }

  @Test
  void words_read_as_both_do_not_keep_the_rest_of_a_story_from_naming_them_together() {
    // "A COVID-19 vaccine. Vaccines against COVID-19 arrive in Ghana. COVID-19 vaccine, vaccine."
    MentionCells cells =
        new MentionCells()
            .add(0, 0, 1, 1, 2, 18)
            .add(0, 0, 2, 1, 2, 18)
            .add(0, 1, 2, 1, 20, 28)
            .add(0, 1, 1, 1, 37, 45)
            .add(0, 1, 3, 1, 56, 61)
            .add(1, 2, 1, 1, 63, 79)
            .add(1, 2, 2, 1, 63, 79)
            .add(1, 2, 2, 1, 81, 88);
    StoryUnits story = new StoryUnits(1, List.of(ArticleUnits.of("a1", 1, "post", cells)));
    assertThat(new StoryPairs().count(story))
        .contains(
            new Increment(Keys.pair(1, 2), 0, 1, "post", 1, 1, Window.SENTENCE, Window.SENTENCE));
    assertThat(new StoryTriples(EVERY_PAIR, false).count(story))
        .containsExactly(
            new Increment(Keys.pair(1, 2), 3, 1, "post", 1, 1, Window.SENTENCE, Window.SENTENCE));
    assertThat(StorySentences.pairs(story))
        .filteredOn(found -> found.key() == Keys.pair(1, 2))
        .extracting(StorySentences.Found::sentence)
        .containsExactly(1);
    assertThat(StorySize.of(story).triples()).containsExactly(1, 1, 1);
  }

  @Test
  void sizes_of_two_overlapping_sentences() {
    StoryUnits story =
        new StoryUnits(
            1,
            List.of(
                article(m(0, 0, 1), m(0, 0, 2), m(0, 0, 3), m(1, 1, 2), m(1, 1, 3), m(1, 1, 4))));
    StorySize size = StorySize.of(story);
    assertThat(size.entities()).isEqualTo(4);
    assertThat(size.pairs()).containsExactly(5, 5, 6);
    assertThat(size.triples()).containsExactly(2, 2, 4);
  }
}
