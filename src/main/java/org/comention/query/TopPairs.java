package org.comention.query;

import org.comention.tables.PairsTable;
import org.comention.tables.Tables;

/**
 * The pairs that matter most in a slice and window: by the default rank, or by any measure.
 *
 * <p>Pairs without a rank (too few stories or sources, or not significant) follow the ranked ones,
 * the most frequent first. Grain out: one row per pair: the names of its two members, then every
 * column of {@code pairs}.
 *
 * <p>Cost: one pass over the rows of the slice, a broadcast of entity ids where types are asked
 * for, and one look-up of names.
 */
public final class TopPairs {
  private final TopCombinations combinations;

  /**
   * @param tables the folder that is asked
   */
  public TopPairs(Tables tables) {
    this.combinations = new TopCombinations(tables, PairsTable.SPEC);
  }

  /** The best ones, at most {@code options.limit()}. */
  public Answer apply(TopOptions options) {
    return combinations.apply(options);
  }
}
