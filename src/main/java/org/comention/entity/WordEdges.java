package org.comention.entity;

import java.util.regex.Pattern;

/**
 * A piece of a text that begins and ends at the edges of words, and the words beside it.
 *
 * <p>A word is a run of letters and digits with the apostrophes inside it. Beside means: after a
 * blank, a hyphen, or a comma and a blank, on the same line.
 *
 * @param text the text
 * @param begin first index of the first word
 * @param end index after the last word
 */
record WordEdges(String text, int begin, int end) {
  private static final Pattern DOMAIN = Pattern.compile("^\\.(?:org|net|gov|edu|int|info)\\b");
  private static final Pattern DOTTED = Pattern.compile("\\.\\p{Lu}{1,4}\\b");
  private static final int WIDEST_GAP = 2;

  /**
   * The piece that covers all words of which {@code [begin, end)} holds a letter, without a
   * possessive s after it.
   */
  static WordEdges of(String text, int begin, int end) {
    boolean owner = isApostrophe(text, end) && isPossessive(text, end);
    return new WordEdges(text, wordBegin(text, begin), owner ? end : wordEnd(text, end));
  }

  /** The piece with the possessive s after it; the same where there is none. */
  WordEdges withPossessive() {
    boolean owner = isApostrophe(text, end) && isPossessive(text, end);
    return owner ? new WordEdges(text, begin, end + 2) : this;
  }

  /** The piece without the possessive s at its end. */
  WordEdges withoutPossessive() {
    int mark = end - 2;
    boolean owner = mark > begin && isApostrophe(text, mark) && isPossessive(text, mark);
    return owner ? new WordEdges(text, begin, mark) : this;
  }

  String surface() {
    return text.substring(begin, end);
  }

  /** The word after the piece; null where none is beside it. */
  WordEdges next() {
    int at = end;
    while (at < text.length() && at - end <= WIDEST_GAP && isGap(text.charAt(at))) {
      at++;
    }
    boolean word = at > end && at - end <= WIDEST_GAP && isLetter(text, at);
    return word ? new WordEdges(text, at, wordEnd(text, at + 1)) : null;
  }

  /** The word before the piece; null where none is beside it. */
  WordEdges before() {
    int at = begin;
    while (at > 0 && begin - at <= WIDEST_GAP && isGap(text.charAt(at - 1))) {
      at--;
    }
    boolean word = at < begin && begin - at <= WIDEST_GAP && isLetter(text, at - 1);
    return word ? new WordEdges(text, wordBegin(text, at - 1), at) : null;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\u00a0' || c == ',' || isHyphen(c);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (isLetter(text, from - 1) && isInside(text, end)) {
      end++;
    }
    return end;
  }

  private static int wordBegin(String text, int from) {
    int begin = from;
    while (isLetter(text, from) && isInside(text, begin - 1)) {
      begin--;
    }
    return begin;
  }

  /** Whether the char goes on with a word: a letter, or an apostrophe before one. */
  private static boolean isInside(String text, int at) {
    return isLetter(text, at)
        || isApostrophe(text, at) && isLetter(text, at - 1) && isLetter(text, at + 1);
  }

  private static boolean isPossessive(String text, int apostrophe) {
    boolean s = text.startsWith("s", apostrophe + 1) || text.startsWith("S", apostrophe + 1);
    return s && !isLetter(text, apostrophe + 2);
  }

  /**
   * The end of the word that a hyphen or apostrophe joins to what ends here, or of the number that
   * a slash does or the dot of a code: "BA.4"; {@code end} where none does.
   */
  static int afterMark(String text, int end) {
    boolean joined =
        end < text.length()
            && isLetter(text, end - 1)
            && isLetter(text, end + 1)
            && (isHyphen(text.charAt(end))
                || isApostrophe(text, end) && !isPossessive(text, end)
                || isBeforeNumber(text, end));
    return joined
        ? new WordEdges(text, end, wordEnd(text, end + 2)).withoutPossessive().end()
        : end;
  }

  private static boolean isBeforeNumber(String text, int mark) {
    boolean code = text.charAt(mark) == '.' && Character.isUpperCase(text.charAt(mark - 1));
    return (code || text.charAt(mark) == '/') && Character.isDigit(text.charAt(mark + 1));
  }

  /**
   * The end of the word in which {@code end} lies after a mark of the word: 11 for "Young-" of
   * "Young-joon"; before the mark where only a possessive s follows, else {@code end}.
   */
  static int endInside(String text, int end) {
    boolean goesOn = isLetter(text, end) && isLetter(text, end - 2);
    boolean owner = isApostrophe(text, end - 1) && isPossessive(text, end - 1);
    return owner ? end - 1 : goesOn ? withoutPossessive(text, end, wordEnd(text, end + 1)) : end;
  }

  private static int withoutPossessive(String text, int begin, int end) {
    return new WordEdges(text, begin, end).withoutPossessive().end();
  }

  /** The begin of the word that {@code begin} lies in, when a small letter stands there. */
  static int beginOfSmallWord(String text, int begin) {
    return Character.isLowerCase(text.charAt(begin)) ? wordBegin(text, begin) : begin;
  }

  /** The begin of the word that a hyphen joins to what begins here, dots of "U.S." included. */
  static int beforeHyphen(String text, int begin) {
    if (begin < 2 || !isHyphen(text.charAt(begin - 1)) || !isLetter(text, begin)) {
      return begin;
    }
    int at = begin - 1;
    while (at > 0 && (isLetter(text, at - 1) || text.charAt(at - 1) == '.')) {
      at--;
    }
    return at < begin - 1 && isLetter(text, at) ? at : begin;
  }

  /**
   * Whether the words stand in a mail or web address or a hashtag: no blank between them and its
   * marks.
   */
  static boolean isInAddress(String text, int begin, int end) {
    int from = begin;
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    String before = text.substring(from, begin);
    String after = text.substring(Math.min(end, to), to);
    return before.indexOf('@') >= 0
        || after.indexOf('@') >= 0
        || before.contains("://")
        || before.startsWith("www.")
        || before.endsWith("#")
        || DOMAIN.matcher(after).find();
  }

  /** Whether a dot without a blank joins letters to the words: "EE" and "UU" of "EE.UU". */
  static boolean isBesideDot(String text, int begin, int end) {
    boolean after = begin > 1 && text.charAt(begin - 1) == '.' && isLetter(text, begin - 2);
    return after || DOTTED.matcher(text).region(end, text.length()).lookingAt();
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
  }

  private static boolean isApostrophe(String text, int at) {
    return at >= 0
        && at < text.length()
        && "'\u2019\u2018\u02bb\u02bc`".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
