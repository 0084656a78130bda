package org.comention.ner;

/**
 * The most probable legal label path of a sentence.
 *
 * <p>Arg-max alone gives {@code I-} labels that continue nothing and names of two types. Here a
 * path starts with {@code O} or an opening label, {@code I-X} follows only a label of type X, and a
 * name that opens directly behind another name costs {@value #ADJACENT_NAMES} of log-probability:
 * two names side by side are rare in news. Ties go to the label with the smaller id.
 *
 * <p>Cost: tokens x labels squared. Stateless.
 */
public final class Viterbi {
  /** Log-probability lost where one name opens directly behind another. */
  public static final double ADJACENT_NAMES = 1.0;

  private static final double FLOOR = 1e-9;

  private Viterbi() {}

  /**
   * @param probabilities by token, then by label id; rows need not sum to one
   * @return a label id for each token
   */
  public static int[] decode(float[][] probabilities, LabelSet labels) {
    int n = probabilities.length;
    int[] path = new int[n];
    if (n == 0) {
      return path;
    }
    int k = labels.size();
    double[] score = new double[k];
    int[][] from = new int[n][k];
    for (int j = 0; j < k; j++) {
      score[j] = labels.mayOpen(j) ? log(probabilities[0][j]) : Double.NEGATIVE_INFINITY;
    }
    for (int t = 1; t < n; t++) {
      score = step(score, probabilities[t], labels, from[t]);
    }
    path[n - 1] = argMax(score);
    for (int t = n - 1; t > 0; t--) {
      path[t - 1] = from[t][path[t]];
    }
    return path;
  }

  private static double[] step(double[] score, float[] next, LabelSet labels, int[] from) {
    double[] result = new double[next.length];
    for (int j = 0; j < next.length; j++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < score.length; i++) {
        double reached = score[i] + transition(labels, i, j);
        if (reached > best) {
          best = reached;
          from[j] = i;
        }
      }
      result[j] = best + log(next[j]);
    }
    return result;
  }

  private static double transition(LabelSet labels, int from, int to) {
    if (!labels.isName(to)) {
      return 0;
    }
    if (labels.isName(from) && labels.continues(from, to)) {
      return 0;
    }
    if (!labels.mayOpen(to)) {
      return Double.NEGATIVE_INFINITY;
    }
    return labels.isName(from) ? -ADJACENT_NAMES : 0;
  }

  private static double log(float probability) {
    return Math.log(Math.max(probability, FLOOR));
  }

  private static int argMax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }
}
