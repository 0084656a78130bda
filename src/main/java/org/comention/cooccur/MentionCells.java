package org.comention.cooccur;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The mentions of one article as numbers: paragraph, sentence, entity, and in how many stories of
 * the corpus the entity is named, which decides who stays under a cap. Repeated mentions are
 * harmless: every view is distinct.
 *
 * <p>As bytes: four big-endian ints a mention.
 */
final class MentionCells {
  private static final int STRIDE = 4;

  private int[] cells = new int[STRIDE * 16];
  private int size;

  /** The mentions that {@link #toBytes} wrote. */
  static MentionCells ofBytes(byte[] bytes) {
    MentionCells mentions = new MentionCells();
    mentions.addBytes(bytes);
    return mentions;
  }

  /** Adds one mention. */
  MentionCells add(int paragraph, int sentence, int entity, int stories) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
    }
    cells[size++] = paragraph;
    cells[size++] = sentence;
    cells[size++] = entity;
    cells[size++] = stories;
    return this;
  }

  /** Adds the mentions that {@link #toBytes} wrote. */
  void addBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      add(buffer.getInt(), buffer.getInt(), buffer.getInt(), buffer.getInt());
    }
  }

  byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(size * Integer.BYTES);
    for (int i = 0; i < size; i++) {
      buffer.putInt(cells[i]);
    }
    return buffer.array();
  }

  /** The distinct entity numbers, ascending. */
  int[] entities() {
    return IntStream.range(0, size / STRIDE)
        .map(i -> cells[i * STRIDE + 2])
        .sorted()
        .distinct()
        .toArray();
  }

  /** Distinct cells of a sentence and an entity, in order. */
  long[] bySentence() {
    return cells(1);
  }

  /** Distinct cells of a paragraph and an entity, in order. */
  long[] byParagraph() {
    return cells(0);
  }

  private long[] cells(int unit) {
    long[] sorted = new long[size / STRIDE];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = ((long) cells[i * STRIDE + unit] << 32) | cells[i * STRIDE + 2];
    }
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  static int unit(long cell) {
    return (int) (cell >>> 32);
  }

  static int entity(long cell) {
    return (int) cell;
  }

  /**
   * The mentions of the {@code most} entities named in most stories of the corpus, of equals the
   * ones whose ids come first; these mentions themselves when there are no more.
   */
  MentionCells capped(int most) {
    int[] entities = entities();
    if (entities.length <= most) {
      return this;
    }
    long[] order = new long[entities.length];
    for (int i = 0; i < size; i += STRIDE) {
      int place = Arrays.binarySearch(entities, cells[i + 2]);
      order[place] = ((long) (Integer.MAX_VALUE - cells[i + 3]) << 32) | cells[i + 2];
    }
    Arrays.sort(order);
    int[] kept = Arrays.stream(order, 0, most).mapToInt(MentionCells::entity).sorted().toArray();
    MentionCells capped = new MentionCells();
    for (int i = 0; i < size; i += STRIDE) {
      if (Arrays.binarySearch(kept, cells[i + 2]) >= 0) {
        capped.add(cells[i], cells[i + 1], cells[i + 2], cells[i + 3]);
      }
    }
    return capped;
  }
}
