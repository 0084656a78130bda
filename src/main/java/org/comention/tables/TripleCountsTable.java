package org.comention.tables;

/**
 * How often three entities are named together, by day; days add up. Candidates only: every pair of
 * the triple has the support.
 *
 * <p>A unit names three entities together when it names each two of them together, as {@link
 * PairCountsTable} says.
 */
public final class TripleCountsTable {

  public static final TableSpec SPEC =
      TableSpec.named("triple_counts")
          .grain("one row per triple, day and window")
          .key(Fields.A, Fields.B, Fields.C, Fields.DAY, Fields.WINDOW)
          .partitionedBy(Fields.MONTH)
          .columns(
              Fields.N_UNITS,
              Fields.N_ARTICLES,
              Fields.N_STORIES,
              Fields.SOURCES_SKETCH,
              Fields.FIRST_SOURCE)
          .build();

  private TripleCountsTable() {}
}
