package org.comention.cooccur;

import static org.comention.cooccur.CooccurColumns.KEY;
import static org.comention.cooccur.CooccurColumns.SUPPORT;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.comention.tables.Fields;
import org.comention.tables.Window;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * The pairs that triples extend: those with at least {@code --triple-stories} stories in the whole
 * corpus at a window.
 *
 * <p>{@link #collect}, {@link StoryCalendar#collect} and {@link RankedMembers#collect} are the
 * methods of this package that run Spark jobs: this one brings the pairs to the driver, 9 bytes
 * each, when there are at most {@value #MOST_IN_MEMORY} (180 MB); {@link CountTriples} then
 * broadcasts them. More stay a data frame, and {@link CountTriples} joins.
 */
public final class SupportedPairs {
  /** Most pairs that are held in memory by the driver and by every executor. */
  static final int MOST_IN_MEMORY = 20_000_000;

  private static final String CONCEPT_PREFIX = "concept:";

  private final Dataset<Row> rows;
  private final PairTable table;
  private final long entities;
  private PairSupport shipped;

  private SupportedPairs(Dataset<Row> rows, PairTable table, long entities) {
    this.rows = rows;
    this.table = table;
    this.entities = entities;
  }

  /**
   * Finds the pairs with the support; runs two jobs, one over the index, one over the counts.
   *
   * @param pairCounts rows of {@code pair_counts}, read back from storage
   * @param index the {@link EntityIndex} of the same run
   */
  public static SupportedPairs collect(
      Dataset<Row> pairCounts, Dataset<Row> index, CooccurOptions options) {
    return collect(pairCounts, index, options, MOST_IN_MEMORY);
  }

  static SupportedPairs collect(
      Dataset<Row> pairCounts, Dataset<Row> index, CooccurOptions options, int most) {
    Dataset<Row> rows = supported(pairCounts, index, options.tripleStories());
    List<Row> chunks =
        rows.mapPartitions(new Pack(most), Encoders.row(CooccurColumns.PACKED)).collectAsList();
    long size = chunks.stream().mapToLong(chunk -> chunk.getLong(0)).sum();
    PairTable table =
        size > most
            ? null
            : PairTable.of(chunks.stream().map(chunk -> chunk.<byte[]>getAs(1)).toList());
    return new SupportedPairs(rows, table, index.count());
  }

  private static Dataset<Row> supported(Dataset<Row> pairCounts, Dataset<Row> index, long least) {
    Column windows = functions.lit(0);
    for (Window window : Window.values()) {
      Column atWindow =
          functions.when(Fields.WINDOW.col().equalTo(window.label()), Fields.N_STORIES.col());
      windows = windows.plus(functions.when(functions.sum(atWindow).geq(least), 1).otherwise(0));
    }
    Column concept =
        Fields.A.col().startsWith(CONCEPT_PREFIX).or(Fields.B.col().startsWith(CONCEPT_PREFIX));
    Dataset<Row> pairs =
        pairCounts
            .groupBy(Fields.A.col(), Fields.B.col())
            .agg(SUPPORT.from(windows))
            .where(SUPPORT.col().gt(0))
            .withColumn(
                SUPPORT.name(),
                SUPPORT.from(
                    functions
                        .when(concept, SUPPORT.col().plus(PairSupport.CONCEPT))
                        .otherwise(SUPPORT.col())));
    Dataset<Row> first = EntityIndex.numbered(pairs, index, Fields.A, CooccurColumns.FIRST_NUMBER);
    return EntityIndex.numbered(first, index, Fields.B, CooccurColumns.SECOND_NUMBER)
        .select(
            KEY.from(
                Keys.pair(CooccurColumns.FIRST_NUMBER.col(), CooccurColumns.SECOND_NUMBER.col())),
            SUPPORT.col());
  }

  /** Whether the pairs are held in memory; else there are too many. */
  boolean inMemory() {
    return table != null;
  }

  /** The pairs as tasks see them, broadcast; every pair has the support when they are too many. */
  synchronized PairSupport shipped(SparkSession spark) {
    if (table == null) {
      return (a, b) -> PairSupport.WINDOWS;
    }
    if (shipped == null) {
      ClassTag<PairTable> tag = ClassTag$.MODULE$.apply(PairTable.class);
      shipped = new ShippedPairs(spark.sparkContext().broadcast(table, tag));
    }
    return shipped;
  }

  private record ShippedPairs(Broadcast<PairTable> table) implements PairSupport {
    @Override
    public int of(int a, int b) {
      return table.value().of(a, b);
    }
  }

  /** The pairs as rows of key and support. */
  Dataset<Row> rows() {
    return rows;
  }

  /** Entities of the corpus. */
  long entities() {
    return entities;
  }

  /** One row a partition: how many pairs, and their bytes unless they are surely too many. */
  private static final class Pack implements MapPartitionsFunction<Row, Row> {
    private static final int UNEVEN = 4;

    private final int most;

    Pack(int most) {
      this.most = most;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
      long share = Math.min(most, 1000 + (long) UNEVEN * most / TaskContext.get().numPartitions());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      long size = 0;
      while (pairs.hasNext()) {
        Row pair = pairs.next();
        if (++size <= share) {
          bytes.writeBytes(PairTable.bytes(pair.getLong(0), pair.getInt(1)));
        }
      }
      // A partition over its share says that the whole is over the bound.
      long stated = size > share ? Math.max(size, most + 1L) : size;
      byte[] kept = size > share ? new byte[0] : bytes.toByteArray();
      return List.of(RowFactory.create(stated, kept)).iterator();
    }
  }
}
