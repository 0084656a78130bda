package org.comention.query;

import java.util.List;
import org.apache.spark.sql.Column;
import org.comention.tables.EntityCountsTable;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairCountsTable;
import org.comention.tables.PairsTable;
import org.comention.tables.TableSpec;
import org.comention.tables.TripleCountsTable;
import org.comention.tables.TriplesTable;

/**
 * The members of a combination in the order of the tables, and where its rows are.
 *
 * @param ids one, two or three entity ids, ascending
 */
record Members(List<String> ids) {
  private static final List<Field> KEY = List.of(Fields.A, Fields.B, Fields.C);

  Members {
    ids = ids.stream().sorted().toList();
    if (ids.isEmpty() || ids.size() > KEY.size()) {
      throw new IllegalArgumentException("One to three members, got " + ids);
    }
  }

  int size() {
    return ids.size();
  }

  /** The table of its daily counts. */
  TableSpec counts() {
    return switch (size()) {
      case 1 -> EntityCountsTable.SPEC;
      case 2 -> PairCountsTable.SPEC;
      default -> TripleCountsTable.SPEC;
    };
  }

  /** The table of its measures; only for two and three members. */
  TableSpec measures() {
    return size() == 2 ? PairsTable.SPEC : TriplesTable.SPEC;
  }

  /** Its rows in {@link #counts} and {@link #measures}. */
  Column rows() {
    return size() == 1 ? Fields.ENTITY_ID.col().equalTo(ids.get(0)) : keyed(size());
  }

  /** Its rows in {@code evidence}; only for two and three members. */
  Column evidence() {
    return size() == 2 ? keyed(2).and(EvidenceTable.THIRD.col().isNull()) : keyed(size());
  }

  private Column keyed(int members) {
    Column rows = Fields.A.col().equalTo(ids.get(0));
    for (int i = 1; i < members; i++) {
      rows = rows.and(KEY.get(i).col().equalTo(ids.get(i)));
    }
    return rows;
  }
}
