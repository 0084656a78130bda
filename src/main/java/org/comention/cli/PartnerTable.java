package org.comention.cli;

import java.util.List;
import org.apache.spark.sql.Row;
import org.comention.query.Answer;
import org.comention.query.Figures;
import org.comention.query.NamedEntity;
import org.comention.tables.Fields;

/** The pairs of an entity as a list of its partners. */
final class PartnerTable {
  private PartnerTable() {}

  /**
   * One row a partner: name, stories, lift.
   *
   * @param members the entity alone
   * @param pairs rows as {@link org.comention.query.TopPairs} gives them
   */
  static TextTable of(List<NamedEntity> members, Answer pairs) {
    TextTable table =
        new TextTable(
            TextTable.Column.text(""), TextTable.Column.number(""), TextTable.Column.number(""));
    for (Row row : pairs.rows()) {
      boolean first = members.get(0).id().equals(Fields.A.get(row));
      table.row(
          row.getString(first ? 1 : 0),
          Figures.count(Fields.N_STORIES.<Long>get(row)),
          "(" + Figures.number(Fields.LIFT.<Double>get(row)) + ")");
    }
    return table;
  }
}
