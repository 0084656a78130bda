package org.comention.cooccur;

import org.comention.tables.Window;

/**
 * What one article, or one story, adds to the count of an entity, a pair or a triple on one day.
 *
 * @param key {@link Keys#pair} of the first two members; the number of an entity alone
 * @param third number of the third member of a triple, else 0
 * @param day days since 1970-01-01; null when undated
 * @param source publisher of the article; null where only a story is counted
 * @param sentences sentences of the article that hold all members
 * @param paragraphs paragraphs of the article that hold all members
 * @param article nearest window at which the article holds all members; null: no article
 * @param story nearest window at which the story holds all members; null: no story
 */
record Increment(
    long key,
    int third,
    Integer day,
    String source,
    int sentences,
    int paragraphs,
    Window article,
    Window story) {

  private static final int UNIT_BITS = 28;
  private static final long UNIT_MASK = (1L << UNIT_BITS) - 1;

  /**
   * The counts as one number: story and article window, 4 bits each, then paragraphs, sentences.
   */
  long packed() {
    return ((long) code(story) << (2 * UNIT_BITS + 4))
        | ((long) code(article) << (2 * UNIT_BITS))
        | ((long) paragraphs << UNIT_BITS)
        | sentences;
  }

  /** The counts as one number again, from their parts. */
  static long packed(long sentences, long paragraphs, byte nearest) {
    return ((long) nearest << (2 * UNIT_BITS)) | (paragraphs << UNIT_BITS) | sentences;
  }

  /** The nearest windows of the story and the article, as one byte. */
  static byte nearest(long packed) {
    return (byte) (packed >>> (2 * UNIT_BITS));
  }

  private static int code(Window nearest) {
    return nearest == null ? 0 : nearest.ordinal() + 1;
  }

  /** Units of the window that hold all members. */
  static long units(long packed, Window window) {
    return switch (window) {
      case SENTENCE -> packed & UNIT_MASK;
      case PARAGRAPH -> (packed >>> UNIT_BITS) & UNIT_MASK;
      case DOCUMENT -> articles(packed, window);
    };
  }

  /** 1 when the article holds all members at the window. */
  static long articles(long packed, Window window) {
    return counts((int) (packed >>> (2 * UNIT_BITS)) & 15, window);
  }

  /** 1 when the story holds all members at the window. */
  static long stories(long packed, Window window) {
    return counts((int) (packed >>> (2 * UNIT_BITS + 4)) & 15, window);
  }

  private static long counts(int code, Window window) {
    return code > 0 && code <= window.ordinal() + 1 ? 1 : 0;
  }
}
