package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.comention.cooccur.ExposureFit.Names;
import org.comention.cooccur.ExposureFit.Stories;
import org.comention.stats.SizeCorrection;
import org.comention.tables.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A corpus in which nobody has anything to do with anybody: 20,000 stories whose sizes are spread
 * log-normally, entities drawn by Zipf's law, three to a sentence, two sentences to a paragraph.
 */
class NullCorpusTest {
  private static final int STORIES = 20_000;
  private static final int VOCABULARY = 400;
  private static final int FIRST = 30;
  private static final int LAST = 60;

  private static final long[] NAMED = new long[VOCABULARY];
  private static final Map<Window, Map<Long, Long>> PAIRS = new HashMap<>();
  private static final Map<Window, Map<List<Integer>, Long>> TRIPLES = new HashMap<>();
  private static final Map<Window, SizeProfile> PROFILES = new HashMap<>();
  private static final Map<Window, long[]> SUMS = new HashMap<>();

  @BeforeAll
  static void count() {
    Random random = new Random(20);
    double[] weights = IntStream.range(0, VOCABULARY).mapToDouble(i -> 1.0 / (i + 10)).toArray();
    Map<Window, Map<Integer, long[]>> classes = new HashMap<>();
    for (Window window : Window.values()) {
      classes.put(window, new TreeMap<>());
      SUMS.put(window, new long[3]);
      PAIRS.put(window, new HashMap<>());
      TRIPLES.put(window, new HashMap<>());
    }
    StoryTriples triples = new StoryTriples((a, b) -> middle(a) && middle(b) ? 3 : 0, false);
    for (int i = 0; i < STORIES; i++) {
      StoryUnits story = story(random, weights);
      for (int entity : story.articles().get(0).entities()) {
        NAMED[entity]++;
      }
      StorySize size = StorySize.of(story);
      for (Window window : Window.values()) {
        add(classes.get(window), size, window.ordinal());
        count(new StoryPairs().count(story), triples.count(story), window);
        long[] sums = SUMS.get(window);
        sums[0] += size.entities();
        sums[1] += 2 * size.pairs()[window.ordinal()];
        sums[2] += 6 * size.triples()[window.ordinal()];
      }
    }
    classes.forEach(
        (window, byClass) ->
            PROFILES.put(
                window,
                new SizeProfile(
                    ExposureFit.of(
                        byClass.values().stream()
                            .map(c -> new Stories((double) c[1] / c[0], c[0], c[2], c[3]))
                            .toList(),
                        Arrays.stream(NAMED)
                            .filter(f -> f > 0)
                            .mapToObj(f -> new Names(f, 1))
                            .toList()))));
  }

  private static boolean middle(int entity) {
    return entity >= FIRST && entity < LAST;
  }

  private static StoryUnits story(Random random, double[] weights) {
    int size = (int) Math.min(150, Math.max(1, Math.round(Math.exp(1.6 + random.nextGaussian()))));
    double total = Arrays.stream(weights).sum();
    Set<Integer> entities = new LinkedHashSet<>();
    while (entities.size() < size) {
      double at = random.nextDouble() * total;
      int entity = 0;
      while (entity < VOCABULARY - 1 && at > weights[entity]) {
        at -= weights[entity++];
      }
      entities.add(entity);
    }
    MentionCells cells = new MentionCells();
    int mention = 0;
    for (int entity : entities) {
      cells.add(mention / 6, mention / 3, entity, 1, mention, mention + 1);
      mention++;
    }
    return new StoryUnits(1, List.of(ArticleUnits.of("a", 1, "post", cells)));
  }

  private static void add(Map<Integer, long[]> classes, StorySize size, int window) {
    long[] sums = classes.computeIfAbsent(SizeProfile.classOf(size.entities()), c -> new long[4]);
    sums[0]++;
    sums[1] += size.entities();
    sums[2] += size.pairs()[window];
    sums[3] += size.triples()[window];
  }

  private static void count(List<Increment> pairs, List<Increment> triples, Window window) {
    for (Increment i : pairs) {
      PAIRS.get(window).merge(i.key(), Increment.stories(i.packed(), window), Long::sum);
    }
    for (Increment i : triples) {
      List<Integer> members = List.of(Keys.first(i.key()), Keys.second(i.key()), i.third());
      TRIPLES.get(window).merge(members, Increment.stories(i.packed(), window), Long::sum);
    }
  }

  private record Pair(int a, int b) {
    long together(Window window) {
      return PAIRS.get(window).getOrDefault(Keys.pair(a, b), 0L);
    }
  }

  private record Triple(int a, int b, int c) {
    long together(Window window) {
      return TRIPLES.get(window).getOrDefault(List.of(a, b, c), 0L);
    }
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int a = FIRST; a < LAST; a++) {
      for (int b = a + 1; b < LAST; b++) {
        pairs.add(new Pair(a, b));
      }
    }
    return pairs;
  }

  private static List<Triple> triples() {
    List<Triple> triples = new ArrayList<>();
    for (Pair pair : pairs()) {
      for (int c = pair.b() + 1; c < LAST; c++) {
        triples.add(new Triple(pair.a(), pair.b(), c));
      }
    }
    return triples;
  }

  private static <T> double mean(List<T> items, ToDoubleFunction<T> value) {
    return items.stream().mapToDouble(value).average().orElseThrow();
  }

  private static double rate(Window window, int entity) {
    return PROFILES.get(window).rate(NAMED[entity]);
  }

  @Test
  void corrected_lift_of_pairs_is_1_where_the_uncorrected_one_is_far_off() {
    for (Window window : Window.values()) {
      double corrected =
          mean(
              pairs(),
              p ->
                  p.together(window)
                      / PROFILES
                          .get(window)
                          .expectedPair(rate(window, p.a()), rate(window, p.b())));
      assertThat(corrected).as(window.label()).isCloseTo(1, within(0.1));
    }
    double plain =
        mean(
            pairs(),
            p -> (double) p.together(Window.DOCUMENT) * STORIES / NAMED[p.a()] / NAMED[p.b()]);
    assertThat(plain).isGreaterThan(1.8);
  }

  @Test
  void corrected_lift_of_triples_is_1_where_the_uncorrected_one_is_far_off() {
    for (Window window : Window.values()) {
      SizeProfile profile = PROFILES.get(window);
      double corrected =
          mean(
              triples(),
              t ->
                  t.together(window)
                      / profile.expectedTriple(
                          rate(window, t.a()), rate(window, t.b()), rate(window, t.c())));
      assertThat(corrected).as(window.label()).isCloseTo(1, within(0.2));
    }
    double plain =
        mean(
            triples(),
            t ->
                (double) t.together(Window.DOCUMENT)
                    * STORIES
                    / NAMED[t.a()]
                    * STORIES
                    / NAMED[t.b()]
                    / NAMED[t.c()]);
    assertThat(plain).isGreaterThan(5);
  }

  @Test
  void the_two_scalars_agree_for_entities_of_middle_frequency() {
    for (Window window : Window.values()) {
      long[] sums = SUMS.get(window);
      double kappa2 = SizeCorrection.kappa2(STORIES, sums[0], sums[1]);
      double ratio =
          mean(
              pairs(),
              p ->
                  PROFILES.get(window).expectedPair(rate(window, p.a()), rate(window, p.b()))
                      / SizeCorrection.expectedPair(kappa2, STORIES, NAMED[p.a()], NAMED[p.b()]));
      assertThat(ratio).as(window.label()).isCloseTo(1, within(0.2));
    }
  }

  @Test
  void a_third_entity_is_expected_beside_a_pair_as_often_as_it_is_there() {
    for (Window window : Window.values()) {
      double observed = 0;
      double expected = 0;
      for (Triple t : triples()) {
        long pair = new Pair(t.a(), t.b()).together(window);
        observed += t.together(window);
        expected +=
            PROFILES
                .get(window)
                .expectedThird(pair, rate(window, t.a()), rate(window, t.b()), rate(window, t.c()));
      }
      assertThat(observed / expected).as(window.label()).isCloseTo(1, within(0.2));
    }
  }

  @Test
  void the_pairs_explain_the_triples() {
    for (Window window : Window.values()) {
      long[] sums = SUMS.get(window);
      double kappa2 = SizeCorrection.kappa2(STORIES, sums[0], sums[1]);
      double kappa3 = SizeCorrection.kappa3(STORIES, sums[0], sums[2]);
      double observed = 0;
      double expected = 0;
      for (Triple t : triples()) {
        long o = t.together(window);
        observed += o;
        expected +=
            TripleTable.of(
                    STORIES,
                    kappa2,
                    kappa3,
                    NAMED[t.a()],
                    NAMED[t.b()],
                    NAMED[t.c()],
                    new Pair(t.a(), t.b()).together(window),
                    new Pair(t.a(), t.c()).together(window),
                    new Pair(t.b(), t.c()).together(window),
                    o)
                .expected();
      }
      assertThat(observed / expected).as(window.label()).isCloseTo(1, within(0.2));
    }
  }

  @Test
  void few_pairs_are_called_significant() {
    for (Window window : Window.values()) {
      double share =
          mean(
              pairs(),
              p -> {
                double expected =
                    PROFILES.get(window).expectedPair(rate(window, p.a()), rate(window, p.b()));
                return Association.of(
                                STORIES, NAMED[p.a()], NAMED[p.b()], p.together(window), expected)
                            .negLog10P()
                        > 2
                    ? 1
                    : 0;
              });
      assertThat(share).as(window.label()).isLessThan(0.03);
    }
  }
}
