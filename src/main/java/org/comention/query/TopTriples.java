package org.comention.query;

import org.comention.tables.Tables;
import org.comention.tables.TriplesTable;

/**
 * The triples that matter most in a slice and window: by the default rank, or by any measure.
 *
 * <p>Triples without a rank (too few stories or sources, or not significant) follow the ranked
 * ones, the most frequent first. Grain out: one row per triple: the names of its three members,
 * then every column of {@code triples}.
 *
 * <p>Cost: one pass over the rows of the slice, a broadcast of entity ids where types are asked
 * for, and one look-up of names.
 */
public final class TopTriples {
  private final TopCombinations combinations;

  /**
   * @param tables the folder that is asked
   */
  public TopTriples(Tables tables) {
    this.combinations = new TopCombinations(tables, TriplesTable.SPEC);
  }

  /** The best ones, at most {@code options.limit()}. */
  public Answer apply(TopOptions options) {
    return combinations.apply(options);
  }
}
