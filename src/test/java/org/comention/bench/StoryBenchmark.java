package org.comention.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.comention.pipeline.SparkSessions;
import org.comention.story.AssignStories;
import org.comention.story.StoryArticles;
import org.comention.story.StoryArticles.Article;
import org.comention.story.StoryOptions;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;

/**
 * Articles a second of {@link AssignStories} on two cores, at 10,000, 30,000 and 100,000 generated
 * articles of about 300 words, or at the sizes given as arguments.
 *
 * <p>Words are drawn from 50,000 by Zipf's law. Of every ten articles, eight are originals, one is
 * a copy with every twelfth word changed, and one is a copy that keeps the first half. A thousand
 * articles come out on each day; copies follow within two days.
 */
public final class StoryBenchmark {
  private StoryBenchmark() {}

  /** Runs the benchmark; a first small run warms the JVM up and is not printed. */
  public static void main(String[] args) throws IOException {
    System.setProperty("spark.master", System.getProperty("spark.master", "local[2]"));
    int[] sizes =
        args.length == 0
            ? new int[] {10_000, 30_000, 100_000}
            : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    Path folder = Files.createTempDirectory("story-benchmark");
    try (SparkSession spark = SparkSessions.build()) {
      spark.sparkContext().setLogLevel("ERROR");
      measure(spark, 2_000, folder);
      for (int size : sizes) {
        System.out.println(measure(spark, size, folder));
      }
    }
  }

  private static String measure(SparkSession spark, int size, Path folder) {
    String articles = folder.resolve("articles-" + size).toString();
    String stories = folder.resolve("stories-" + size).toString();
    String proposals = folder.resolve("proposals-" + size).toString();
    String standing = folder.resolve("standing-" + size).toString();
    spark
        .range(0, size, 1, 8)
        .map(new Generate(), Encoders.row(ArticlesTable.SPEC.schema()))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(articles);
    long begin = System.nanoTime();
    AssignStories stage = new AssignStories(new StoryOptions());
    Dataset<Row> read = spark.read().parquet(articles);
    stage.standing(read).write().mode(SaveMode.Overwrite).parquet(standing);
    Dataset<Row> sentences = spark.read().parquet(standing);
    stage.proposals(read, sentences).write().mode(SaveMode.Overwrite).parquet(proposals);
    stage
        .apply(read, sentences, spark.read().parquet(proposals))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(stories);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Dataset<Row> written = spark.read().parquet(stories);
    long right = written.where(isRight()).count();
    return String.format(
        Locale.ROOT,
        "%,d articles: %.1f s, %.0f articles/s, %.2f %% in their planted story",
        size,
        seconds,
        size / seconds,
        100.0 * right / size);
  }

  private static Column isRight() {
    Column number = Fields.ARTICLE_ID.col().cast("long");
    Column rest = functions.pmod(number, functions.lit(10));
    Column planted = functions.when(rest.geq(8), number.minus(8)).otherwise(number);
    return Fields.STORY_ID.col().cast("long").equalTo(planted);
  }

  /** Article number n; numbers ending in 8 and 9 are copies of those ending in 0 and 1. */
  static final class Generate implements MapFunction<Long, Row> {
    private static final int WORDS = 50_000;
    private static final int A_DAY = 1_000;
    private static final String[] SYLLABLES = {
      "ba", "do", "ke", "li", "mu", "na", "po", "ri", "su", "te", "vo", "za"
    };

    private transient double[] cumulative;

    @Override
    public Row call(Long number) {
      int copy = (int) (number % 10) - 8;
      long original = copy < 0 ? number : number - number % 10 + copy;
      List<String> words = words(new Random(original));
      if (copy == 0) {
        changeEveryTwelfth(words, new Random(-number));
      } else if (copy == 1) {
        words = words.subList(0, words.size() / 2);
      }
      LocalDate day = LocalDate.of(2022, 1, 1).plusDays(original / A_DAY + (copy < 0 ? 0 : copy));
      return StoryArticles.row(
          new Article(
              "%09d".formatted(number),
              day.toString(),
              "source" + number % 211,
              String.join(" ", words.subList(0, 6)) + " " + copy,
              null,
              text(words)));
    }

    private List<String> words(Random random) {
      List<String> words = new ArrayList<>();
      int count = 200 + random.nextInt(200);
      for (int i = 0; i < count; i++) {
        words.add(draw(random));
      }
      return words;
    }

    private void changeEveryTwelfth(List<String> words, Random random) {
      for (int i = 11; i < words.size(); i += 12) {
        words.set(i, draw(random));
      }
    }

    private String draw(Random random) {
      if (cumulative == null) {
        cumulative = zipf();
      }
      double at = random.nextDouble() * cumulative[WORDS - 1];
      int rank = Arrays.binarySearch(cumulative, at);
      return word(rank < 0 ? -rank - 1 : rank);
    }

    private static double[] zipf() {
      double[] sums = new double[WORDS];
      double sum = 0;
      for (int rank = 0; rank < WORDS; rank++) {
        sum += 1.0 / (rank + 2.7);
        sums[rank] = sum;
      }
      return sums;
    }

    private static String word(int rank) {
      StringBuilder word = new StringBuilder();
      for (int rest = rank + 1; rest > 0; rest /= SYLLABLES.length) {
        word.append(SYLLABLES[rest % SYLLABLES.length]);
      }
      return word.toString();
    }

    private static String text(List<String> words) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < words.size(); i++) {
        text.append(words.get(i)).append(i % 80 == 79 ? ".\n\n" : i % 20 == 19 ? ". " : " ");
      }
      return text.toString();
    }
  }
}
