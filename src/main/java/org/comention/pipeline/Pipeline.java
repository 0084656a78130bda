package org.comention.pipeline;

import org.apache.spark.sql.SparkSession;
import org.comention.entity.Aliases;
import org.comention.entity.Gazetteer;
import org.comention.lexicon.Lexicon;
import org.comention.ner.NerModel;

/**
 * A run: files in, tables out.
 *
 * <p>What is wrong with options, lists, model or output is said before an hour is spent. New
 * records are tagged and published first, because that is what takes long; then everything that
 * follows from the mentions is made anew and published at once. Where a run dies in between, a mark
 * stays, and the next run makes what follows whether it finds something new or not. A run that
 * finds nothing new under the same options leaves the tables as they are and adds its row to {@code
 * runs}.
 *
 * <pre>{@code
 * RunManifest manifest = new Pipeline(spark, options, RunListener.NONE).run();
 * }</pre>
 */
public final class Pipeline {
  private static final String OTHER_MODEL =
      "Known articles keep the names that %s found; %s reads new articles only. For all of them choose another output folder.";

  private final SparkSession spark;
  private final RunOptions options;
  private final RunListener listener;

  public Pipeline(SparkSession spark, RunOptions options, RunListener listener) {
    this.spark = spark;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Runs to the end.
   *
   * @return what was read, written and used
   * @throws org.comention.UserException when the run cannot go on and the user can fix it
   */
  public RunManifest run() {
    options.validate();
    AnalysisOptions analysis = options.analysis();
    Lexicon lexicon = analysis.lexicon().load();
    Aliases aliases = analysis.resolve().aliases();
    try (OpenRun run = OpenRun.begin(spark, analysis.output(), listener)) {
      RunManifest manifest = run.manifest();
      manifest.options().put("input", String.join(" ", options.input().inputs()));
      manifest.options().put("ner", options.ner().model());
      manifest.analysis(lexicon, aliases, analysis);
      NerModel model = run.steps().run("model", () -> NerModel.load(spark, options.ner()));
      RunsBefore before = RunsBefore.of(run.tables());
      if (before.isPending()) {
        listener.note("A run before ended when its articles were not yet counted: they are now.");
      }

      TagArticles tag = new TagArticles(run, options);
      long fresh = tag.run(model, lexicon, manifest.lexiconChanged(before));
      noteModel(model.id(), fresh, manifest, before);
      if (fresh > 0 || manifest.analysisChanged(before)) {
        new Analyse(run, analysis).run(lexicon, Gazetteer.load(), aliases);
      } else {
        listener.note("Nothing new under the same options: the tables stay as they are.");
      }
      return run.finish();
    }
  }

  /** A run is on record with its model where it tagged anything; what was tagged before stays. */
  private void noteModel(String id, long fresh, RunManifest manifest, RunsBefore before) {
    if (fresh > 0) {
      manifest.model(id);
    }
    String last = before.modelId().orElse(id);
    if (!last.equals(id) && manifest.rows().get("known") > 0) {
      listener.note(OTHER_MODEL.formatted(last, id));
    }
  }
}
