package org.comention.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.ingest.InputOptions;
import org.comention.ingest.ReadRecords;
import org.comention.ingest.Records;
import org.comention.lexicon.TagConcepts;
import org.comention.ner.NerModel;
import org.comention.ner.NerOptions;
import org.comention.ner.TagMentions;
import org.comention.pipeline.SparkSessions;
import org.comention.tables.ArticlesTable;
import org.comention.text.Tokens;

/**
 * What names and 100,000 phrases cost on the same articles, one after the other in one run: the
 * embedded model, and a {@link GeneratedLexicon} of the articles' own words. Prints seconds,
 * seconds of processors and their ratio; compiling and shipping the lexicon is counted.
 *
 * <p>Arguments: the number of articles, of phrases, then input files. Example: {@code
 * LexiconBenchmark 200 100000 data-samples/articles.jsonl}.
 */
public final class LexiconBenchmark {
  private LexiconBenchmark() {}

  /** Runs both and prints three lines. */
  public static void main(String[] args) {
    SparkSession spark = SparkSessions.build();
    spark.sparkContext().setLogLevel("ERROR");
    Dataset<Row> articles = articles(spark, args);
    List<String> texts =
        articles.select(ArticlesTable.TEXT.col()).as(Encoders.STRING()).collectAsList();
    long tokens = texts.stream().mapToLong(text -> Tokens.of(text).size()).sum();
    NerModel model = NerModel.load(spark, new NerOptions());
    TagMentions names =
        new TagMentions(
            model, spark.sparkContext().longAccumulator(), spark.sparkContext().longAccumulator());
    TagConcepts phrases = new TagConcepts(GeneratedLexicon.of(texts, Integer.parseInt(args[1])));
    // A tenth first, so that neither is charged for the JVM's compiling.
    Dataset<Row> tenth = articles.sample(0.1, 7);
    run(names.apply(tenth));
    run(phrases.apply(tenth));
    Cost ner = timed("names", tokens, () -> run(names.apply(articles)));
    Cost lexicon = timed(args[1] + " phrases", tokens, () -> run(phrases.apply(articles)));
    say(
        "phrases take %.3f of the time of names, %.3f of its processors' time",
        lexicon.seconds / ner.seconds, lexicon.busy / ner.busy);
    spark.stop();
  }

  private static Dataset<Row> articles(SparkSession spark, String[] args) {
    String[] input = args.clone();
    input[1] = "--input";
    return Records.articles(
            new ReadRecords(spark, InputOptions.parse(Arrays.copyOfRange(input, 1, input.length)))
                .read())
        .orderBy(ArticlesTable.CONTENT_HASH.col())
        .limit(Integer.parseInt(args[0]))
        .repartition(4 * spark.sparkContext().defaultParallelism())
        .cache();
  }

  private static void run(Dataset<Row> rows) {
    rows.write().format("noop").mode("overwrite").save();
  }

  private static Cost timed(String what, long tokens, Runnable work) {
    long start = System.nanoTime();
    long cpu = cpuNanos();
    work.run();
    Cost cost = new Cost((System.nanoTime() - start) / 1e9, (cpuNanos() - cpu) / 1e9);
    say("%s: %,d tokens, %.1f s, %.1f s of processors", what, tokens, cost.seconds, cost.busy);
    return cost;
  }

  /** What this process has used of all processors: hardly differs when others use them too. */
  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private record Cost(double seconds, double busy) {}

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
