package org.comention.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.comention.UserException;
import org.comention.text.Span;

/**
 * Reads a file of labelled names: tab-separated, UTF-8, with the header {@code article begin
 * surface entity difficulty}; lines that begin with {@code #} are comments.
 *
 * <p>{@code begin} is the index of the first UTF-16 unit in {@code articles.text}. The entity is an
 * id of the labeller's own: only which names have the same one counts. {@code -} is for a name that
 * may be found or not. Every name of a sentence that holds a label is labelled, so that what else
 * is found there is known to be none.
 *
 * <pre>{@code
 * article               begin  surface  entity          difficulty
 * 3fa1c09b7d2e4f6a8b10  214    Putin's  vladimir-putin  possessive
 * }</pre>
 */
public final class LabelledNames {
  private static final List<String> HEADER =
      List.of("article", "begin", "surface", "entity", "difficulty");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final String EITHER_WAY = "-";

  private LabelledNames() {}

  /**
   * The names in a file, in its order.
   *
   * @throws UserException naming file and line when it cannot be read or a line is bad
   */
  public static List<LabelledName> read(Path file) {
    try {
      return parse(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UserException(
          "Cannot read the labelled names: %s. Give --entities a readable UTF-8 file."
              .formatted(file),
          e);
    }
  }

  private static List<LabelledName> parse(String file, List<String> lines) {
    List<LabelledName> names = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (!line.isBlank() && !line.startsWith("#") && !cells.equals(HEADER)) {
        names.add(name("%s, line %d".formatted(file, i + 1), cells));
      }
    }
    if (names.isEmpty()) {
      throw new UserException(
          "Cannot read the labelled names: %s holds none. Write lines of %s."
              .formatted(file, String.join(", ", HEADER)));
    }
    return names;
  }

  private static LabelledName name(String place, List<String> cells) {
    boolean whole =
        cells.size() == HEADER.size() && cells.stream().limit(4).noneMatch(String::isBlank);
    if (!whole || !NUMBER.matcher(cells.get(1)).matches()) {
      throw new UserException(
          "Cannot read the labelled names: %s, got \"%s\". Write %s, separated by tabs."
              .formatted(place, String.join(" ", cells), String.join(", ", HEADER)));
    }
    int begin = Integer.parseInt(cells.get(1));
    String surface = cells.get(2);
    String entity = cells.get(3).equals(EITHER_WAY) ? "" : cells.get(3);
    Span span = new Span(begin, begin + surface.length());
    return new LabelledName(cells.get(0), span, surface, entity, cells.get(4));
  }
}
