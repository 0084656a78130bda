package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.comention.tables.Window;
import org.junit.jupiter.api.Test;

/** What ranked members have of one story. */
class RankedMembersTest {
  private static final RankedMembers TRIPLES =
      RankedMembers.ofTriples(new long[] {Keys.pair(1, 2), Keys.pair(0, 2)}, new int[] {3, 3});

  /** Entities in sentences, each sentence a paragraph. */
  private static ArticleUnits article(String id, Integer day, String source, int[]... sentences) {
    MentionCells cells = new MentionCells();
    for (int s = 0; s < sentences.length; s++) {
      for (int i = 0; i < sentences[s].length; i++) {
        int at = 100 * s + 10 * i;
        cells.add(s, s, sentences[s][i], 1, at, at + 5);
      }
    }
    return ArticleUnits.of(id, day, source, cells);
  }

  @Test
  void only_ranked_pairs_are_found_in_a_story() {
    RankedMembers pairs = RankedMembers.ofPairs(Keys.pair(1, 2), Keys.pair(2, 4));
    StoryUnits story =
        new StoryUnits(1, List.of(article("a", 1, "post", new int[] {1, 2, 3}, new int[] {4})));
    assertThat(pairs.of(story))
        .extracting(Increment::key, Increment::story)
        .containsExactly(
            tuple(Keys.pair(1, 2), Window.SENTENCE), tuple(Keys.pair(2, 4), Window.DOCUMENT));
  }

  @Test
  void a_triple_of_ranked_pairs_that_is_not_ranked_is_left_out() {
    // 0 1 2 3: (0, 2, 3) and (1, 2, 3) are ranked; (0, 1) is no part of either.
    StoryUnits story = new StoryUnits(1, List.of(article("a", 1, "post", new int[] {0, 1, 2, 3})));
    assertThat(TRIPLES.of(story))
        .extracting(Increment::key, Increment::third)
        .containsExactlyInAnyOrder(tuple(Keys.pair(0, 2), 3), tuple(Keys.pair(1, 2), 3));
    assertThat(TRIPLES.pairsOf(story))
        .extracting(Increment::key)
        .containsExactlyInAnyOrder(
            Keys.pair(0, 2), Keys.pair(0, 3), Keys.pair(1, 2), Keys.pair(1, 3), Keys.pair(2, 3));
    // (1, 2), (1, 4) and (2, 4) are parts, their triple is not ranked.
    RankedMembers others =
        RankedMembers.ofTriples(
            new long[] {Keys.pair(1, 2), Keys.pair(1, 4), Keys.pair(2, 4)}, new int[] {3, 5, 6});
    assertThat(others.of(new StoryUnits(1, List.of(article("a", 1, "post", new int[] {1, 2, 4})))))
        .isEmpty();
  }

  @Test
  void a_story_is_told_once_on_its_day_by_its_earliest_article() {
    StoryUnits story =
        new StoryUnits(
            9,
            List.of(
                article("a", null, "undated", new int[] {1, 2}),
                article("b", 10, "late", new int[] {1, 2}),
                article("c", 9, "second", new int[] {1}, new int[] {2}),
                article("b2", 9, "first", new int[] {7})));
    assertThat(story.origin()).isEqualTo("first");
    List<Telling> tellings = Telling.of(story, RankedMembers.ofPairs(Keys.pair(1, 2)).of(story));
    long key = Keys.pair(1, 2);
    // In a sentence: one undated and one of 11 January 1970; in the document another of January.
    assertThat(tellings)
        .containsExactlyInAnyOrder(
            new Telling(key, 0, 9, "first", Window.SENTENCE, null, 0),
            new Telling(key, 0, null, null, Window.SENTENCE, "all", 2),
            new Telling(key, 0, null, null, Window.DOCUMENT, "all", 3),
            new Telling(key, 0, 10, null, Window.DOCUMENT, "year", 2),
            new Telling(key, 0, 10, null, Window.DOCUMENT, "month", 2));
  }

  @Test
  void the_parts_of_a_triple_are_its_members_and_its_pairs() {
    assertThat(Parts.of(Keys.pair(3, 7), 0)).containsExactly(Keys.pair(3, 3), Keys.pair(7, 7));
    assertThat(Parts.of(Keys.pair(3, 7), 9))
        .containsExactly(
            Keys.pair(3, 3),
            Keys.pair(7, 7),
            Keys.pair(9, 9),
            Keys.pair(3, 7),
            Keys.pair(3, 9),
            Keys.pair(7, 9));
  }

  @Test
  void a_story_holds_the_parts_of_ranked_members_at_their_nearest_window() {
    StoryUnits story =
        new StoryUnits(
            1,
            List.of(
                article("a", 1, "post", new int[] {1, 8}, new int[] {2}),
                article("b", 2, "wire", new int[] {1, 2})));
    List<Parts.Held> held = new ArrayList<>(Parts.heldBy(story, TRIPLES));
    assertThat(held)
        .containsExactlyInAnyOrder(
            new Parts.Held(Keys.pair(1, 1), Window.SENTENCE),
            new Parts.Held(Keys.pair(2, 2), Window.SENTENCE),
            new Parts.Held(Keys.pair(1, 2), Window.SENTENCE));
  }
}
