package org.comention.query;

import org.apache.spark.sql.Row;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Fields;

/**
 * An entity as an answer names it.
 *
 * @param id such as {@code loc:russia}
 * @param name name to show, such as {@code Russia}
 * @param type such as LOC
 * @param mentions mentions in body sentences of the whole corpus
 * @param stories stories of the whole corpus that name it
 */
public record NamedEntity(String id, String name, String type, long mentions, long stories) {

  /** The entity of a row of {@code entities}. */
  static NamedEntity of(Row row) {
    return new NamedEntity(
        Fields.ENTITY_ID.get(row),
        EntitiesTable.NAME.get(row),
        Fields.TYPE.get(row),
        EntitiesTable.N_MENTIONS.<Long>get(row),
        Fields.N_STORIES.<Long>get(row));
  }

  /** Name and id, as a note shows it: {@code Russia (loc:russia)}. */
  public String label() {
    return "%s (%s)".formatted(name, id);
  }
}
