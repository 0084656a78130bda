package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.comention.stats.ClusterScores.Item;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand. */
class ClusterScoresTest {
  /** Items in order; {@code "A1"} is an item of the true cluster A in the found cluster 1. */
  private static ClusterScores scores(String... items) {
    return ClusterScores.of(items("all", items));
  }

  private static List<Item> items(String scope, String... items) {
    List<Item> list = new ArrayList<>();
    for (String item : items) {
      String found = item.substring(1);
      list.add(new Item(scope, item.substring(0, 1), found.equals("-") ? null : found));
    }
    return list;
  }

  private static void assertScores(ClusterScores s, double pp, double pr, double bp, double br) {
    assertThat(s.pairwisePrecision()).isCloseTo(pp, within(1e-12));
    assertThat(s.pairwiseRecall()).isCloseTo(pr, within(1e-12));
    assertThat(s.b3Precision()).isCloseTo(bp, within(1e-12));
    assertThat(s.b3Recall()).isCloseTo(br, within(1e-12));
  }

  @Test
  void the_same_clusters_under_other_names_are_perfect() {
    ClusterScores scores = scores("A7", "A7", "B9", "C1");
    assertScores(scores, 1, 1, 1, 1);
    assertThat(scores.b3F1()).isEqualTo(1);
    assertThat(scores.pairwiseF1()).isEqualTo(1);
  }

  @Test
  void a_split_and_a_mix_are_counted_from_each_item() {
    // Found {A, A} and {A, B}: 1 of 2 pairs right, 1 of 3 true pairs found.
    assertScores(scores("A1", "A1", "A2", "B2"), 1 / 2.0, 1 / 3.0, 3 / 4.0, 2 / 3.0);
  }

  @Test
  void one_cluster_of_all_has_recall_one() {
    // Two A and one B together: pairs 1 of 3; precision (2/3 + 2/3 + 1/3) / 3.
    assertScores(scores("A1", "A1", "B1"), 1 / 3.0, 1, 5 / 9.0, 1);
  }

  @Test
  void an_item_that_was_not_found_lowers_recall_only() {
    // Of three A two are together: recall (2/3 + 2/3 + 0) / 3.
    ClusterScores scores = scores("A1", "A1", "A-");
    assertScores(scores, 1, 1 / 3.0, 1, 4 / 9.0);
    assertThat(scores.notFound()).isEqualTo(1);
    assertThat(scores.items()).isEqualTo(3);
  }

  @Test
  void items_of_two_scopes_are_never_compared() {
    List<Item> items = new ArrayList<>(items("one", "A1", "A1"));
    items.addAll(items("two", "A2", "B1"));
    assertScores(ClusterScores.of(items), 1, 1, 1, 1);
  }

  @Test
  void nothing_to_compare_gives_no_credit_in_b_cubed() {
    assertScores(scores("A-"), 1, 1, 0, 0);
    assertThat(scores("A-").b3F1()).isZero();
  }
}
