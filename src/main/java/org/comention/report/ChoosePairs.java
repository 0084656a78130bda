package org.comention.report;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the pairs of a page from several lists, best first: one from each list in turn, until the
 * page is full.
 *
 * <p>A pair whose names find no more room is passed over; later pairs of names that are in already
 * still come in. So both bounds hold exactly, and no list crowds out another.
 *
 * <p>Example: with room for two names, of {@code [[a b, a c], [b a, c d]]} only {@code a b} is
 * taken.
 */
final class ChoosePairs {
  private final int names;
  private final int pairs;

  /**
   * @param names different names at most
   * @param pairs pairs at most
   */
  ChoosePairs(int names, int pairs) {
    this.names = names;
    this.pairs = pairs;
  }

  /**
   * The chosen keys, in the order of choice.
   *
   * @param first names that are in already and count
   * @param lists keys of two ids, best first
   */
  Set<List<String>> apply(Set<String> first, List<List<List<String>>> lists) {
    Set<String> in = new LinkedHashSet<>(first);
    Set<List<String>> chosen = new LinkedHashSet<>();
    List<Iterator<List<String>>> turns =
        lists.stream().map(List::iterator).collect(Collectors.toList());
    while (!turns.isEmpty() && chosen.size() < pairs) {
      turns.removeIf(turn -> !turn.hasNext());
      for (Iterator<List<String>> turn : turns) {
        take(turn.next(), in, chosen);
      }
    }
    return chosen;
  }

  private void take(List<String> pair, Set<String> in, Set<List<String>> chosen) {
    long added = pair.stream().filter(name -> !in.contains(name)).count();
    if (chosen.size() < pairs && in.size() + added <= names && !chosen.contains(pair)) {
      in.addAll(pair);
      chosen.add(pair);
    }
  }
}
