package org.comention.query;

import java.util.ArrayList;
import java.util.List;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;

/**
 * The tables of a folder as temporary views of the session, under their own names, for SQL.
 *
 * <p>Cost: one look into the folder a table; nothing is read.
 */
public final class Views {
  private Views() {}

  /** Registers every table; one that no run has published yet is an empty view. */
  public static List<String> register(Tables tables) {
    List<String> names = new ArrayList<>();
    for (TableSpec table : Tables.ALL) {
      tables.readOrEmpty(table).createOrReplaceTempView(table.name());
      names.add(table.name());
    }
    return names;
  }
}
