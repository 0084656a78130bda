package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comention.tables.Window;
import org.junit.jupiter.api.Test;

/** Triples and sizes of one story, against counting by trying every combination. */
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

  @Property(tries = 200)
  void random_stories_count_as_by_hand(@ForAll @IntRange(max = 1_000_000) int seed) {
    StoryUnits story = random(new Random(seed));
    Map<List<Integer>, long[]> pairs = bruteForce(story, 2);
    Map<List<Integer>, long[]> triples = bruteForce(story, 3);
    assertThat(sums(new StoryPairs().count(story), 2)).isEqualTo(strings(pairs));
    assertThat(sums(new StoryTriples(EVERY_PAIR, false).count(story), 3))
        .isEqualTo(strings(triples));
    StorySize size = StorySize.of(story);
    for (Window window : Window.values()) {
      int stories = 3 * window.ordinal() + 2;
      assertThat(size.pairs()[window.ordinal()])
          .isEqualTo(pairs.values().stream().mapToLong(c -> c[stories]).sum());
      assertThat(size.triples()[window.ordinal()])
          .isEqualTo(triples.values().stream().mapToLong(c -> c[stories]).sum());
    }
  }

  private static StoryUnits random(Random random) {
    List<ArticleUnits> articles = new ArrayList<>();
    int copies = 1 + random.nextInt(3);
    for (int copy = 0; copy < copies; copy++) {
      MentionCells cells = new MentionCells();
      int mentions = 1 + random.nextInt(15);
      for (int i = 0; i < mentions; i++) {
        int sentence = random.nextInt(5);
        // Two readings of one mention now and then.
        int span = 1000 * copy + 100 * sentence + random.nextInt(40);
        cells.add(sentence / 2, sentence, random.nextInt(8), 1, span, span + 1);
      }
      articles.add(ArticleUnits.of("a" + copy, random.nextBoolean() ? 1 : null, "s" + copy, cells));
    }
    return new StoryUnits(1, articles);
  }

  /** Units, articles and stories at each window, for every combination of so many entities. */
  private static Map<List<Integer>, long[]> bruteForce(StoryUnits story, int members) {
    Map<List<Integer>, long[]> counts = new HashMap<>();
    for (int mask = 0; mask < 256; mask++) {
      if (Integer.bitCount(mask) == members) {
        int set = mask;
        List<Integer> group =
            IntStream.range(0, 8).filter(i -> (set >> i & 1) == 1).boxed().toList();
        long[] found = bruteForce(story, group);
        if (Arrays.stream(found).sum() > 0) {
          counts.put(group, found);
        }
      }
    }
    return counts;
  }

  private static long[] bruteForce(StoryUnits story, List<Integer> group) {
    long[] counts = new long[9];
    StoryUnits.Kin kin = story.kin();
    if (group.stream().anyMatch(a -> group.stream().anyMatch(b -> kin.are(a, b)))) {
      return counts;
    }
    for (Window window : Window.values()) {
      int at = 3 * window.ordinal();
      for (ArticleUnits article : story.articles()) {
        long units =
            Arrays.stream(article.units(window))
                .filter(
                    unit ->
                        Arrays.stream(unit)
                            .map(article::entity)
                            .boxed()
                            .toList()
                            .containsAll(group))
                .count();
        counts[at] += units;
        counts[at + 1] += Math.min(1, units);
      }
      counts[at + 2] = Math.min(1, counts[at]);
    }
    return counts;
  }

  private static Map<List<Integer>, String> sums(List<Increment> increments, int members) {
    Map<List<Integer>, long[]> sums = new HashMap<>();
    for (Increment i : increments) {
      List<Integer> group =
          members == 2
              ? List.of(Keys.first(i.key()), Keys.second(i.key()))
              : List.of(Keys.first(i.key()), Keys.second(i.key()), i.third());
      long[] sum = sums.computeIfAbsent(group, g -> new long[9]);
      for (Window window : Window.values()) {
        sum[3 * window.ordinal()] += Increment.units(i.packed(), window);
        sum[3 * window.ordinal() + 1] += Increment.articles(i.packed(), window);
        sum[3 * window.ordinal() + 2] += Increment.stories(i.packed(), window);
      }
    }
    return strings(sums);
  }

  private static Map<List<Integer>, String> strings(Map<List<Integer>, long[]> counts) {
    Map<List<Integer>, String> strings = new HashMap<>();
    counts.forEach((group, count) -> strings.put(group, Arrays.toString(count)));
    return strings;
  }
}
