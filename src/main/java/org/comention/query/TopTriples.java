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
 * <p>A statement by seven ministers makes thirty-five triples, which say the same: unless repeats
 * are asked for, a triple is left out at least half of whose sentences stand under better ones, and
 * one whose sentences are notices, of the same words in story after story.
 *
 * <p>Cost: one pass over the rows of the slice, a broadcast of entity ids where types are asked
 * for, one look-up of sentences and one of names.
 */
public final class TopTriples {
  private final TopCombinations combinations;
  private final ToldSentences sentences;
  private final boolean repeats;

  /**
   * @param tables the folder that is asked
   * @param repeats whether triples of one sentence are all listed
   */
  public TopTriples(Tables tables, boolean repeats) {
    this.combinations = new TopCombinations(tables, TriplesTable.SPEC);
    this.sentences = new ToldSentences(tables);
    this.repeats = repeats;
  }

  /** The best ones, at most {@code options.limit()}. */
  public Answer apply(TopOptions options) {
    return repeats ? combinations.apply(options) : combinations.apply(options, sentences);
  }
}
