package org.comention.cooccur;

import java.util.Iterator;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What a partition's stories add, in chunks by bucket; the increments of the same members are
 * always of the same bucket.
 *
 * <p>A task holds at most {@value #MOST_BYTES} bytes and those of one story, some ten for each of
 * its increments, and a few hundred for each of {@value #BUCKETS} buckets, then hands its chunks
 * on.
 */
final class IncrementChunks implements MapPartitionsFunction<Row, Row> {
  static final int BUCKETS = 1 << 10;

  private static final int MOST_BYTES = 48 << 20;
  private static final int BUCKET_SHIFT = Long.SIZE - 10;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final StoryCounter counter;

  /**
   * @param counter what to count in rows of stories; null for rows that are increments themselves
   */
  IncrementChunks(StoryCounter counter) {
    this.counter = counter;
  }

  /** The bucket of the members, the same on every machine. */
  static int bucket(long key, int third) {
    long mixed = (key ^ (long) third << 32 ^ third) * MIX;
    return (int) ((mixed ^ mixed >>> 32) * MIX >>> BUCKET_SHIFT);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Chunks(rows, counter == null ? IncrementChunks::row : this::story);
  }

  private void story(Row row, Chunks chunks) {
    counter.count(
        JoinArticles.story(row),
        i -> chunks.add(i.key(), i.third(), i.day(), i.source(), i.packed()));
  }

  private static void row(Row row, Chunks chunks) {
    chunks.add(
        row.getLong(0), row.getInt(1), (Integer) row.get(2), row.getString(3), row.getLong(4));
  }

  private static final class Chunks extends GroupedRows implements IncrementChunk.Sink {
    private final BiConsumer<Row, Chunks> read;
    private final IncrementChunk[] chunks = new IncrementChunk[BUCKETS];
    private long bytes;

    Chunks(Iterator<Row> rows, BiConsumer<Row, Chunks> read) {
      super(rows);
      this.read = read;
    }

    @Override
    public void add(long key, int third, Integer day, String source, long packed) {
      int bucket = bucket(key, third);
      if (chunks[bucket] == null) {
        chunks[bucket] = new IncrementChunk();
      }
      int before = chunks[bucket].size();
      chunks[bucket].add(key, third, day, source, packed);
      bytes += chunks[bucket].size() - before;
    }

    @Override
    void nextGroup() {
      while (ahead() != null && bytes <= MOST_BYTES) {
        read.accept(take(), this);
      }
      flush();
    }

    private void flush() {
      for (int bucket = 0; bucket < BUCKETS; bucket++) {
        if (chunks[bucket] != null && chunks[bucket].size() > 0) {
          emit(RowFactory.create(bucket, chunks[bucket].take()));
        }
      }
      bytes = 0;
    }
  }
}
