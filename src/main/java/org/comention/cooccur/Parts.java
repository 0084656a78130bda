package org.comention.cooccur;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comention.tables.Window;

/**
 * What the margins of a pair or triple are counts of: its members, each as the {@link Keys#pair} of
 * itself with itself, then for a triple its three pairs.
 *
 * <p>Example: the parts of the pair (3, 7) are (3, 3) and (7, 7); those of the triple (3, 7, 9) are
 * (3, 3), (7, 7), (9, 9), (3, 7), (3, 9) and (7, 9).
 */
final class Parts {
  /** Parts of a pair. */
  static final int OF_PAIR = 2;

  /** Parts of a triple. */
  static final int OF_TRIPLE = 6;

  /** The three ways to part a triple into a pair of two members and the third, by place. */
  static final List<Split> SPLITS =
      List.of(new Split(0, 1, 3, 2), new Split(0, 2, 4, 1), new Split(1, 2, 5, 0));

  private Parts() {}

  /** Places of two members, of their pair and of the third. */
  record Split(int one, int other, int pair, int third) {}

  /**
   * The parts, in order.
   *
   * @param third the third member, else 0, which no third member is
   */
  static long[] of(long key, int third) {
    int a = Keys.first(key);
    int b = Keys.second(key);
    if (third == 0) {
      return new long[] {itself(a), itself(b)};
    }
    return new long[] {
      itself(a), itself(b), itself(third), key, Keys.pair(a, third), Keys.pair(b, third)
    };
  }

  /** A part that a story holds, and the nearest window at which it does. */
  record Held(long part, Window near) {}

  /** The parts of the members that a story holds; a member alone counts at every window. */
  static List<Held> heldBy(StoryUnits story, RankedMembers members) {
    List<Held> held = new ArrayList<>();
    story.articles().stream()
        .flatMapToInt(article -> Arrays.stream(article.entities()))
        .distinct()
        .filter(members::names)
        .forEach(entity -> held.add(new Held(itself(entity), Window.SENTENCE)));
    if (members.areTriples()) {
      Map<Long, Window> pairs = new HashMap<>();
      for (Increment i : members.pairsOf(story)) {
        if (i.story() != null) {
          pairs.put(i.key(), i.story());
        }
      }
      pairs.forEach((pair, near) -> held.add(new Held(pair, near)));
    }
    return held;
  }

  private static long itself(int entity) {
    return Keys.pair(entity, entity);
  }
}
