package org.comention.cooccur;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Every table of the package for a corpus, each computed once, as a pipeline would stage them. */
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
  final Dataset<Row> evidence;

  CooccurRun(SparkSession spark, Corpus corpus, CooccurOptions options) {
    this.index = corpus.index(spark).cache();
    this.units = corpus.storyUnits(spark, options).cache();
    this.entityCounts = new CountEntities().apply(units, index).cache();
    this.pairCounts = new CountPairs().apply(units, index).cache();
    this.supported = SupportedPairs.collect(pairCounts, index, options);
    this.tripleCounts = new CountTriples(options).apply(units, index, supported).cache();
    Dataset<Row> sentences = corpus.sentences(spark);
    Dataset<Row> articles = corpus.articles(spark);
    this.totals =
        new ComputeTotals()
            .apply(articles, sentences, corpus.stories(spark), entityCounts, units)
            .cache();
    this.pairs = new MeasurePairs(options).apply(pairCounts, entityCounts, totals).cache();
    this.triples =
        new MeasureTriples(options).apply(tripleCounts, pairs, entityCounts, totals).cache();
    this.evidence =
        new SelectEvidence(options)
            .apply(
                pairs,
                triples,
                units,
                index,
                supported,
                new SelectEvidence.Texts(corpus.mentions(spark), sentences, articles))
            .cache();
  }
}
