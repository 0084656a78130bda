package org.comention.tables;

/**
 * How often two entities are named together, by day; days add up.
 *
 * <p>A unit (sentence, paragraph, document) names a and b together when it holds a mention of a
 * that is not one of b as well, and a mention of b that is not one of a: "COVID-19 vaccine", read
 * as both concepts, does not name them together, "vaccines against COVID-19" does, whatever else
 * the story says. A concept and one it is a kind of are no pair.
 */
public final class PairCountsTable {

  public static final TableSpec SPEC =
      TableSpec.named("pair_counts")
          .grain("one row per pair, day and window")
          .key(Fields.A, Fields.B, Fields.DAY, Fields.WINDOW)
          .partitionedBy(Fields.MONTH)
          .columns(
              Fields.N_UNITS,
              Fields.N_ARTICLES,
              Fields.N_STORIES,
              Fields.SOURCES_SKETCH,
              Fields.FIRST_SOURCE)
          .build();

  private PairCountsTable() {}
}
