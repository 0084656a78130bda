package org.comention.text;

/**
 * A half-open range {@code [begin, end)} of UTF-16 indexes into a text that the holder knows.
 *
 * <p>Example: {@code new Span(0, 4).of("Kyiv fell silent.")} is {@code "Kyiv"}.
 *
 * @param begin index of the first char, from 0
 * @param end index after the last char, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

  /**
   * Checks the order of the two indexes.
   *
   * @throws IllegalArgumentException when {@code begin} is negative or {@code end} lies before it
   */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("No span: [" + begin + ", " + end + ")");
    }
  }

  /** Number of chars (UTF-16 units), 0 for an empty span. */
  public int length() {
    return end - begin;
  }

  /** True when the span holds no char. */
  public boolean isEmpty() {
    return begin == end;
  }

  /** The surface: exactly the chars of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(begin, end);
  }

  /** True when every char of {@code other} is a char of this span; a span covers itself. */
  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** True when {@code index} is the index of a char of this span. */
  public boolean contains(int index) {
    return begin <= index && index < end;
  }

  /** True when the two spans share at least one char; neighbours that only touch do not. */
  public boolean overlaps(Span other) {
    return Math.max(begin, other.begin) < Math.min(end, other.end);
  }

  /**
   * The span moved right by {@code offset} chars, as from a paragraph's own text to the article.
   */
  public Span shift(int offset) {
    return new Span(begin + offset, end + offset);
  }

  /**
   * The span without white space at its two ends, as {@link Tokens#isSpace} sees it; an empty span
   * at {@code begin} when nothing else is in it.
   */
  public Span trim(CharSequence text) {
    int from = begin;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? new Span(begin, begin) : new Span(from, to);
  }

  private static boolean isBlank(char c) {
    return Tokens.isSpace(c) || Paragraphs.isLineBreak(c);
  }

  /** Orders by begin, then by end: an outer span after an inner one that starts with it. */
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}
