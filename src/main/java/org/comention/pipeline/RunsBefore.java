package org.comention.pipeline;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.RunsTable;
import org.comention.tables.Tables;

/**
 * What the runs before left in an output folder.
 *
 * @param last the row in {@code runs} of the one that ended last
 * @param modelId the model of the last one that tagged
 * @param pendingLexicon the hash of the concept lists under which a later one published mentions
 *     before it died; what follows from those mentions is still to be made
 */
record RunsBefore(Optional<Row> last, Optional<String> modelId, Optional<String> pendingLexicon) {

  static RunsBefore of(Tables tables) {
    Dataset<Row> runs = tables.readOrEmpty(RunsTable.SPEC);
    return new RunsBefore(
        last(runs),
        last(runs.where(RunsTable.MODEL_ID.col().notEqual(""))).map(RunsTable.MODEL_ID::get),
        tables.pendingLexicon());
  }

  private static Optional<Row> last(Dataset<Row> runs) {
    return runs.orderBy(RunsTable.FINISHED.col().desc()).takeAsList(1).stream().findFirst();
  }

  /** Whether mentions are published whose counts are not. */
  boolean isPending() {
    return pendingLexicon.isPresent();
  }

  /** Hash of the lists whose concepts are among the published mentions. */
  Optional<String> lexiconHash() {
    return pendingLexicon.or(() -> last.map(row -> RunsTable.LEXICON_HASH.get(row)));
  }

  /** The value of an option in the last run. */
  Optional<String> option(String name) {
    return last.map(row -> options(row).get(name));
  }

  /** The options in force in a run. */
  static Map<String, String> options(Row run) {
    return run.getJavaMap(run.fieldIndex(RunsTable.OPTIONS.name()));
  }
}
