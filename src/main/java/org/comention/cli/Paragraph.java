package org.comention.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Text broken into lines between words, never at a no-break space; a word longer than a line stays
 * whole.
 */
final class Paragraph {
  private Paragraph() {}

  /** The lines, each at most {@code width} columns with its indent. */
  static List<String> lines(String text, int width, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int room = width - indent.length();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && TextWidth.of(line.toString()) + 1 + TextWidth.of(word) > room) {
        lines.add(line(indent, line));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line(indent, line));
    return lines;
  }

  private static String line(String indent, StringBuilder words) {
    return indent + words.toString().replace('\u00a0', ' ');
  }
}
