package org.comention.cooccur;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Every table of the package for a corpus, each computed once and cut from its plan, as a pipeline
 * would stage them.
 */
final class CooccurRun {
  final Dataset<Row> index;
  final Dataset<Row> units;
  final Dataset<Row> entityCounts;
  final Dataset<Row> pairCounts;
  final SupportedPairs supported;
  final Dataset<Row> tripleCounts;
  final Dataset<Row> totals;
  final Dataset<Row> pairs;
  final Dataset<Row> triples;
  final Dataset<Row> trends;
  final Dataset<Row> evidence;

  CooccurRun(SparkSession spark, Corpus corpus, CooccurOptions options) {
    this.index = corpus.index(spark).localCheckpoint();
    this.units = corpus.storyUnits(spark, options).localCheckpoint();
    this.entityCounts = new CountEntities().apply(units, index).localCheckpoint();
    this.pairCounts = new CountPairs().apply(units, index).localCheckpoint();
    this.supported = SupportedPairs.collect(pairCounts, index, options);
    this.tripleCounts = new CountTriples(options).apply(units, index, supported).localCheckpoint();
    Dataset<Row> sentences = corpus.sentences(spark).localCheckpoint();
    Dataset<Row> articles = corpus.articles(spark).localCheckpoint();
    this.totals =
        new ComputeTotals()
            .apply(articles, sentences, corpus.stories(spark), entityCounts, units)
            .localCheckpoint();
    Dataset<Row> origins = StoryOrigins.all(articles, corpus.stories(spark)).localCheckpoint();
    this.pairs = robust(new MeasurePairs(options).apply(pairCounts, entityCounts, totals), origins);
    this.triples = robust(new MeasureTriples(options).apply(tripleCounts, pairs, totals), origins);
    this.trends =
        new MeasureTrends(
                options, new TrendOptions(), StoryCalendar.collect(corpus.stories(spark), totals))
            .apply(
                new MeasureTrends.Counts(
                    entityCounts,
                    pairCounts,
                    tripleCounts,
                    MeasureTrends.followedPairs(pairs),
                    MeasureTrends.followedTriples(triples)))
            .localCheckpoint();
    this.evidence =
        new SelectEvidence(options)
            .apply(
                pairs,
                triples,
                units,
                index,
                supported,
                new SelectEvidence.Texts(corpus.mentions(spark), sentences, articles))
            .localCheckpoint();
  }

  private Dataset<Row> robust(Dataset<Row> measured, Dataset<Row> origins) {
    Dataset<Row> staged = measured.localCheckpoint();
    RankedMembers members = RankedMembers.collect(staged, index);
    Dataset<Row> makeup = new RankedMakeup(members).apply(staged, units, index).localCheckpoint();
    return new MeasureRobustness(members)
        .apply(staged, makeup, origins, units, totals)
        .localCheckpoint();
  }
}
