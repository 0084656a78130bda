package org.comention.pipeline;

import org.apache.spark.sql.SparkSession;
import org.comention.UserException;
import org.comention.entity.Aliases;
import org.comention.entity.Gazetteer;
import org.comention.lexicon.Lexicon;
import org.comention.tables.MentionsTable;

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
    try (OpenRun run = OpenRun.begin(spark, options.output(), listener)) {
      run.manifest().analysis(lexicon, aliases, options);
      run.tables().read(MentionsTable.SPEC);
      if (run.manifest().lexiconChanged(RunsBefore.of(run.tables()))) {
        ConceptMentions concepts = new ConceptMentions(run.writer(), lexicon);
        run.steps().run("concepts", run.writer(), () -> concepts.replace(run.tables()));
        run.writer().markPending(lexicon.hash());
        run.writer().commit();
      }
      new Analyse(run, options).run(lexicon, Gazetteer.load(), aliases);
      return run.finish();
    }
  }
}
