package org.comention.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.ml.fpm.FPGrowth;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.comention.cooccur.CooccurOptions;
import org.comention.cooccur.CooccurOptions.TripleScope;
import org.comention.cooccur.CountPairs;
import org.comention.cooccur.CountTriples;
import org.comention.cooccur.EntityIndex;
import org.comention.cooccur.GroupStories;
import org.comention.cooccur.SupportedPairs;
import org.comention.pipeline.SparkSessions;
import org.comention.tables.Fields;

/**
 * Our counting against what is usually written, on the same generated mentions, in one run.
 *
 * <ul>
 *   <li>pairs, one table: ours (units, articles, stories and sources by day, at three windows)
 *       against a SQL self-join that gives the same rows: without the sources, or with a sketch of
 *       them that adds up over days, as ours
 *   <li>pairs, plain: against the self-join that gives only the stories of each pair of a document
 *   <li>triples: ours, from mentions on, against MLlib's FPGrowth at the same support
 * </ul>
 *
 * <p>Each side writes Parquet; counts are compared as sums and hashes. Arguments: the folder to
 * work in, then {@code documents[:sides]} where sides are letters of p (ours), j (self-join of the
 * whole table but sources), k (with sources), s (plain self-join), t (our triples), f (FPGrowth);
 * all but k when none are given.
 *
 * <p>Example: {@code CountingBenchmark target/bench 100000 300000 1000000:pstf}.
 */
public final class CountingBenchmark {
  private static final int SUPPORTS = 2000;
  private static final String GROUP = "ours, group stories";
  private static final String PAIRS = "ours, count pairs";
  private static final String TRIPLES = "ours, count triples";
  private static final String JOIN = "self-join, same table without sources";
  private static final String WHOLE = "self-join, same table with sources";
  private static final String SOURCES = ", hll_sketch_agg(x.source, 12) AS sources_sketch";
  private static final String PLAIN = "self-join, plain";
  private static final String FP_GROWTH = "FPGrowth";

  private final SparkSession spark;
  private final String folder;
  private final Map<String, Cost> costs = new HashMap<>();

  private CountingBenchmark(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** Runs the sizes given and prints a line for each step. */
  public static void main(String[] args) {
    SparkSession spark = SparkSessions.build();
    spark.sparkContext().setLogLevel("ERROR");
    CountingBenchmark benchmark = new CountingBenchmark(spark, args[0]);
    for (int i = 1; i < args.length; i++) {
      String[] size = args[i].split(":");
      benchmark.run(Long.parseLong(size[0]), size.length > 1 ? size[1] : "pjstf");
    }
    spark.stop();
  }

  private void run(long documents, String sides) {
    String base = folder + "/" + documents + "/";
    long support = Math.max(2, documents / SUPPORTS);
    costs.clear();
    generate(documents, base);
    if (sides.contains("p")) {
      pairs(documents, base);
    }
    if (sides.contains("j")) {
      timed(documents, JOIN, () -> write(sameTable(base, ""), base + "joined"));
      compare(documents, "counts by day", table(base + "pairs"), table(base + "joined"));
    }
    if (sides.contains("k")) {
      timed(documents, WHOLE, () -> write(sameTable(base, SOURCES), base + "whole"));
      compare(documents, "table", estimated(base + "pairs"), estimated(base + "whole"));
    }
    if (sides.contains("s")) {
      timed(documents, PLAIN, () -> write(plain(base), base + "plain"));
      compare(
          documents, "stories of pairs", stories(table(base + "pairs"), 2), table(base + "plain"));
    }
    if (sides.contains("t")) {
      triples(documents, base, support);
    }
    if (sides.contains("f")) {
      timed(
          documents, FP_GROWTH, () -> write(frequent(base, documents, support), base + "frequent"));
      Dataset<Row> ours =
          stories(table(base + "triples"), 3).where(Fields.N_STORIES.col().geq(support));
      compare(documents, "triples", ours, table(base + "frequent"));
    }
    ratio(documents, JOIN, JOIN, GROUP, PAIRS);
    ratio(documents, WHOLE, WHOLE, GROUP, PAIRS);
    ratio(documents, PLAIN, PLAIN, GROUP, PAIRS);
    ratio(documents, FP_GROWTH, FP_GROWTH, GROUP, PAIRS, TRIPLES);
  }

  private void generate(long documents, String base) {
    timed(
        documents,
        "generate",
        () -> {
          write(GeneratedMentions.mentions(spark, documents), base + "mentions");
          write(GeneratedMentions.stories(table(base + "mentions")), base + "stories");
          return write(GeneratedMentions.entities(table(base + "mentions")), base + "entities");
        });
    long mentions = table(base + "mentions").count();
    say(
        "%,d documents, %,d mentions, %,d entities"
            .formatted(documents, mentions, table(base + "entities").count()));
  }

  private void pairs(long documents, String base) {
    Dataset<Row> index = new EntityIndex().apply(table(base + "entities"));
    timed(
        documents,
        GROUP,
        () ->
            write(
                new GroupStories(new CooccurOptions())
                    .apply(table(base + "mentions"), table(base + "stories"), index),
                base + "units"));
    timed(
        documents,
        PAIRS,
        () -> write(new CountPairs().apply(table(base + "units"), index), base + "pairs"));
  }

  private void triples(long documents, String base, long support) {
    Dataset<Row> index = new EntityIndex().apply(table(base + "entities"));
    CooccurOptions options =
        new CooccurOptions()
            .minStories((int) support)
            .tripleStories((int) support)
            .triples(TripleScope.any);
    timed(
        documents,
        TRIPLES,
        () -> {
          SupportedPairs pairs = SupportedPairs.collect(table(base + "pairs"), index, options);
          return write(
              new CountTriples(options).apply(table(base + "units"), index, pairs),
              base + "triples");
        });
  }

  /**
   * The counts of pair_counts by joining mentions with mentions, once a window.
   *
   * @param sources one more aggregate, after a comma, or nothing
   */
  private Dataset<Row> sameTable(String base, String sources) {
    table(base + "mentions").createOrReplaceTempView("m");
    String query =
        """
        SELECT x.entity_id AS a, y.entity_id AS b, x.published_on AS day, '%s' AS window,
               count(DISTINCT %s) AS n_units, count(DISTINCT x.article_id) AS n_articles,
               count(DISTINCT x.story_id) AS n_stories %s
        FROM m x JOIN m y ON x.article_id = y.article_id %s AND x.entity_id < y.entity_id
        GROUP BY ALL
        """;
    return spark
        .sql(
            query.formatted(
                "sentence", "x.article_id, x.sentence", sources, "AND x.sentence = y.sentence"))
        .union(
            spark.sql(
                query.formatted(
                    "paragraph",
                    "x.article_id, x.paragraph",
                    sources,
                    "AND x.paragraph = y.paragraph")))
        .union(spark.sql(query.formatted("document", "x.article_id", sources, "")));
  }

  private Dataset<Row> plain(String base) {
    table(base + "mentions").createOrReplaceTempView("m");
    return spark.sql(
        """
        SELECT x.entity_id AS a, y.entity_id AS b, count(DISTINCT x.story_id) AS n_stories
        FROM m x JOIN m y ON x.article_id = y.article_id AND x.entity_id < y.entity_id
        GROUP BY ALL
        """);
  }

  private Dataset<Row> frequent(String base, long documents, long support) {
    Dataset<Row> baskets =
        table(base + "mentions")
            .groupBy(Fields.ARTICLE_ID.col())
            .agg(functions.collect_set(Fields.ENTITY_ID.col()).as("items"));
    Dataset<Row> found =
        new FPGrowth()
            .setItemsCol("items")
            .setMinSupport((support - 0.5) / documents)
            .fit(baskets)
            .freqItemsets();
    Column sorted = functions.array_sort(functions.col("items"));
    return found
        .where(functions.size(functions.col("items")).equalTo(3))
        .select(
            sorted.getItem(0).as("a"),
            sorted.getItem(1).as("b"),
            sorted.getItem(2).as("c"),
            functions.col("freq").as("n_stories"));
  }

  /** Stories of each pair or triple in a document, over all days. */
  private static Dataset<Row> stories(Dataset<Row> counts, int members) {
    Dataset<Row> documents = counts.where(Fields.WINDOW.col().equalTo("document"));
    Column sum = functions.sum(Fields.N_STORIES.col()).as(Fields.N_STORIES.name());
    return members == 2
        ? documents.groupBy(Fields.A.col(), Fields.B.col()).agg(sum)
        : documents.groupBy(Fields.A.col(), Fields.B.col(), Fields.C.col()).agg(sum);
  }

  private void compare(long documents, String what, Dataset<Row> ours, Dataset<Row> theirs) {
    List<String> columns = new ArrayList<>(List.of(theirs.columns()));
    Row a = digest(ours, columns);
    Row b = digest(theirs, columns);
    say("%,d same %s: %s (%s)".formatted(documents, what, a.equals(b), a));
  }

  private static Row digest(Dataset<Row> rows, List<String> columns) {
    Column[] cells = columns.stream().map(functions::col).toArray(Column[]::new);
    return rows.agg(
            functions.count(functions.lit(1)),
            functions.sum(Fields.N_STORIES.col()),
            functions.bit_xor(functions.xxhash64(cells)))
        .first();
  }

  /** The sources in place of their sketches, whose bytes depend on the order of the rows. */
  private Dataset<Row> estimated(String path) {
    return table(path)
        .withColumn(Fields.N_SOURCES.name(), functions.expr("hll_sketch_estimate(sources_sketch)"))
        .drop(Fields.SOURCES_SKETCH.col());
  }

  private Dataset<Row> table(String path) {
    return spark.read().parquet(path);
  }

  private boolean write(Dataset<Row> rows, String path) {
    rows.write().mode("overwrite").parquet(path);
    return true;
  }

  private void timed(long documents, String what, Supplier<Boolean> work) {
    long start = System.nanoTime();
    long cpu = cpuNanos();
    work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (cpuNanos() - cpu) / 1e9;
    costs.put(what, new Cost(seconds, busy));
    say(
        String.format(
            Locale.ROOT, "%,d %s: %.1f s, %.1f s of processors", documents, what, seconds, busy));
  }

  /** What this process has used of all processors: hardly differs when others use them too. */
  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** How many times as long the other side takes, where both have run. */
  private void ratio(long documents, String what, String theirs, String... ours) {
    if (!costs.containsKey(theirs) || !costs.keySet().containsAll(List.of(ours))) {
      return;
    }
    Cost our = new Cost(0, 0);
    for (String step : ours) {
      our = our.plus(costs.get(step));
    }
    Cost their = costs.get(theirs);
    say(
        String.format(
            Locale.ROOT,
            "%,d %s: %.1f times our time, %.1f times our processors' time",
            documents,
            what,
            their.seconds / our.seconds,
            their.busy / our.busy));
  }

  /** Seconds on the clock, and seconds of processors. */
  private record Cost(double seconds, double busy) {
    Cost plus(Cost other) {
      return new Cost(seconds + other.seconds, busy + other.busy);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
