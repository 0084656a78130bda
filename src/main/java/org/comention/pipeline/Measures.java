package org.comention.pipeline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.UserException;
import org.comention.cooccur.EntityIndex;
import org.comention.cooccur.GroupStories;
import org.comention.cooccur.SupportedPairs;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityCountsTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.PairCountsTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;
import org.comention.tables.TotalsTable;
import org.comention.tables.TripleCountsTable;

/**
 * A run from the daily counts on: pairs, triples, trends and evidence are made anew, under another
 * support or rule. Nothing is tagged, resolved or counted; the tables are those a full run would
 * have given.
 */
public final class Measures {
  private final SparkSession spark;
  private final MeasureOptions options;
  private final RunListener listener;

  public Measures(SparkSession spark, MeasureOptions options, RunListener listener) {
    this.spark = spark;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Runs to the end.
   *
   * @throws UserException when no run has published counts, or an option is wrong
   */
  public RunManifest run() {
    options.validate();
    try (OpenRun run = OpenRun.begin(spark, options.output(), listener)) {
      Row last = RunsBefore.of(run.tables()).last().orElseThrow(this::noCounts);
      AnalysisOptions analysis = options.over(RunsBefore.options(last));
      run.manifest().measured(last, analysis);
      PublishMeasures.Sources sources =
          run.steps().run("stories", () -> sources(analysis, run.writer(), run.tables()));
      PublishMeasures.Counts counts =
          run.steps().run("counts", () -> counts(analysis, sources.index(), run.tables()));
      new PublishMeasures(analysis, run.writer(), run.steps()).run(counts, sources, run.tables());
      return run.finish();
    }
  }

  private UserException noCounts() {
    return new UserException(
        "Cannot measure: no run has published counts, got %s. Run `comention run --output %s` first."
            .formatted(options.output(), options.output()));
  }

  /** The stories with their mentions, for the evidence. */
  private PublishMeasures.Sources sources(
      AnalysisOptions analysis, TableWriter writer, Tables tables) {
    Dataset<Row> stories = tables.read(StoriesTable.SPEC);
    Dataset<Row> mentions = tables.read(EntityMentionsTable.SPEC);
    Dataset<Row> index =
        writer.scratch("index", new EntityIndex().apply(tables.read(EntitiesTable.SPEC)));
    Dataset<Row> units =
        writer.scratch(
            "units", new GroupStories(analysis.cooccur()).apply(mentions, stories, index));
    return new PublishMeasures.Sources(stories, mentions, units, index);
  }

  private PublishMeasures.Counts counts(
      AnalysisOptions analysis, Dataset<Row> index, Tables tables) {
    Dataset<Row> pairs = tables.read(PairCountsTable.SPEC);
    return new PublishMeasures.Counts(
        tables.read(EntityCountsTable.SPEC),
        pairs,
        SupportedPairs.collect(pairs, index, analysis.cooccur()),
        tables.read(TripleCountsTable.SPEC),
        tables.read(TotalsTable.SPEC));
  }
}
