package org.comention.text;

import java.util.List;

/**
 * Cuts a sentence that is too long for the tagger.
 *
 * <p>A piece has at most {@code maxTokens} tokens, and at most {@value #MAX_WEIGHT} estimated word
 * pieces: a third of a token's chars in ASCII, every char in other scripts, which a Latin
 * vocabulary spells letter by letter. The cut goes after the last {@code ;} in the second half of
 * what fits, else after a {@code :}, else after a {@code ,}, else before the last token that
 * follows white space, else before any token. Immutable.
 */
final class LongSentences {

  private static final int MAX_WEIGHT = 480;
  private static final char[] MARKS = {';', ':', ','};

  private final int maxTokens;

  LongSentences(int maxTokens) {
    if (maxTokens < 2) {
      throw new IllegalArgumentException("maxTokens must be at least 2, got " + maxTokens);
    }
    this.maxTokens = maxTokens;
  }

  /** Adds the sentence to {@code out}, whole or in pieces that begin and end with a token. */
  void addBounded(String text, Span sentence, List<Span> out) {
    if (sentence.length() <= maxTokens && sentence.length() <= MAX_WEIGHT) {
      out.add(sentence);
      return;
    }
    List<Span> tokens = Tokens.of(text, sentence);
    int from = 0;
    int fits = fitting(text, tokens, from);
    while (fits < tokens.size()) {
      int to = cut(text, tokens, from, fits);
      out.add(new Span(tokens.get(from).begin(), tokens.get(to - 1).end()));
      from = to;
      fits = fitting(text, tokens, from);
    }
    out.add(new Span(tokens.get(from).begin(), sentence.end()));
  }

  /** Index after the last token that fits into a piece which starts at token {@code from}. */
  private int fitting(String text, List<Span> tokens, int from) {
    int weight = 0;
    int to = from;
    while (to < tokens.size() && to - from < maxTokens) {
      weight += weight(text, tokens.get(to));
      if (weight > MAX_WEIGHT && to > from) {
        break;
      }
      to++;
    }
    return to;
  }

  private static int weight(String text, Span token) {
    for (int i = token.begin(); i < token.end(); i++) {
      if (text.charAt(i) >= 0x250) {
        return token.length();
      }
    }
    return (token.length() + 2) / 3;
  }

  private static int cut(String text, List<Span> tokens, int from, int fits) {
    int half = from + (fits - from) / 2;
    for (char mark : MARKS) {
      for (int to = fits; to > half; to--) {
        Span last = tokens.get(to - 1);
        if (last.length() == 1 && text.charAt(last.begin()) == mark) {
          return to;
        }
      }
    }
    for (int to = fits; to > from; to--) {
      if (tokens.get(to - 1).end() < tokens.get(to).begin()) {
        return to;
      }
    }
    return fits;
  }
}
