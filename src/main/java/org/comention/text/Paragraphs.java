package org.comention.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits an article's text into paragraphs.
 *
 * <p>Policy: a blank line always ends a paragraph. A single line break ends one too, because sites
 * and agencies write one line a paragraph, unless the text is hard-wrapped. It is hard-wrapped when
 * no line is longer than {@value #WIDEST_WRAP} chars and at least a third of the lines that follow
 * another directly begin with a lower-case letter; then single breaks are mere spaces.
 *
 * <p>Spans carry no white space at their ends and are never empty; every other char of the text is
 * in exactly one of them. Linear in the text. Stateless.
 *
 * <p>Example: {@code "One.\nTwo."} gives {@code [0,4)} and {@code [5,9)}.
 */
public final class Paragraphs {

  private static final int WIDEST_WRAP = 120;

  private Paragraphs() {}

  /** The paragraphs of the text in order; none when the text is blank. */
  public static List<Span> split(String text) {
    List<Span> lines = lines(text);
    boolean wrapped = isHardWrapped(text, lines);
    List<Span> paragraphs = new ArrayList<>();
    boolean open = false;
    for (Span line : lines) {
      if (line.isEmpty()) {
        open = false;
      } else if (open && wrapped) {
        int last = paragraphs.size() - 1;
        paragraphs.set(last, new Span(paragraphs.get(last).begin(), line.end()));
      } else {
        paragraphs.add(line);
        open = true;
      }
    }
    return paragraphs;
  }

  /** True for the chars that end a line: LF, VT, FF, CR, NEL, and Unicode's two separators. */
  static boolean isLineBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** The trimmed lines; an empty span stands for a blank line. CR LF is one break. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLineBreak(c)) {
        lines.add(new Span(begin, i).trim(text));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        begin = i + 1;
      }
    }
    lines.add(new Span(begin, text.length()).trim(text));
    return lines;
  }

  private static boolean isHardWrapped(String text, List<Span> lines) {
    int joins = 0;
    int lowerCase = 0;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (line.length() > WIDEST_WRAP) {
        return false;
      }
      if (i > 0 && !line.isEmpty() && !lines.get(i - 1).isEmpty()) {
        joins++;
        lowerCase += Character.isLowerCase(text.codePointAt(line.begin())) ? 1 : 0;
      }
    }
    return joins > 0 && lowerCase * 3 >= joins;
  }
}
