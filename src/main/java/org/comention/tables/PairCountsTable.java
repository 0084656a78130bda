package org.comention.tables;

/** How often two entities are named together, by day; days add up. */
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
