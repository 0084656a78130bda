package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comention.tables.Window;

/**
 * Counts of random stories against a recount from the spans themselves: every combination of
 * entities is tried in every unit, and asked for a span of each that is no span of the other.
 */
class CountsFromSpansTest {
  private static final PairSupport EVERY_PAIR = (a, b) -> PairSupport.WINDOWS;
  private static final int ENTITIES = 15;

  /** A mention as it is published, and the number of its article. */
  private record Mention(int article, int paragraph, int sentence, int entity, int begin, int end) {
    Object span() {
      return List.of(begin, end);
    }
  }

  @Property(tries = 150)
  void pairs_triples_sizes_and_sentences_are_those_of_the_spans(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    List<Mention> mentions = mentions(new Random(seed));
    StoryUnits story = story(mentions);
    Map<List<Integer>, List<Integer>> pairs = recount(mentions, 2);
    Map<List<Integer>, List<Integer>> triples = recount(mentions, 3);
    assertThat(sums(new StoryPairs().count(story), 2)).isEqualTo(pairs);
    assertThat(sums(new StoryTriples(EVERY_PAIR, false).count(story), 3)).isEqualTo(triples);
    StorySize size = StorySize.of(story);
    for (Window window : Window.values()) {
      int place = window.ordinal();
      assertThat(size.pairs()[place]).isEqualTo(stories(pairs, place));
      assertThat(size.triples()[place]).isEqualTo(stories(triples, place));
    }
    assertThat(shown(StorySentences.pairs(story), 2)).isEqualTo(inSentences(pairs));
    assertThat(shown(StorySentences.triples(story, EVERY_PAIR), 3)).isEqualTo(inSentences(triples));
  }

  /**
   * Up to three articles of up to five sentences, two a paragraph. Most spans name one entity, some
   * two or three; one sentence in ten is a list.
   */
  private static List<Mention> mentions(Random random) {
    List<Mention> mentions = new ArrayList<>();
    int articles = 1 + random.nextInt(3);
    for (int article = 0; article < articles; article++) {
      int sentences = 1 + random.nextInt(5);
      int frequent = 3 + random.nextInt(ENTITIES - 3);
      for (int sentence = 0; sentence < sentences; sentence++) {
        int spans = random.nextInt(10) == 0 ? 25 : 1 + random.nextInt(5);
        for (int i = 0; i < spans; i++) {
          int readings = Math.max(1, random.nextInt(6) - 2);
          int begin = 1000 * sentence + random.nextInt(30);
          for (int r = 0; r < readings; r++) {
            int entity = random.nextInt(spans > 5 ? ENTITIES : frequent);
            mentions.add(
                new Mention(article, sentence / 2, sentence, entity, begin, begin + 1 + i % 2));
          }
        }
      }
    }
    return mentions;
  }

  private static StoryUnits story(List<Mention> mentions) {
    List<ArticleUnits> articles = new ArrayList<>();
    by(mentions, Mention::article)
        .forEach(
            (article, own) -> {
              MentionCells cells = new MentionCells();
              own.forEach(
                  m -> cells.add(m.paragraph(), m.sentence(), m.entity(), 1, m.begin(), m.end()));
              articles.add(ArticleUnits.of("a" + article, article, "s" + article, cells));
            });
    return new StoryUnits(0, articles);
  }

  /** Units, articles and stories at each window of every combination that is named together. */
  private static Map<List<Integer>, List<Integer>> recount(List<Mention> mentions, int members) {
    Map<List<Integer>, List<Integer>> counts = new HashMap<>();
    for (List<Integer> group : groups(members)) {
      List<Integer> found = new ArrayList<>();
      for (Window window : Window.values()) {
        List<Integer> units =
            by(mentions, Mention::article).values().stream()
                .map(article -> units(article, window).stream().filter(u -> together(u, group)))
                .map(together -> (int) together.count())
                .toList();
        found.add(units.stream().mapToInt(n -> n).sum());
        found.add((int) units.stream().filter(n -> n > 0).count());
        found.add(units.stream().anyMatch(n -> n > 0) ? 1 : 0);
      }
      if (found.stream().anyMatch(n -> n > 0)) {
        counts.put(group, found);
      }
    }
    return counts;
  }

  private static List<List<Integer>> groups(int members) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int mask = 0; mask < 1 << ENTITIES; mask++) {
      if (Integer.bitCount(mask) == members) {
        int set = mask;
        groups.add(IntStream.range(0, ENTITIES).filter(i -> (set >> i & 1) == 1).boxed().toList());
      }
    }
    return groups;
  }

  /** The mentions of an article unit by unit; below the document without the lists of names. */
  private static Collection<List<Mention>> units(List<Mention> article, Window window) {
    if (window == Window.DOCUMENT) {
      return List.of(article);
    }
    List<Mention> told = new ArrayList<>();
    for (List<Mention> sentence : by(article, Mention::sentence).values()) {
      if (sentence.stream().map(Mention::entity).distinct().count() <= 12) {
        told.addAll(sentence);
      }
    }
    return by(told, window == Window.SENTENCE ? Mention::sentence : Mention::paragraph).values();
  }

  private static boolean together(List<Mention> unit, List<Integer> group) {
    for (int a : group) {
      for (int b : group) {
        Set<Object> apart = spans(unit, a);
        apart.removeAll(spans(unit, b));
        if (a != b && apart.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private static Set<Object> spans(List<Mention> unit, int entity) {
    return unit.stream()
        .filter(m -> m.entity() == entity)
        .map(Mention::span)
        .collect(Collectors.toSet());
  }

  private static Map<Integer, List<Mention>> by(
      List<Mention> mentions, Function<Mention, Integer> place) {
    return mentions.stream()
        .collect(Collectors.groupingBy(place, TreeMap::new, Collectors.toList()));
  }

  private static long stories(Map<List<Integer>, List<Integer>> counts, int window) {
    return counts.values().stream().mapToInt(c -> c.get(3 * window + 2)).sum();
  }

  private static Set<String> inSentences(Map<List<Integer>, List<Integer>> counts) {
    Set<String> groups = new TreeSet<>();
    counts.forEach(
        (group, count) -> {
          if (count.get(0) > 0) {
            groups.add(group.toString());
          }
        });
    return groups;
  }

  private static Set<String> shown(Collection<StorySentences.Found> found, int members) {
    return found.stream()
        .map(f -> group(f.key(), f.third(), members).toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Integer> group(long key, int third, int members) {
    int a = Keys.first(key);
    int b = Keys.second(key);
    return members == 2 ? List.of(a, b) : List.of(a, b, third);
  }

  private static Map<List<Integer>, List<Integer>> sums(List<Increment> increments, int members) {
    Map<List<Integer>, int[]> sums = new HashMap<>();
    for (Increment i : increments) {
      int[] sum = sums.computeIfAbsent(group(i.key(), i.third(), members), g -> new int[9]);
      for (Window window : Window.values()) {
        int at = 3 * window.ordinal();
        sum[at] += (int) Increment.units(i.packed(), window);
        sum[at + 1] += (int) Increment.articles(i.packed(), window);
        sum[at + 2] += (int) Increment.stories(i.packed(), window);
      }
    }
    Map<List<Integer>, List<Integer>> counts = new HashMap<>();
    sums.forEach((group, sum) -> counts.put(group, IntStream.of(sum).boxed().toList()));
    return counts;
  }
}
