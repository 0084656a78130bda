package org.comention.pipeline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.cooccur.MeasureRobustness;
import org.comention.cooccur.RankedMakeup;
import org.comention.cooccur.RankedMembers;
import org.comention.tables.TableSpec;
import org.comention.tables.TableWriter;

/**
 * Stages pairs or triples with the columns that say what they rest on.
 *
 * @param units the stories with their mentions, as {@code GroupStories} makes them
 * @param index the numbers of the entities
 * @param origins who told how many stories first, as {@code StoryOrigins} counts them
 * @param totals rows of {@code totals}
 */
record RobustRows(
    TableWriter writer,
    Dataset<Row> units,
    Dataset<Row> index,
    Dataset<Row> origins,
    Dataset<Row> totals) {

  /**
   * Writes the measured rows down, looks at the ranked ones and stages all in the table's place.
   */
  Dataset<Row> replace(TableSpec table, Dataset<Row> measured) {
    Dataset<Row> staged = writer.scratch("measured-" + table.name(), measured);
    RankedMembers members = RankedMembers.collect(staged, index);
    Dataset<Row> makeup =
        writer.scratch(
            "makeup-" + table.name(), new RankedMakeup(members).apply(staged, units, index));
    return writer.replace(
        table, new MeasureRobustness(members).apply(staged, makeup, origins, units, totals));
  }
}
