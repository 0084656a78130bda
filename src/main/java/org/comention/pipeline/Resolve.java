package org.comention.pipeline;

import org.apache.spark.sql.SparkSession;
import org.comention.UserException;
import org.comention.entity.Aliases;
import org.comention.entity.Gazetteer;
import org.comention.lexicon.Lexicon;
import org.comention.tables.MentionsTable;
import org.comention.tables.RunsTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;

/**
 * A run without new articles: everything that follows from the mentions is made anew, under other
 * aliases, concept lists or options. The model is not loaded; the tables are those a full run would
 * have given.
 */
public final class Resolve {
  private final SparkSession spark;
  private final AnalysisOptions options;
  private final RunListener listener;

  public Resolve(SparkSession spark, AnalysisOptions options, RunListener listener) {
    this.spark = spark;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Runs to the end.
   *
   * @throws UserException when no run has published mentions, or an option or list is wrong
   */
  public RunManifest run() {
    options.validate();
    Lexicon lexicon = options.lexicon().load();
    Aliases aliases = options.resolve().aliases();
    Steps steps = new Steps(listener);
    RunManifest manifest = new RunManifest();
    SparkSessions.mark(spark, manifest.runId());
    listener.began(manifest.runId());
    manifest.analysis(lexicon, aliases, options);
    try (TableWriter writer = TableWriter.open(spark, options.output(), manifest.runId())) {
      Tables tables = new Tables(spark, options.output());
      tables.read(MentionsTable.SPEC);
      if (manifest.lexiconChanged(RunsBefore.of(tables))) {
        ConceptMentions concepts = new ConceptMentions(writer, lexicon);
        steps.run("concepts", writer, () -> concepts.replace(tables));
        writer.markPending(lexicon.hash());
        writer.commit();
      }
      new Analyse(spark, options, writer, steps, manifest.runId())
          .run(lexicon, Gazetteer.load(), aliases);
      writer.clearPending();
      manifest.steps(steps, writer);
      writer.append(RunsTable.SPEC, manifest.table(spark));
      writer.commit();
    }
    return manifest;
  }
}
