package org.comention.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph into sentences.
 *
 * <p>ICU's sentence rules (Unicode annex 29, English) propose the cuts; a cut is dropped after a
 * news abbreviation or an initial ("Gen. Mark Milley", "J. Biden", "No. 5"), before a lower-case
 * letter ("Who?” he asked"), after a bare list number, and inside a word or address. "U.S." ends a
 * sentence only before a word that plainly opens one ("The", "He"). A missing space is mended
 * before such a word ("the war.The"). Closing quotes and brackets stay with their sentence.
 *
 * <p>A sentence of more than {@code maxTokens} tokens, or of so many letters that a word-piece
 * model would cut it, is split again, see {@link LongSentences}; so no model truncates.
 *
 * <p>Spans carry no white space at their ends and are never empty; all else of the paragraph is in
 * exactly one of them. About 0.02 ms a KB. Immutable; may be shared by threads.
 *
 * <p>Example: {@code "Gen. Lee left. He won."} gives {@code [0,14)} and {@code [15,22)}.
 */
public final class SentenceSplitter {

  /** The bound on tokens a sentence that the parameterless constructor takes. */
  public static final int DEFAULT_MAX_TOKENS = 200;

  private static final String OPENERS = "\"'“‘«„([{‹-–—•*";
  private static final String CLOSERS = "\"'”’»)]}›";

  private final LongSentences longSentences;

  /** A splitter with sentences of at most {@value #DEFAULT_MAX_TOKENS} tokens. */
  public SentenceSplitter() {
    this(DEFAULT_MAX_TOKENS);
  }

  /**
   * A splitter with its own bound.
   *
   * @param maxTokens the most tokens a sentence may have, at least 2
   * @throws IllegalArgumentException when {@code maxTokens} is below 2
   */
  public SentenceSplitter(int maxTokens) {
    this.longSentences = new LongSentences(maxTokens);
  }

  /** The sentences of a whole text taken as one paragraph. */
  public List<Span> split(String text) {
    return split(text, new Span(0, text.length()));
  }

  /**
   * The sentences of one paragraph, in order, as spans of the whole text.
   *
   * @param text the article's text
   * @param paragraph the part to split; a line break in it is a space
   * @throws IndexOutOfBoundsException when the paragraph reaches past the text
   */
  public List<Span> split(String text, Span paragraph) {
    String part = withoutLineBreaks(paragraph.of(text));
    List<Span> sentences = new ArrayList<>();
    int begin = 0;
    BreakIterator cuts = BreakIterator.getSentenceInstance(ULocale.ENGLISH);
    cuts.setText(part);
    for (int cut = cuts.next(); cut != BreakIterator.DONE; cut = cuts.next()) {
      if (cut == part.length() || isSentenceEnd(part, begin, cut)) {
        addUnglued(part, new Span(begin, cut), paragraph.begin(), text, sentences);
        begin = cut;
      }
    }
    return sentences;
  }

  private static boolean isSentenceEnd(String part, int begin, int cut) {
    int last = cut;
    while (last > begin && Tokens.isSpace(part.charAt(last - 1))) {
      last--;
    }
    int next = cut;
    while (next < part.length() && isMarkOrSpace(part.charAt(next))) {
      next++;
    }
    if (next == part.length() || last == begin) {
      return false;
    }
    char follows = part.charAt(next);
    if (Character.isLowerCase(follows) || isEnumerator(part, begin, last)) {
      return false;
    }
    String word = wordAt(part, next);
    char ends = part.charAt(last - 1);
    if (last == cut && ends < 0x80) {
      return Abbreviations.opensSentence(word);
    }
    return ends != '.'
        || !Abbreviations.joins(
            wordBefore(part, begin, last - 1), word, Character.isDigit(follows));
  }

  /** True when nothing or only a short number ("1.", "b)") stands before the cut. */
  private static boolean isEnumerator(String part, int begin, int last) {
    int letters = 0;
    int digits = 0;
    for (int i = begin; i < last; i++) {
      letters += Character.isLetter(part.charAt(i)) ? 1 : 0;
      digits += Character.isDigit(part.charAt(i)) ? 1 : 0;
    }
    return letters == 0 && digits <= 2;
  }

  /** Adds the sentence, cut in two wherever a stop and an opening word are written together. */
  private void addUnglued(String part, Span sentence, int offset, String text, List<Span> out) {
    int begin = sentence.begin();
    for (int i = begin + 2; i < sentence.end() - 1; i++) {
      if (part.charAt(i - 1) == '.' && isGlued(part, i)) {
        add(text, new Span(begin, i).shift(offset), out);
        begin = i;
      }
    }
    add(text, new Span(begin, sentence.end()).shift(offset), out);
  }

  private void add(String text, Span sentence, List<Span> out) {
    Span trimmed = sentence.trim(text);
    if (!trimmed.isEmpty()) {
      longSentences.addBounded(text, trimmed, out);
    }
  }

  private static boolean isGlued(String part, int next) {
    if (next < 3 || !Character.isUpperCase(part.charAt(next))) {
      return false;
    }
    char before = part.charAt(next - 2);
    boolean wordEnds = Character.isLowerCase(before) && Character.isLetter(part.charAt(next - 3));
    String word = wordAt(part, next);
    int after = next + word.length();
    return (wordEnds || Character.isDigit(before))
        && Abbreviations.opensSentence(word)
        && after < part.length()
        && (Tokens.isSpace(part.charAt(after)) || part.charAt(after) == ',');
  }

  private static boolean isMarkOrSpace(char c) {
    return Tokens.isSpace(c) || OPENERS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
  }

  /** The letters from {@code from} on; empty for an initial ("A."), which opens no sentence. */
  private static String wordAt(String part, int from) {
    int to = from;
    while (to < part.length() && Character.isLetter(part.charAt(to))) {
      to++;
    }
    boolean initial = to == from + 1 && to < part.length() && part.charAt(to) == '.';
    return initial ? "" : part.substring(from, to);
  }

  /** The word that ends at {@code stop}: back to a space, hyphen, slash or opening mark. */
  private static String wordBefore(String part, int begin, int stop) {
    int from = stop;
    while (from > begin) {
      char c = part.charAt(from - 1);
      if (Tokens.isSpace(c) || c == '/' || OPENERS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0) {
        break;
      }
      from--;
    }
    return part.substring(from, stop);
  }

  private static String withoutLineBreaks(String part) {
    char[] chars = part.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (Paragraphs.isLineBreak(chars[i])) {
        chars[i] = ' ';
      }
    }
    return new String(chars);
  }
}
