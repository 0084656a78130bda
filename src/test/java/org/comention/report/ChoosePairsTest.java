package org.comention.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoosePairsTest {

  /** {@code "a b"} as a key. */
  private static List<List<String>> list(String... pairs) {
    return Stream.of(pairs).map(pair -> List.of(pair.split(" "))).toList();
  }

  @Test
  void takes_one_of_each_list_in_turn() {
    Set<List<String>> chosen =
        new ChoosePairs(20, 4)
            .apply(Set.of(), List.of(list("a b", "a c", "a d"), list("e f", "e g")));
    assertThat(chosen).containsExactlyElementsOf(list("a b", "e f", "a c", "e g"));
  }

  @Test
  void a_pair_without_room_for_its_names_is_passed_over_and_later_ones_still_come_in() {
    Set<List<String>> chosen =
        new ChoosePairs(3, 9).apply(Set.of(), List.of(list("a b", "b c", "c d", "a c")));
    assertThat(chosen).containsExactlyElementsOf(list("a b", "b c", "a c"));
  }

  @Test
  void names_that_are_in_already_take_room() {
    Set<List<String>> chosen =
        new ChoosePairs(2, 9).apply(Set.of("a"), List.of(list("b c", "a b", "a c")));
    assertThat(chosen).containsExactlyElementsOf(list("a b"));
  }

  @Test
  void stops_at_the_most_pairs_and_counts_none_twice() {
    Set<List<String>> chosen =
        new ChoosePairs(9, 2)
            .apply(Set.of(), List.of(list("a b", "a c", "a d"), list("a b", "a e")));
    assertThat(chosen).containsExactlyElementsOf(list("a b", "a c"));
  }

  @Test
  void nothing_is_chosen_from_nothing() {
    assertThat(new ChoosePairs(9, 9).apply(Set.of(), List.of(List.of(), List.of()))).isEmpty();
  }
}
