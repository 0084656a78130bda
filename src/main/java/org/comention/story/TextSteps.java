package org.comention.story;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;

/** What runs on executors for one article or one pair; nothing is shipped but the classes. */
final class TextSteps {
  private TextSteps() {}

  /** One article to the buckets it falls into; none when its text is too short to compare. */
  static final class ToBuckets implements FlatMapFunction<Row, Row> {
    private transient MinHash minHash;

    @Override
    public Iterator<Row> call(Row row) {
      if (minHash == null) {
        minHash = new MinHash();
      }
      long[] shingles = shingles(row);
      if (shingles.length < Shingles.ENOUGH) {
        return Collections.emptyIterator();
      }
      List<Row> buckets = new ArrayList<>(MinHash.BANDS + 1);
      for (long bucket : minHash.buckets(shingles)) {
        buckets.add(bucket(row, bucket, false));
      }
      OptionalLong key = TitleUrlKey.of(Fields.TITLE.get(row), Fields.URL.get(row));
      key.ifPresent(k -> buckets.add(bucket(row, k, true)));
      return buckets.iterator();
    }

    private static Row bucket(Row row, long bucket, boolean titled) {
      Integer day = StoryColumns.EPOCH_DAY.get(row);
      String id = Fields.ARTICLE_ID.get(row);
      Long content = StoryColumns.CONTENT.get(row);
      return RowFactory.create(bucket, titled, day, id, content);
    }
  }

  /**
   * One article to its shingles, half of each hash: texts of one pair rarely collide in 32 bits.
   */
  static final class ToShingles implements MapFunction<Row, Row> {
    @Override
    public Row call(Row row) {
      long[] shingles = shingles(row);
      ByteBuffer packed = ByteBuffer.allocate(shingles.length * Integer.BYTES);
      for (long shingle : shingles) {
        packed.putInt((int) (shingle >>> 32));
      }
      String id = Fields.ARTICLE_ID.get(row);
      String source = Fields.SOURCE.get(row);
      return RowFactory.create(id, source, packed.array());
    }
  }

  /** One pair with both texts' shingles to a link, or to none. */
  static final class JudgePair implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row row) {
      Integer oneDay = StoryColumns.ONE_DAY.get(row);
      Integer otherDay = StoryColumns.OTHER_DAY.get(row);
      Containment shared =
          Containment.between(
              unpack(StoryColumns.ONE_SHINGLES.get(row)),
              unpack(StoryColumns.OTHER_SHINGLES.get(row)));
      Optional<StoryRule> rule = CopyRule.judge(shared, pair(row, oneDay, otherDay));
      String one = StoryColumns.ONE.get(row);
      String other = StoryColumns.OTHER.get(row);
      return rule
          .map(
              r -> RowFactory.create(one, oneDay, other, otherDay, shared.ofShorter(), r.ordinal()))
          .stream()
          .iterator();
    }
  }

  private static CopyRule.Pair pair(Row row, Integer oneDay, Integer otherDay) {
    String source = StoryColumns.ONE_SOURCE.get(row);
    return new CopyRule.Pair(
        StoryColumns.TITLED.<Boolean>get(row),
        oneDay != null && otherDay != null,
        source.equals(StoryColumns.OTHER_SOURCE.get(row)));
  }

  private static long[] shingles(Row row) {
    List<Long> standing = row.getList(row.fieldIndex(StoryColumns.STANDING.name()));
    long[] sorted =
        standing == null ? new long[0] : standing.stream().mapToLong(Long::longValue).toArray();
    return new Shingles(Shingles.SIZE).of(ArticleWords.of(ArticlesTable.TEXT.get(row)), sorted);
  }

  private static int[] unpack(byte[] packed) {
    int[] shingles = new int[packed.length / Integer.BYTES];
    ByteBuffer.wrap(packed).asIntBuffer().get(shingles);
    return shingles;
  }
}
