package org.comention.cli;

import java.util.ArrayList;
import java.util.List;
import org.comention.query.EvidenceSentence;
import org.comention.query.Mark;

/** Words set off: bold on a terminal, between stars elsewhere. */
final class MarkedText {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean ansi;

  /**
   * @param ansi whether the reader understands terminal styles
   */
  MarkedText(boolean ansi) {
    this.ansi = ansi;
  }

  /** A heading: bold on a terminal, plain elsewhere. */
  String strong(String text) {
    return ansi ? BOLD + text + PLAIN : text;
  }

  /** The sentence with its members set off; members that overlap are set off as one. */
  String of(EvidenceSentence sentence) {
    return of(sentence.text(), sentence.marks());
  }

  /** The text with the marked places set off. */
  String of(String text, List<Mark> marks) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Mark mark : merged(marks)) {
      marked.append(part(text, at, mark.begin()));
      String words = part(text, mark.begin(), mark.end());
      marked.append(ansi ? BOLD + words + PLAIN : "*" + words + "*");
      at = mark.end();
    }
    return marked.append(part(text, at, text.length())).toString();
  }

  /** A part of the text without control characters, of the same length. */
  private static String part(String text, int begin, int end) {
    return text.substring(begin, end).replaceAll("\\p{Cc}", " ");
  }

  private static List<Mark> merged(List<Mark> marks) {
    List<Mark> merged = new ArrayList<>();
    for (Mark mark : marks) {
      int last = merged.size() - 1;
      if (last >= 0 && mark.begin() < merged.get(last).end()) {
        Mark before = merged.get(last);
        int end = Math.max(before.end(), mark.end());
        merged.set(last, new Mark(before.entityId(), before.begin(), end));
      } else {
        merged.add(mark);
      }
    }
    return merged;
  }
}
