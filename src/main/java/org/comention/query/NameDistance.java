package org.comention.query;

import java.util.Arrays;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.spark.sql.Row;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Fields;

/**
 * How far a mistyped word is from an entity's names: letters to insert, delete or replace
 * (Levenshtein 1966), and 1 for a single word of a longer name.
 */
final class NameDistance {
  private NameDistance() {}

  /** The largest distance worth suggesting: a letter in three, at least 1 and at most 3. */
  static int limit(String folded) {
    return Math.max(1, Math.min(3, folded.length() / 3));
  }

  /**
   * The smallest distance to a name or surface of the entity; the limit + 1 when all are farther.
   */
  static int of(String folded, Row entity) {
    int best = between(folded, FoldedName.of(EntitiesTable.NAME.get(entity)));
    for (Row alias : NameMatch.aliases(entity)) {
      best = Math.min(best, between(folded, FoldedName.of(Fields.SURFACE.get(alias))));
    }
    return best;
  }

  /**
   * The distance between two folded names.
   *
   * <p>Example: {@code between("rusia", "russia")} is 1, and so is {@code between("vladimir",
   * "vladimir putin")}.
   */
  static int between(String word, String name) {
    int limit = limit(word);
    int edits = new LevenshteinDistance(limit).apply(word, name);
    int letters = edits < 0 ? limit + 1 : edits;
    boolean part = name.contains(" ") && Arrays.asList(name.split(" ")).contains(word);
    return part ? Math.min(1, letters) : letters;
  }
}
