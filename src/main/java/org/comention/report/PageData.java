package org.comention.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Fields;

/**
 * Everything a page holds, under the names by which its scripts read it.
 *
 * @param version version of Comention that wrote the page
 * @param slice label of the slice
 * @param window number of the window the page opens with
 * @param totals stories, units, articles and names of the slice by window
 * @param months stories of each month: the denominators
 * @param entities every entity that anything here refers to, in the order of the numbers
 * @param pairs measures of the chosen pairs at every window
 * @param triples measures of the chosen triples at every window
 * @param entityMonths see {@link Months}
 * @param evidence keys and numbers of sentences
 * @param published rows the tables hold, against which the page says what it left out
 * @param combination what the report is about; null for a whole run
 */
record PageData(
    String version,
    String slice,
    int window,
    Overview overview,
    Grid totals,
    Map<String, Long> months,
    List<Entity> entities,
    Grid pairs,
    Grid triples,
    List<List<Object>> entityMonths,
    List<List<Object>> pairMonths,
    List<List<Object>> tripleMonths,
    List<SentencePool.Line> sentences,
    List<Shown> evidence,
    Counts published,
    About combination) {

  /**
   * An entity.
   *
   * @param names the surfaces it is most often called by
   */
  record Entity(
      String id,
      String name,
      String type,
      String country,
      List<String> names,
      long mentions,
      long articles,
      long stories,
      String firstSeen,
      String lastSeen) {
    private static final int NAMES = 6;

    /** The entity of a row of {@code entities}; null where there is none. */
    static Entity of(String id, Row row) {
      if (row == null) {
        return new Entity(id, id, "", null, List.of(), 0, 0, 0, null, null);
      }
      List<Row> aliases = row.getList(row.fieldIndex(EntitiesTable.ALIASES.name()));
      return new Entity(
          id,
          EntitiesTable.NAME.get(row),
          Fields.TYPE.get(row),
          EntitiesTable.COUNTRY.get(row),
          aliases.stream()
              .map(alias -> Fields.SURFACE.<String>get(alias))
              .distinct()
              .limit(NAMES)
              .toList(),
          EntitiesTable.N_MENTIONS.<Long>get(row),
          Fields.N_ARTICLES.<Long>get(row),
          Fields.N_STORIES.<Long>get(row),
          Objects.toString(Fields.FIRST_SEEN.get(row), null),
          Objects.toString(Fields.LAST_SEEN.get(row), null));
    }
  }

  /**
   * Sentences of a pair or triple.
   *
   * @param of numbers of the members
   * @param sentences numbers of the sentences, in order
   */
  record Shown(List<Integer> of, List<Integer> sentences) {}

  /** Rows of the tables by window: all, significant. */
  record Counts(List<List<Long>> pairs, List<List<Long>> triples) {}

  /**
   * The combination a report is about.
   *
   * @param members numbers, in the order asked for
   * @param counts by window: units, articles, stories
   * @param months stories by month at the window the page opens with
   * @param sentences numbers of its sentences
   */
  record About(
      List<Integer> members,
      List<List<Long>> counts,
      Map<String, Long> months,
      String firstSeen,
      String lastSeen,
      List<Integer> sentences) {}
}
