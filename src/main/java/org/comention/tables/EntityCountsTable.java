package org.comention.tables;

/** How often each entity is named, by day; days add up. */
public final class EntityCountsTable {

  public static final TableSpec SPEC =
      TableSpec.named("entity_counts")
          .grain("one row per entity, day and window")
          .key(Fields.ENTITY_ID, Fields.DAY, Fields.WINDOW)
          .partitionedBy(Fields.MONTH)
          .columns(
              Fields.N_UNITS,
              Fields.N_ARTICLES,
              Fields.N_STORIES,
              Fields.SOURCES_SKETCH,
              Fields.FIRST_SOURCE)
          .build();

  private EntityCountsTable() {}
}
