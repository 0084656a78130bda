package org.comention.cooccur;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comention.tables.Window;

/**
 * How much a story holds: distinct entities, and distinct pairs and triples that share a unit of
 * each window that names them together. Exact; triples are counted without being formed.
 *
 * <p>A pair's triples are the entities after it in the union of the units that name the pair, less
 * those that a unit does not name apart from it, so their number is a count of bits. Copies of one
 * article have equal units, which are kept once.
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
    for (Window window : Window.values()) {
      size.count(List.copyOf(units(story, window, entities)), window.ordinal());
    }
    return size;
  }

  /**
   * What a unit names.
   *
   * @param members its entities
   * @param kin for each of them that is not named apart from all others, those
   */
  private record Names(BitSet members, Map<Integer, BitSet> kin) {

    static Names of(ArticleUnits article, Unit unit, int[] entities) {
      Names names = new Names(new BitSet(entities.length), new HashMap<>());
      for (int place : unit.places()) {
        names.members.set(Arrays.binarySearch(entities, article.entity(place)));
      }
      for (int code : unit.kin()) {
        int a = Arrays.binarySearch(entities, article.entity(code / unit.size()));
        int b = Arrays.binarySearch(entities, article.entity(code % unit.size()));
        names.kin.computeIfAbsent(a, k -> new BitSet(entities.length)).set(b);
        names.kin.computeIfAbsent(b, k -> new BitSet(entities.length)).set(a);
      }
      return names;
    }

    boolean together(int a, int b) {
      return members.get(a) && members.get(b) && !(kin.containsKey(a) && kin.get(a).get(b));
    }

    /** Adds whom the unit names together with both. */
    void addThirds(int a, int b, BitSet thirds) {
      if (!kin.containsKey(a) && !kin.containsKey(b)) {
        thirds.or(members);
        return;
      }
      BitSet apart = (BitSet) members.clone();
      for (int member : new int[] {a, b}) {
        if (kin.containsKey(member)) {
          apart.andNot(kin.get(member));
        }
      }
      thirds.or(apart);
    }
  }

  private static Set<Names> units(StoryUnits story, Window window, int[] entities) {
    Set<Names> units = new HashSet<>();
    for (ArticleUnits article : story.articles()) {
      for (Unit unit : article.units(window)) {
        if (unit.places().length > 1) {
          units.add(Names.of(article, unit, entities));
        }
      }
    }
    return units;
  }

  private void count(List<Names> units, int window) {
    if (units.size() == 1 && units.get(0).kin().isEmpty()) {
      long n = units.get(0).members().cardinality();
      pairs[window] = n * (n - 1) / 2;
      triples[window] = n * (n - 1) * (n - 2) / 6;
      return;
    }
    for (int a = 0; a < entities; a++) {
      int first = a;
      List<Names> withA = units.stream().filter(unit -> unit.members().get(first)).toList();
      for (int b = a + 1; b < entities; b++) {
        countThirds(withA, a, b, window);
      }
    }
  }

  private void countThirds(List<Names> units, int a, int b, int window) {
    BitSet thirds = null;
    for (Names unit : units) {
      if (unit.together(a, b)) {
        thirds = thirds == null ? new BitSet(entities) : thirds;
        unit.addThirds(a, b, thirds);
      }
    }
    if (thirds != null) {
      thirds.clear(0, b + 1);
      pairs[window]++;
      triples[window] += thirds.cardinality();
    }
  }
}
