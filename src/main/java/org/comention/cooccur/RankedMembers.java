package org.comention.cooccur;

import static org.comention.cooccur.CooccurColumns.KEY;
import static org.comention.cooccur.CooccurColumns.THIRD;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * The pairs, or the triples, that are ranked in some slice and window: what a story is looked
 * through for a second time.
 *
 * <p>In memory: 8 bytes a pair, some 32 a triple with its three pairs.
 */
public final class RankedMembers implements Serializable {
  /** Last rank of a slice and window that is looked at. */
  static final int MOST = 100_000;

  private static final int BYTES = Long.BYTES + Integer.BYTES;
  private static final int THIRD_BITS = 30;

  private final boolean triples;
  private final long[] pairs;
  private final long[] thirds;
  private final int[] entities;

  private RankedMembers(boolean triples, long[] keys, int[] others) {
    this.triples = triples;
    this.pairs = distinct(triples ? parts(keys, others) : Arrays.stream(keys));
    this.entities =
        Arrays.stream(pairs)
            .flatMap(pair -> LongStream.of(Keys.first(pair), Keys.second(pair)))
            .mapToInt(Math::toIntExact)
            .sorted()
            .distinct()
            .toArray();
    this.thirds =
        triples
            ? distinct(IntStream.range(0, keys.length).mapToLong(i -> place(keys[i], others[i])))
            : new long[0];
  }

  /** Members as {@link Keys#pair} of the first two. */
  static RankedMembers ofPairs(long... keys) {
    return new RankedMembers(false, keys, new int[0]);
  }

  /** Members as {@link Keys#pair} of the first two and the third, at the same place. */
  static RankedMembers ofTriples(long[] keys, int[] thirds) {
    return new RankedMembers(true, keys, thirds);
  }

  /**
   * Brings the members to the driver, 12 bytes each; runs one job.
   *
   * @param measured rows of {@code pairs} or of {@code triples}, read back from storage
   * @param index the {@link EntityIndex} of the same run
   */
  public static RankedMembers collect(Dataset<Row> measured, Dataset<Row> index) {
    List<ByteBuffer> chunks =
        numbered(ranked(measured), index)
            .select(KEY.col(), THIRD.col())
            .distinct()
            .mapPartitions(new Pack(), Encoders.BINARY())
            .collectAsList()
            .stream()
            .map(ByteBuffer::wrap)
            .toList();
    int size = chunks.stream().mapToInt(chunk -> chunk.remaining() / BYTES).sum();
    long[] keys = new long[size];
    int[] others = new int[size];
    int next = 0;
    for (ByteBuffer chunk : chunks) {
      while (chunk.hasRemaining()) {
        keys[next] = chunk.getLong();
        others[next++] = chunk.getInt();
      }
    }
    return hasThird(measured) ? ofTriples(keys, others) : ofPairs(keys);
  }

  /** The rows whose robustness is looked at. */
  static Dataset<Row> ranked(Dataset<Row> measured) {
    return measured.where(Fields.RANK.col().leq(MOST));
  }

  /** The other rows. */
  static Dataset<Row> unranked(Dataset<Row> measured) {
    return measured.where(functions.coalesce(Fields.RANK.col().gt(MOST), functions.lit(true)));
  }

  /** The rows with key and third. */
  static Dataset<Row> numbered(Dataset<Row> rows, Dataset<Row> index) {
    Dataset<Row> first = EntityIndex.numbered(rows, index, Fields.A, CooccurColumns.FIRST_NUMBER);
    Dataset<Row> both = EntityIndex.numbered(first, index, Fields.B, CooccurColumns.SECOND_NUMBER);
    Column key = Keys.pair(CooccurColumns.FIRST_NUMBER.col(), CooccurColumns.SECOND_NUMBER.col());
    Dataset<Row> all =
        hasThird(rows)
            ? EntityIndex.numbered(both, index, Fields.C, THIRD)
            : both.withColumn(THIRD.name(), functions.lit(0));
    return all.withColumn(KEY.name(), key)
        .drop(CooccurColumns.FIRST_NUMBER.name(), CooccurColumns.SECOND_NUMBER.name());
  }

  static boolean hasThird(Dataset<Row> rows) {
    return List.of(rows.columns()).contains(Fields.C.name());
  }

  private static LongStream parts(long[] keys, int[] thirds) {
    return IntStream.range(0, keys.length)
        .boxed()
        .flatMapToLong(
            i ->
                LongStream.of(
                    keys[i],
                    Keys.pair(Keys.first(keys[i]), thirds[i]),
                    Keys.pair(Keys.second(keys[i]), thirds[i])));
  }

  private static long[] distinct(LongStream numbers) {
    return numbers.sorted().distinct().toArray();
  }

  /** The pair's place and the third as one number. */
  private long place(long key, int third) {
    return ((long) Arrays.binarySearch(pairs, key) << THIRD_BITS) | third;
  }

  /** The members as tasks see them. */
  Broadcast<RankedMembers> shipped(SparkSession spark) {
    ClassTag<RankedMembers> tag = ClassTag$.MODULE$.apply(RankedMembers.class);
    return spark.sparkContext().broadcast(this, tag);
  }

  /** Columns that tell rows apart: members, slice and window. */
  List<Field> ids() {
    return triples
        ? List.of(Fields.A, Fields.B, Fields.C, Fields.SLICE, Fields.WINDOW)
        : List.of(Fields.A, Fields.B, Fields.SLICE, Fields.WINDOW);
  }

  boolean areTriples() {
    return triples;
  }

  /** Whether the entity is a member somewhere. */
  boolean names(int entity) {
    return Arrays.binarySearch(entities, entity) >= 0;
  }

  /** Whether the pair is one of these, or part of one. */
  boolean holds(int a, int b) {
    return Arrays.binarySearch(pairs, Keys.pair(a, b)) >= 0;
  }

  /** What these members have of a story. */
  List<Increment> of(StoryUnits story) {
    PairSupport support = (a, b) -> holds(a, b) ? PairSupport.WINDOWS : 0;
    if (!triples) {
      return new StoryPairs(support).count(story);
    }
    return new StoryTriples(support, false)
        .count(story).stream()
            .filter(i -> Arrays.binarySearch(thirds, place(i.key(), i.third())) >= 0)
            .toList();
  }

  /** The pairs of a story that are these, or parts of these. */
  List<Increment> pairsOf(StoryUnits story) {
    return new StoryPairs((a, b) -> holds(a, b) ? PairSupport.WINDOWS : 0).count(story);
  }

  private static final class Pack implements MapPartitionsFunction<Row, byte[]> {
    @Override
    public Iterator<byte[]> call(Iterator<Row> members) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      while (members.hasNext()) {
        Row row = members.next();
        bytes.writeBytes(
            ByteBuffer.allocate(BYTES).putLong(row.getLong(0)).putInt(row.getInt(1)).array());
      }
      return List.of(bytes.toByteArray()).iterator();
    }
  }
}
