package org.comention.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.entity.Aliases;
import org.comention.entity.DescribeEntities;
import org.comention.entity.Gazetteer;
import org.comention.entity.ResolveEntities;
import org.comention.entity.ResolveOptions;
import org.comention.pipeline.SparkSessions;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;

/**
 * Seconds from {@code mentions} to {@code entity_mentions} and {@code entities}: what {@code
 * comention resolve} does before it counts.
 *
 * <p>Arguments: the folder of a run, the folder to write to, and how many times every article is
 * taken, under ids of its own, to reach a million mentions. With 1 the tables written are those of
 * the run, for a look at what the rules make of it.
 *
 * <p>Example: {@code ResolveBenchmark output/news target/bench/resolve 8}.
 */
public final class ResolveBenchmark {
  private final SparkSession spark;
  private final Tables run;
  private final String folder;
  private final int times;

  private ResolveBenchmark(SparkSession spark, String run, String folder, int times) {
    this.spark = spark;
    this.run = new Tables(spark, run);
    this.folder = folder;
    this.times = times;
  }

  /** Runs the stage once and prints its seconds. */
  public static void main(String[] args) {
    SparkSession spark = SparkSessions.build();
    spark.sparkContext().setLogLevel("ERROR");
    new ResolveBenchmark(spark, args[0], args[1], Integer.parseInt(args[2])).run();
    spark.stop();
  }

  private void run() {
    Dataset<Row> mentions = copies(MentionsTable.SPEC);
    Dataset<Row> sentences = copies(SentencesTable.SPEC);
    Dataset<Row> articles = copies(ArticlesTable.SPEC);
    Dataset<Row> stories = copies(StoriesTable.SPEC);
    say("%,d mentions in %,d articles", mentions.count(), articles.count());
    long start = System.nanoTime();
    Gazetteer gazetteer = Gazetteer.load();
    ResolveEntities stage =
        new ResolveEntities(new ResolveOptions(), gazetteer, Aliases.none(), Map.of());
    Dataset<Row> names =
        timed(
            "within articles",
            () -> written("names", stage.withinArticles(mentions, sentences, articles)));
    Dataset<Row> rows =
        timed(
            "across articles",
            () ->
                written(
                    EntityMentionsTable.SPEC.name(),
                    stage.acrossArticles(stage.linked(names), articles, stories)));
    DescribeEntities describe = new DescribeEntities(gazetteer, Aliases.none(), Map.of());
    timed("entities", () -> written(EntitiesTable.SPEC.name(), describe.apply(rows)));
    say("all %.1f s", (System.nanoTime() - start) / 1e9);
  }

  /** The rows of a table, each article as often as asked, and written when that is not once. */
  private Dataset<Row> copies(TableSpec table) {
    Dataset<Row> rows = run.read(table);
    if (times == 1) {
      return rows;
    }
    Column copy = explode(sequence(lit(1), lit(times)));
    Dataset<Row> many = rows.withColumn("copy", copy);
    for (Field field : new Field[] {Fields.ARTICLE_ID, Fields.STORY_ID}) {
      if (table.schema().getFieldIndex(field.name()).isDefined()) {
        many = many.withColumn(field.name(), concat(field.col(), lit("-"), col("copy")));
      }
    }
    return written("copies/" + table.name(), many.drop("copy"));
  }

  private Dataset<Row> written(String name, Dataset<Row> rows) {
    String path = folder + "/" + name;
    rows.write().mode("overwrite").parquet(path);
    return spark.read().parquet(path);
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    say("%s %.1f s", what, (System.nanoTime() - start) / 1e9);
    return result;
  }

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
