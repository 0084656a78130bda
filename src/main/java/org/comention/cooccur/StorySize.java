package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comention.tables.Window;

/**
 * How much a story holds: distinct entities, and distinct pairs and triples that share a unit of
 * each window, but for kin. Exact; triples are counted without being formed.
 *
 * <p>A pair's triples are the entities after it in the union of the units that hold the pair, so
 * their number is a count of bits. Copies of one article have equal units, which are kept once.
 *
 * <p>Example: an article with the sentences {1, 2, 3} and {2, 3, 4} has 4 entities, 5 pairs and 2
 * triples at the sentence window, 6 pairs and 4 triples at the document window.
 *
 * @param entities distinct entities
 * @param pairs pairs by {@link Window#ordinal()}
 * @param triples triples by {@link Window#ordinal()}
 */
record StorySize(int entities, long[] pairs, long[] triples) {

  /** The sizes of a story. */
  static StorySize of(StoryUnits story) {
    int[] entities =
        story.articles().stream()
            .flatMapToInt(article -> Arrays.stream(article.entities()))
            .sorted()
            .distinct()
            .toArray();
    int windows = Window.values().length;
    StorySize size = new StorySize(entities.length, new long[windows], new long[windows]);
    List<BitSet> strangers = strangers(story.kin(), entities);
    for (Window window : Window.values()) {
      size.count(List.copyOf(units(story, window, entities)), strangers, window.ordinal());
    }
    return size;
  }

  /** For each entity those it is no kin of; empty where nobody has kin. */
  private static List<BitSet> strangers(StoryUnits.Kin kin, int[] entities) {
    List<BitSet> strangers = new ArrayList<>();
    for (int a = 0; kin.keys().length > 0 && a < entities.length; a++) {
      BitSet others = new BitSet(entities.length);
      for (int b = 0; b < entities.length; b++) {
        others.set(b, !kin.are(entities[a], entities[b]));
      }
      strangers.add(others);
    }
    return strangers;
  }

  private static Set<BitSet> units(StoryUnits story, Window window, int[] entities) {
    Set<BitSet> units = new HashSet<>();
    for (ArticleUnits article : story.articles()) {
      for (int[] unit : article.units(window)) {
        if (unit.length > 1) {
          BitSet members = new BitSet(entities.length);
          for (int place : unit) {
            members.set(Arrays.binarySearch(entities, article.entity(place)));
          }
          units.add(members);
        }
      }
    }
    return units;
  }

  private void count(List<BitSet> units, List<BitSet> strangers, int window) {
    if (units.size() == 1 && strangers.isEmpty()) {
      long n = units.get(0).cardinality();
      pairs[window] = n * (n - 1) / 2;
      triples[window] = n * (n - 1) * (n - 2) / 6;
      return;
    }
    for (int a = 0; a < entities; a++) {
      int first = a;
      List<BitSet> withA = units.stream().filter(unit -> unit.get(first)).toList();
      for (int b = a + 1; b < entities; b++) {
        if (strangers.isEmpty() || strangers.get(a).get(b)) {
          countThirds(withA, a, b, strangers, window);
        }
      }
    }
  }

  private void countThirds(List<BitSet> units, int a, int b, List<BitSet> strangers, int window) {
    BitSet thirds = null;
    for (BitSet unit : units) {
      if (unit.get(b)) {
        thirds = thirds == null ? new BitSet(entities) : thirds;
        thirds.or(unit);
      }
    }
    if (thirds != null) {
      thirds.clear(0, b + 1);
      if (!strangers.isEmpty()) {
        thirds.and(strangers.get(a));
        thirds.and(strangers.get(b));
      }
      pairs[window]++;
      triples[window] += thirds.cardinality();
    }
  }
}
