package org.comention.lexicon;

import org.comention.UserException;

/**
 * A line of a lexicon file, to say where a mistake is.
 *
 * @param file the file as the user named it
 * @param line line in it, from 1
 */
record Place(String file, int line) {

  /** The mistake at this place, as one line: what it is, the value met, what to do. */
  UserException mistake(String what, String got, String todo) {
    return new UserException(
        "Cannot read the lexicon %s, line %d: %s, got %s. %s."
            .formatted(file, line, what, got.replaceAll("\\s+", " "), todo));
  }

  @Override
  public String toString() {
    return file + ", line " + line;
  }
}
