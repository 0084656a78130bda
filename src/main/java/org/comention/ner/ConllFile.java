package org.comention.ner;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comention.UserException;

/**
 * A corpus in CoNLL form: a token and its label a line, an empty line between sentences.
 *
 * <p>The label is the last column that looks like one ({@code O}, {@code B-X}, {@code I-X}, or
 * {@code X} for a token that must not be judged); the token is the first column, or the second
 * where the first is a number. A new document begins at {@code -DOCSTART-}, at a comment {@code #
 * newdoc} and where the value of {@code # document = } changes. Labels may be IOB1 or IOB2.
 */
public final class ConllFile {
  /** Label of a token that must not be judged. */
  static final String MASKED = "X";

  private static final Pattern LABEL = Pattern.compile("O|X|[BI]-\\S+");
  private static final String DOCUMENT = "# document = ";

  /** A token and its label as they stand in the file. */
  record Token(String text, String label) {}

  private final List<List<List<Token>>> documents = new ArrayList<>();
  private List<Token> sentence = new ArrayList<>();
  private String document = "";

  private ConllFile() {}

  /**
   * Reads a file.
   *
   * @return documents of sentences of tokens
   * @throws UserException when it cannot be read, or a line is no token and label
   */
  static List<List<List<Token>>> read(Path file) {
    try {
      return parse(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new UserException(
          "Cannot read the corpus: the bytes are no UTF-8, got %s. Convert the file."
              .formatted(file),
          e);
    } catch (IOException e) {
      throw new UserException(
          "Cannot read the corpus: no readable file, got %s. Name a CoNLL file.".formatted(file),
          e);
    }
  }

  static List<List<List<Token>>> parse(String name, List<String> lines) {
    ConllFile file = new ConllFile();
    file.documents.add(new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      file.line(name, i + 1, lines.get(i));
    }
    file.endSentence();
    file.documents.removeIf(List::isEmpty);
    if (file.documents.isEmpty()) {
      throw new UserException(
          "Cannot read the corpus: no token in it, got %s. Name a CoNLL file.".formatted(name));
    }
    return file.documents;
  }

  private void line(String name, int number, String line) {
    if (line.isBlank()) {
      endSentence();
    } else if (line.startsWith("-DOCSTART-") || line.startsWith("# newdoc")) {
      newDocument();
    } else if (line.startsWith(DOCUMENT)) {
      String id = line.substring(DOCUMENT.length());
      if (!id.equals(document)) {
        newDocument();
        document = id;
      }
    } else if (!line.matches("# \\w+ = .*")) {
      sentence.add(token(name, number, line));
    }
  }

  private static Token token(String name, int number, String line) {
    String[] columns = line.strip().split("[\\t ]+");
    for (int c = columns.length - 1; c > 0; c--) {
      if (LABEL.matcher(columns[c]).matches()) {
        boolean numbered = c > 1 && columns[0].matches("\\d+");
        return new Token(columns[numbered ? 1 : 0], columns[c]);
      }
    }
    throw new UserException(
        "Cannot read the corpus: %s, line %d is no token and label, got '%s'. Give a CoNLL file: token, white space, label (O, B-X, I-X)."
            .formatted(name, number, line));
  }

  private void endSentence() {
    if (!sentence.isEmpty()) {
      documents.get(documents.size() - 1).add(sentence);
      sentence = new ArrayList<>();
    }
  }

  private void newDocument() {
    endSentence();
    documents.add(new ArrayList<>());
  }
}
