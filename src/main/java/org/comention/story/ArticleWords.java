package org.comention.story;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * An article's words as 64-bit hashes, with what is needed to tell its own words from borrowed
 * ones: which words stand in quotation marks and where sentences end.
 *
 * <p>A word is a run of letters and digits in lower case without accents; apostrophes, full stops
 * and commas inside it fall away, so {@code U.S.} is {@code us}, {@code Tehran’s} is {@code
 * tehrans} and {@code 1,000} is {@code 1000}. A Chinese or Japanese ideograph or kana is a word of
 * its own. Quotation marks open and close within a paragraph; a missing closing mark ends with it.
 *
 * <p>Example: {@code ArticleWords.of("He said: “No.” Why?")} holds 4 words, the third quoted, and 2
 * sentences. Cost: one pass over the text. Instances are immutable.
 */
public final class ArticleWords {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long[] words;
  private final boolean[] quoted;
  private final int[] sentenceEnds;

  private ArticleWords(Reader reader) {
    this.words = Arrays.copyOf(reader.words, reader.size);
    this.quoted = Arrays.copyOf(reader.quoted, reader.size);
    this.sentenceEnds = Arrays.copyOf(reader.ends, reader.sentences);
  }

  /** The words of a text; none for an empty one. */
  public static ArticleWords of(String text) {
    Reader reader = new Reader(text);
    reader.read();
    return new ArticleWords(reader);
  }

  /** How many words there are. */
  public int size() {
    return words.length;
  }

  /** Hash of the word at {@code index}. */
  public long word(int index) {
    return words[index];
  }

  /** Whether the word at {@code index} stands in quotation marks. */
  public boolean isQuoted(int index) {
    return quoted[index];
  }

  /** How many sentences there are; a line end also ends a sentence. */
  public int sentences() {
    return sentenceEnds.length;
  }

  /** Index of the first word of a sentence. */
  public int sentenceBegin(int sentence) {
    return sentence == 0 ? 0 : sentenceEnds[sentence - 1];
  }

  /** Index after the last word of a sentence. */
  public int sentenceEnd(int sentence) {
    return sentenceEnds[sentence];
  }

  /** One hash for the whole sentence: equal for equal words in equal order. */
  public long sentenceHash(int sentence) {
    return hash(sentenceBegin(sentence), sentenceEnd(sentence));
  }

  /** One hash for the words of {@code [begin, end)}, mixed so that every bit counts. */
  public long hash(int begin, int end) {
    long hash = FNV_START;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ words[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return mix(hash);
  }

  /** The finalizer of MurmurHash3 (Appleby, public domain): spreads every bit over all bits. */
  static long mix(long value) {
    long h = value;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** One pass over a text; grows its arrays as it goes. */
  private static final class Reader {
    private final String text;
    private long[] words = new long[64];
    private boolean[] quoted = new boolean[64];
    private int[] ends = new int[16];
    private int size;
    private int sentences;
    private boolean inQuote;

    Reader(String text) {
      this.text = text;
    }

    void read() {
      int at = 0;
      while (at < text.length()) {
        int c = text.codePointAt(at);
        if (Character.isIdeographic(c) || isKana(c)) {
          add(mix(c));
          at += Character.charCount(c);
        } else if (Character.isLetterOrDigit(c)) {
          at = word(at);
        } else {
          mark(c, at);
          at += Character.charCount(c);
        }
      }
      endSentence();
    }

    private static boolean isKana(int c) {
      return c >= 0x3040 && c <= 0x30FF;
    }

    private int word(int begin) {
      int end = begin;
      boolean plain = true;
      long hash = FNV_START;
      while (end < text.length()) {
        char c = text.charAt(end);
        if (c < 128 && Character.isLetterOrDigit(c)) {
          hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
        } else if (c >= 128 && isWordPart(text.codePointAt(end))) {
          plain = false;
          end += Character.charCount(text.codePointAt(end)) - 1;
        } else if (!joins(c, end)) {
          break;
        }
        end++;
      }
      add(plain ? mix(hash) : accented(begin, end));
      return end;
    }

    private static boolean isWordPart(int c) {
      return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
          && !Character.isIdeographic(c)
          && !isKana(c);
    }

    private boolean joins(char c, int at) {
      return (c == '\'' || c == '’' || c == '.' || c == ',')
          && at + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(at + 1))
          && (c != ',' || Character.isDigit(text.charAt(at + 1)));
    }

    private long accented(int begin, int end) {
      String bare = Normalizer.normalize(text.substring(begin, end), Normalizer.Form.NFKD);
      long hash = FNV_START;
      for (int i = 0; i < bare.length(); i++) {
        char c = bare.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
          hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
        }
      }
      return mix(hash);
    }

    private void mark(int c, int at) {
      switch (c) {
        case '\n' -> {
          endSentence();
          inQuote = false;
        }
        case '.', '!', '?' -> {
          if (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
            endSentence();
          }
        }
        case '。', '！', '？' -> endSentence();
        case '“', '„', '«' -> inQuote = true;
        case '”', '»' -> inQuote = false;
        case '"' -> inQuote = !inQuote;
        default -> {}
      }
    }

    private void add(long hash) {
      if (size == words.length) {
        words = Arrays.copyOf(words, size * 2);
        quoted = Arrays.copyOf(quoted, size * 2);
      }
      words[size] = hash;
      quoted[size++] = inQuote;
    }

    private void endSentence() {
      int begin = sentences == 0 ? 0 : ends[sentences - 1];
      if (size > begin) {
        if (sentences == ends.length) {
          ends = Arrays.copyOf(ends, sentences * 2);
        }
        ends[sentences++] = size;
      }
    }
  }
}
