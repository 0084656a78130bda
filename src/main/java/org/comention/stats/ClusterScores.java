package org.comention.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well found clusters agree with true ones: pairwise and B-cubed precision and recall.
 *
 * <p>Both compare, for each item, the items of its found cluster with those of its true one, within
 * a scope (one article, or all). Pairwise counts pairs of items of one scope: precision is the
 * share of the pairs put together that belong together, recall the share of the pairs that belong
 * together that were put together. B-cubed takes for each item the share of its found cluster that
 * is in its true one (precision) and the share of its true cluster that is in its found one
 * (recall), and averages over items, so that an entity named once weighs as much as a mention of a
 * frequent one.
 *
 * <p>An item that was not found is in no found cluster: none of its pairs counts as put together,
 * its B-cubed recall is 0, and it takes no part in B-cubed precision. An item that is found and not
 * true takes no part at all.
 *
 * <p>Formulas: Bagga and Baldwin, "Algorithms for Scoring Coreference Chains" (1998), with equal
 * weights; the treatment of items not found is B3-0 of Stoyanov et al., "Conundrums in Noun Phrase
 * Coreference Resolution" (2009). Cost: linear in the items.
 *
 * <p>Example: true clusters {1,2,3} and {4}, found {1,2} and {3,4}: B-cubed precision (1 + 1 + 1/2
 * + 1/2) / 4 = 3/4, recall (2/3 + 2/3 + 1/3 + 1) / 4 = 2/3; one of two pairs right, of three true.
 *
 * @param items true items
 * @param notFound those in no found cluster
 * @param pairwisePrecision in [0, 1]; 1 where no pair was put together
 * @param pairwiseRecall in [0, 1]; 1 where no pair belongs together
 * @param b3Precision in [0, 1]; 0 where nothing was found
 * @param b3Recall in [0, 1]; 0 where there is no item
 */
public record ClusterScores(
    long items,
    long notFound,
    double pairwisePrecision,
    double pairwiseRecall,
    double b3Precision,
    double b3Recall) {

  /**
   * One item.
   *
   * @param scope items of different scopes are never compared
   * @param truth its true cluster
   * @param found its found cluster; null when it was not found
   */
  public record Item(String scope, String truth, String found) {}

  /** How many items of a scope have a true cluster, a found one, and both. */
  private record Counts(
      Map<List<String>, Long> truths,
      Map<List<String>, Long> founds,
      Map<List<String>, Long> boths) {

    static Counts of(List<Item> items) {
      Counts counts = new Counts(new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (Item item : items) {
        counts.truths.merge(List.of(item.scope(), item.truth()), 1L, Long::sum);
        if (item.found() != null) {
          counts.founds.merge(List.of(item.scope(), item.found()), 1L, Long::sum);
          counts.boths.merge(List.of(item.scope(), item.truth(), item.found()), 1L, Long::sum);
        }
      }
      return counts;
    }

    /** The sum over found items of what they share with the cluster that the index names. */
    double shared(Map<List<String>, Long> clusters, int index) {
      return boths.entrySet().stream()
          .mapToDouble(
              both -> {
                List<String> cluster = List.of(both.getKey().get(0), both.getKey().get(index));
                return (double) both.getValue() * both.getValue() / clusters.get(cluster);
              })
          .sum();
    }
  }

  /** The scores of the items. */
  public static ClusterScores of(List<Item> items) {
    Counts counts = Counts.of(items);
    long notFound = items.stream().filter(item -> item.found() == null).count();
    double right = pairs(counts.boths.values());
    return new ClusterScores(
        items.size(),
        notFound,
        share(right, pairs(counts.founds.values()), 1),
        share(right, pairs(counts.truths.values()), 1),
        share(counts.shared(counts.founds, 2), items.size() - notFound, 0),
        share(counts.shared(counts.truths, 1), items.size(), 0));
  }

  private static double pairs(Iterable<Long> sizes) {
    double pairs = 0;
    for (long size : sizes) {
      pairs += size * (size - 1) / 2.0;
    }
    return pairs;
  }

  private static double share(double part, double all, double ofNothing) {
    return all == 0 ? ofNothing : part / all;
  }

  /** Harmonic mean of pairwise precision and recall. */
  public double pairwiseF1() {
    return f1(pairwisePrecision, pairwiseRecall);
  }

  /** Harmonic mean of B-cubed precision and recall. */
  public double b3F1() {
    return f1(b3Precision, b3Recall);
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
