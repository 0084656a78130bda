package org.comention.pipeline;

import org.apache.spark.sql.SparkSession;
import org.comention.tables.RunsTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;

/**
 * A run that has its name, holds the output folder and is not at its end: the frame that every kind
 * of run has in common.
 *
 * <pre>{@code
 * try (OpenRun run = OpenRun.begin(spark, output, listener)) {
 *   run.steps().run("names", run.writer(), () -> run.writer().replace(table, rows));
 *   return run.finish();
 * }
 * }</pre>
 *
 * @param tables those that are published in the folder
 */
record OpenRun(
    SparkSession spark, Tables tables, TableWriter writer, Steps steps, RunManifest manifest)
    implements AutoCloseable {

  /**
   * Names the run, in the listener and in what executors log, and takes the output folder for it.
   *
   * @throws org.comention.UserException when the folder cannot be had
   */
  static OpenRun begin(SparkSession spark, String output, RunListener listener) {
    RunManifest manifest = new RunManifest();
    SparkSessions.mark(spark, manifest.runId());
    listener.began(manifest.runId());
    TableWriter writer = TableWriter.open(spark, output, manifest.runId());
    return new OpenRun(spark, new Tables(spark, output), writer, new Steps(listener), manifest);
  }

  /** Publishes what is staged together with the run's row in {@code runs}. */
  RunManifest finish() {
    manifest.steps(steps, writer);
    writer.append(RunsTable.SPEC, manifest.table(spark));
    writer.commit();
    return manifest;
  }

  /** Gives the folder back; what is not published is gone. */
  @Override
  public void close() {
    writer.close();
  }
}
