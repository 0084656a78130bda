package org.comention.story;

import java.util.Arrays;

/**
 * A text's own word shingles: every run of {@link #SIZE} neighbouring words, as one 64-bit hash, in
 * the order of the text and each once.
 *
 * <p>Left out are words in quotation marks, because two reporters quote one speech, and standing
 * sentences of the source (footers, contact lines), which the caller names by their hashes. No
 * shingle reaches across what is left out. A text that is nearly all quotation (fewer than {@value
 * #ENOUGH} shingles of its own, or less than a quarter) keeps its quotations.
 *
 * <p>Example: the text "a b c d e" with size 4 has the two shingles "a b c d" and "b c d e".
 */
public final class Shingles {
  /** Words in a shingle; {@code CopyRule} says how it was chosen. */
  public static final int SIZE = 4;

  /** A text with fewer shingles than this is only ever an exact copy. */
  public static final int ENOUGH = 20;

  private final int size;

  /** Shingles of {@code size} words. */
  public Shingles(int size) {
    this.size = size;
  }

  /** The shingles of a text without standing sentences. */
  public long[] of(String text) {
    return of(ArticleWords.of(text), new long[0]);
  }

  /**
   * The shingles of a text.
   *
   * @param standing sorted hashes ({@link ArticleWords#sentenceHash}) of sentences to leave out
   */
  public long[] of(ArticleWords words, long[] standing) {
    boolean[] dropped = droppedSentences(words, standing);
    long[] all = collect(words, dropped, false);
    long[] own = collect(words, dropped, true);
    return own.length >= ENOUGH && own.length * 4 >= all.length ? own : all;
  }

  private static boolean[] droppedSentences(ArticleWords words, long[] standing) {
    boolean[] dropped = new boolean[words.size()];
    for (int s = 0; standing.length > 0 && s < words.sentences(); s++) {
      if (Arrays.binarySearch(standing, words.sentenceHash(s)) >= 0) {
        Arrays.fill(dropped, words.sentenceBegin(s), words.sentenceEnd(s), true);
      }
    }
    return dropped;
  }

  private long[] collect(ArticleWords words, boolean[] dropped, boolean ownOnly) {
    long[] found = new long[Math.max(0, words.size() - size + 1)];
    int count = 0;
    int run = 0;
    for (int i = 0; i < words.size(); i++) {
      run = dropped[i] || (ownOnly && words.isQuoted(i)) ? 0 : run + 1;
      if (run >= size) {
        found[count++] = words.hash(i - size + 1, i + 1);
      }
    }
    return Arrays.stream(found, 0, count).distinct().toArray();
  }
}
