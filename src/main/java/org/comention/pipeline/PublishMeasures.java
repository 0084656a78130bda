package org.comention.pipeline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.cooccur.CooccurOptions;
import org.comention.cooccur.MeasurePairs;
import org.comention.cooccur.MeasureTrends;
import org.comention.cooccur.MeasureTriples;
import org.comention.cooccur.SelectEvidence;
import org.comention.cooccur.StoryCalendar;
import org.comention.cooccur.StoryOrigins;
import org.comention.cooccur.SupportedPairs;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EvidenceTable;
import org.comention.tables.PairsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;
import org.comention.tables.TrendsTable;
import org.comention.tables.TriplesTable;

/** What follows from the daily counts: pairs, triples, trends and their evidence. */
final class PublishMeasures {
  private final AnalysisOptions options;
  private final TableWriter writer;
  private final Steps steps;

  PublishMeasures(AnalysisOptions options, TableWriter writer, Steps steps) {
    this.options = options;
    this.writer = writer;
    this.steps = steps;
  }

  /**
   * The daily counts and their denominators.
   *
   * @param supported the pairs that triples extend
   */
  record Counts(
      Dataset<Row> entities,
      Dataset<Row> pairs,
      SupportedPairs supported,
      Dataset<Row> triples,
      Dataset<Row> totals) {}

  /**
   * What the counts were taken from.
   *
   * @param units the stories with their mentions, as {@code GroupStories} makes them
   */
  record Sources(
      Dataset<Row> stories, Dataset<Row> entityMentions, Dataset<Row> units, Dataset<Row> index) {}

  /** Stages the four tables; publishes none of them yet. */
  void run(Counts counts, Sources sources, Tables tables) {
    Measured measured = steps.run("measures", writer, () -> measure(counts, sources, tables));
    steps.run("trends", writer, () -> trends(counts, sources, measured));
    steps.run("evidence", writer, () -> evidence(counts, sources, measured, tables));
  }

  private Measured measure(Counts counts, Sources sources, Tables tables) {
    CooccurOptions cooccur = options.cooccur();
    Dataset<Row> totals = counts.totals();
    Dataset<Row> origins =
        writer.scratch(
            "origins", StoryOrigins.all(tables.read(ArticlesTable.SPEC), sources.stories()));
    RobustRows robust = new RobustRows(writer, sources.units(), sources.index(), origins, totals);
    Dataset<Row> pairs =
        robust.replace(
            PairsTable.SPEC,
            new MeasurePairs(cooccur).apply(counts.pairs(), counts.entities(), totals));
    Dataset<Row> triples =
        robust.replace(
            TriplesTable.SPEC, new MeasureTriples(cooccur).apply(counts.triples(), pairs, totals));
    return new Measured(pairs, triples);
  }

  private Dataset<Row> trends(Counts counts, Sources sources, Measured measured) {
    StoryCalendar calendar = StoryCalendar.collect(sources.stories(), counts.totals());
    return writer.replace(
        TrendsTable.SPEC,
        new MeasureTrends(options.cooccur(), options.trends(), calendar)
            .apply(
                new MeasureTrends.Counts(
                    counts.entities(),
                    counts.pairs(),
                    counts.triples(),
                    writer.scratch("followed-pairs", MeasureTrends.followedPairs(measured.pairs())),
                    writer.scratch(
                        "followed-triples", MeasureTrends.followedTriples(measured.triples())))));
  }

  private Dataset<Row> evidence(Counts counts, Sources sources, Measured measured, Tables tables) {
    SelectEvidence.Texts texts =
        new SelectEvidence.Texts(
            sources.entityMentions(),
            tables.read(SentencesTable.SPEC),
            tables.read(ArticlesTable.SPEC));
    return writer.replace(
        EvidenceTable.SPEC,
        new SelectEvidence(options.cooccur())
            .apply(
                measured.pairs(),
                measured.triples(),
                sources.units(),
                sources.index(),
                counts.supported(),
                texts));
  }

  private record Measured(Dataset<Row> pairs, Dataset<Row> triples) {}
}
