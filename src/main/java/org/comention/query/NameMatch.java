package org.comention.query;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Fields;

/**
 * How well an entity answers to a word.
 *
 * <p>What counts is how often the word means the entity: all its mentions when the word is its
 * name, else the mentions with that surface. So "Putin" is the president whom 40 mentions call so,
 * and not an entity named Putin with two. Surfaces that reach a concept only through a narrower one
 * ("Shahed-136" counts for drone) answer last.
 *
 * @param entity the entity
 * @param byName whether the word is its name
 * @param mentions mentions of the entity under this word
 * @param narrower whether the word reaches the entity only through a narrower concept
 */
record NameMatch(NamedEntity entity, boolean byName, long mentions, boolean narrower) {
  private static final String PARENT = "parent";

  /** Best first; ties by name before alias, mentions in all, id. */
  static final Comparator<NameMatch> BEST_FIRST =
      Comparator.comparing(NameMatch::narrower)
          .thenComparing(NameMatch::mentions, Comparator.reverseOrder())
          .thenComparing(NameMatch::byName, Comparator.reverseOrder())
          .thenComparing(m -> m.entity().mentions(), Comparator.reverseOrder())
          .thenComparing(m -> m.entity().id());

  /** The match of a folded word with a row of {@code entities}; 0 mentions where there is none. */
  static NameMatch of(String folded, Row row) {
    NamedEntity entity = NamedEntity.of(row);
    if (FoldedName.of(entity.name()).equals(folded)) {
      return new NameMatch(entity, true, entity.mentions(), false);
    }
    long direct = 0;
    long narrower = 0;
    for (Row alias : aliases(row)) {
      if (FoldedName.of(Fields.SURFACE.get(alias)).equals(folded)) {
        long n = Fields.N.<Long>get(alias);
        boolean parent = PARENT.equals(EntityMentionsTable.RULE.get(alias));
        direct += parent ? 0 : n;
        narrower += parent ? n : 0;
      }
    }
    return new NameMatch(entity, false, direct == 0 ? narrower : direct, direct == 0);
  }

  /** Whether any name of the entity is the word. */
  boolean found() {
    return byName || mentions > 0;
  }

  static List<Row> aliases(Row row) {
    return row.getList(row.fieldIndex(EntitiesTable.ALIASES.name()));
  }
}
