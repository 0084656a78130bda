package org.comention.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Fields;
import org.comention.tables.StoriesTable;

/**
 * Generated mentions: a year of documents with six sentences of one to four mentions, entities by
 * Zipf's law (exponent 1) over 100,000 names, 200 sources, one document a story. The same seed
 * gives the same rows.
 */
final class GeneratedMentions implements FlatMapFunction<Long, Row> {
  private static final int VOCABULARY = 100_000;
  private static final int SENTENCES = 6;
  private static final int SOURCES = 200;
  private static final int DAYS = 365;
  private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

  private final double[] cumulative;

  GeneratedMentions() {
    this.cumulative = new double[VOCABULARY];
    double sum = 0;
    for (int i = 0; i < VOCABULARY; i++) {
      sum += 1.0 / (i + 1);
      cumulative[i] = sum;
    }
  }

  /** Rows of {@code entity_mentions}. */
  static Dataset<Row> mentions(SparkSession spark, long documents) {
    int partitions = (int) Math.max(4, documents / 50_000);
    return spark
        .range(0, documents, 1, partitions)
        .flatMap(new GeneratedMentions(), Encoders.row(EntityMentionsTable.SPEC.schema()));
  }

  /** Rows of {@code stories} for the mentions. */
  static Dataset<Row> stories(Dataset<Row> mentions) {
    return StoriesTable.SPEC.conform(
        mentions
            .groupBy(Fields.ARTICLE_ID.col())
            .agg(
                functions.first(Fields.STORY_ID.col()).as(Fields.STORY_ID.name()),
                functions.first(Fields.PUBLISHED_ON.col()).as(StoriesTable.STORY_DAY.name()))
            .withColumn(StoriesTable.SIMILARITY.name(), functions.lit(1.0))
            .withColumn(StoriesTable.STORY_RULE.name(), functions.lit("single")));
  }

  /** The columns of {@code entities} that counting reads. */
  static Dataset<Row> entities(Dataset<Row> mentions) {
    return mentions
        .groupBy(Fields.ENTITY_ID.col())
        .agg(functions.count_distinct(Fields.STORY_ID.col()).as(Fields.N_STORIES.name()));
  }

  @Override
  public Iterator<Row> call(Long document) {
    Random random = new Random(document * 31 + 17);
    String id = "%016x%04x".formatted(document * 0x9E3779B97F4A7C15L, document & 0xffff);
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    String source = "source-%03d.example".formatted(random.nextInt(SOURCES));
    List<Row> rows = new ArrayList<>();
    int at = 0;
    for (int sentence = 0; sentence < SENTENCES; sentence++) {
      int mentions = 1 + random.nextInt(4);
      for (int i = 0; i < mentions; i++) {
        rows.add(row(id, at, sentence, name(random), day, source));
        at += 10;
      }
    }
    return rows.iterator();
  }

  private String name(Random random) {
    double at = random.nextDouble() * cumulative[VOCABULARY - 1];
    int found = Arrays.binarySearch(cumulative, at);
    int rank = found < 0 ? -found - 1 : found;
    String type = rank % 10 == 3 ? "concept:" : rank % 2 == 0 ? "per:" : "loc:";
    return type + "name-%05d".formatted(rank);
  }

  private static Row row(
      String id, int at, int sentence, String name, LocalDate day, String source) {
    return RowFactory.create(
        id,
        at,
        at + 9,
        name,
        sentence,
        sentence / 2,
        name,
        "LOC",
        "exact",
        id,
        Date.valueOf(day),
        source,
        day.toString().substring(0, 7));
  }
}
