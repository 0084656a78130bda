package org.comention.cooccur;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The mentions of one article as numbers: paragraph, sentence, entity, in how many stories of the
 * corpus the entity is named, which decides who stays under a cap, and the span. Repeated mentions
 * are harmless: every view is distinct.
 *
 * <p>As bytes: six big-endian ints a mention.
 */
final class MentionCells {
  /** Most entities of a sentence that is no list. */
  static final int MOST_TOGETHER = 12;

  private static final int STRIDE = 6;

  private int[] cells = new int[STRIDE * 16];
  private int size;

  /** The mentions that {@link #toBytes} wrote. */
  static MentionCells ofBytes(byte[] bytes) {
    MentionCells mentions = new MentionCells();
    mentions.addBytes(bytes);
    return mentions;
  }

  /** Adds one mention: where it stands, whom it names, in how many stories that one is named. */
  MentionCells add(int paragraph, int sentence, int entity, int stories, int begin, int end) {
    for (int value : new int[] {paragraph, sentence, entity, stories, begin, end}) {
      add(value);
    }
    return this;
  }

  private void add(int value) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
    }
    cells[size++] = value;
  }

  /** Adds the mentions that {@link #toBytes} wrote. */
  void addBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      add(buffer.getInt());
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

  /** Mentions, repeated ones as well. */
  int count() {
    return size / STRIDE;
  }

  int paragraph(int mention) {
    return cells[mention * STRIDE];
  }

  int sentence(int mention) {
    return cells[mention * STRIDE + 1];
  }

  int entity(int mention) {
    return cells[mention * STRIDE + 2];
  }

  int begin(int mention) {
    return cells[mention * STRIDE + 4];
  }

  int end(int mention) {
    return cells[mention * STRIDE + 5];
  }

  /** Distinct cells of a sentence and an entity, in order. */
  long[] bySentence() {
    return cells(1);
  }

  /** Distinct cells of a paragraph and an entity, in order. */
  long[] byParagraph() {
    return cells(0);
  }

  /** A sentence that is a list: its index, and how many entities it names. */
  record ListSentence(int sentence, int entities) {}

  /** The sentences that name more than {@value #MOST_TOGETHER} entities. */
  List<ListSentence> lists() {
    List<ListSentence> lists = new ArrayList<>();
    long[] bySentence = bySentence();
    int start = 0;
    for (int i = 1; i <= bySentence.length; i++) {
      if (i == bySentence.length || unit(bySentence[i]) != unit(bySentence[start])) {
        if (i - start > MOST_TOGETHER) {
          lists.add(new ListSentence(unit(bySentence[start]), i - start));
        }
        start = i;
      }
    }
    return lists;
  }

  /** The mentions outside {@link #lists}; these mentions themselves when there are none. */
  MentionCells withoutLists() {
    Set<Integer> lists =
        lists().stream().map(ListSentence::sentence).collect(Collectors.toUnmodifiableSet());
    if (lists.isEmpty()) {
      return this;
    }
    MentionCells rest = new MentionCells();
    for (int i = 0; i < size; i += STRIDE) {
      if (!lists.contains(cells[i + 1])) {
        for (int j = i; j < i + STRIDE; j++) {
          rest.add(cells[j]);
        }
      }
    }
    return rest;
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
        for (int j = i; j < i + STRIDE; j++) {
          capped.add(cells[j]);
        }
      }
    }
    return capped;
  }
}
