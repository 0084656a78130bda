package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.tables.Fields;
import org.comention.tables.PairCountsTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting days apart, in any order, gives the table of counting them together. */
class DaysAddUpTest extends SparkTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void days_counted_apart_in_random_order_add_up(long seed) {
    Random random = new Random(seed);
    List<List<String>> days = new ArrayList<>();
    Corpus whole = new Corpus();
    for (int day = 1; day <= 5; day++) {
      List<String> bodies = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        bodies.add(body(random));
      }
      days.add(bodies);
      add(whole, day, bodies);
    }
    Dataset<Row> together = Slices.sums(counts(whole), 1, Fields.A, Fields.B);
    List<Integer> order = new ArrayList<>(List.of(1, 2, 3, 4, 5));
    Collections.shuffle(order, random);
    Dataset<Row> apart = null;
    for (int day : order) {
      Corpus one = new Corpus();
      add(one, day, days.get(day - 1));
      Dataset<Row> counted = counts(one);
      apart = apart == null ? counted : apart.union(counted);
    }
    assertThat(lines(Slices.sums(apart, 1, Fields.A, Fields.B)))
        .containsExactlyInAnyOrderElementsOf(lines(together));
  }

  private static void add(Corpus corpus, int day, List<String> bodies) {
    for (int i = 0; i < bodies.size(); i++) {
      String story = "d" + day + "s" + i / 2;
      corpus.article(story, "2022-1" + day % 3 + "-0" + day, "source" + i % 3, bodies.get(i));
    }
  }

  private static String body(Random random) {
    StringBuilder body = new StringBuilder("e" + random.nextInt(6));
    for (int i = 0; i < 6; i++) {
      body.append(List.of(" ", " | ", " || ").get(random.nextInt(3)));
      body.append('e').append(random.nextInt(6));
    }
    return body.toString();
  }

  private static Dataset<Row> counts(Corpus corpus) {
    return PairCountsTable.SPEC
        .conform(
            new CountPairs()
                .apply(corpus.storyUnits(spark, new CooccurOptions()), corpus.index(spark)))
        .localCheckpoint();
  }

  private static List<String> lines(Dataset<Row> rows) {
    String[] columns = rows.columns();
    java.util.Arrays.sort(columns);
    return rows.selectExpr(columns).collectAsList().stream().map(r -> r.mkString(" ")).toList();
  }
}
