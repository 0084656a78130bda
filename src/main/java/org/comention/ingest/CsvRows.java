package org.comention.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a CSV file as RFC 4180 defines them, as bytes, with the line on which each begins.
 *
 * <p>A row whose quotes do not close as they should is malformed: only its first line is taken, and
 * reading goes on at the next line, so that one bad quote costs one row and not the rest of the
 * file. Blank lines are no rows.
 */
final class CsvRows {
  private final ByteSource source;
  private final int delimiter;
  private final int cap;
  private final Bytes raw = new Bytes();
  private final Bytes field = new Bytes();
  private final List<byte[]> fields = new ArrayList<>();
  private long linesRead;
  private long number;
  private boolean malformed;

  /** Where in a field the parser stands. */
  private enum State {
    START,
    PLAIN,
    QUOTED,
    CLOSED
  }

  /**
   * @param delimiter byte between fields
   * @param cap bytes of a row; a longer one is malformed
   */
  CsvRows(ByteSource source, int delimiter, int cap) {
    this.source = source;
    this.delimiter = delimiter;
    this.cap = cap;
  }

  /** Reads on to the next row; false at the end, or where the file broke off inside a row. */
  boolean next() {
    do {
      number = linesRead + 1;
      if (!row()) {
        return false;
      }
    } while (isBlankLine());
    return true;
  }

  /** Line on which the row begins, from 1. */
  long number() {
    return number;
  }

  /** Whether the quotes are wrong; then {@link #raw()} is the row's first line. */
  boolean malformed() {
    return malformed;
  }

  /** The row's bytes, with its line end where it has one. */
  Bytes raw() {
    return raw;
  }

  /** The fields without quotes; for a malformed row its first line cut at every delimiter. */
  List<byte[]> fields() {
    return fields;
  }

  private boolean row() {
    raw.clear();
    fields.clear();
    field.clear();
    malformed = false;
    State state = State.START;
    for (int b = source.read(); b >= 0; b = source.read()) {
      raw.add(b);
      if (b == '\n') {
        linesRead++;
        if (state != State.QUOTED) {
          endRow(state);
          return true;
        }
      }
      state = step(state, b);
      if (state == null || raw.length() >= cap) {
        backToFirstLine();
        return true;
      }
    }
    return end(state);
  }

  /** The next state; null where a quote is followed by what it must not be. */
  private State step(State state, int b) {
    if (b == delimiter && state != State.QUOTED) {
      endField();
      return State.START;
    }
    switch (state) {
      case START:
        if (b == '"') {
          return State.QUOTED;
        }
        field.add(b);
        return State.PLAIN;
      case PLAIN:
        field.add(b);
        return State.PLAIN;
      case QUOTED:
        if (b == '"') {
          return State.CLOSED;
        }
        field.add(b);
        return State.QUOTED;
      default:
        return afterClosingQuote(b);
    }
  }

  private State afterClosingQuote(int b) {
    if (b == '"') {
      field.add(b);
      return State.QUOTED;
    }
    return b == '\r' && source.peek(1).length == 1 && source.peek(1)[0] == '\n'
        ? State.CLOSED
        : null;
  }

  private boolean end(State state) {
    if (source.failure() != null || raw.length() == 0) {
      return false;
    }
    if (state == State.QUOTED) {
      backToFirstLine();
    } else {
      endRow(state);
    }
    return true;
  }

  private void endRow(State state) {
    if (state == State.PLAIN && field.length() > 0 && field.array()[field.length() - 1] == '\r') {
      field.truncate(field.length() - 1);
    }
    endField();
  }

  private void endField() {
    fields.add(Arrays.copyOf(field.array(), field.length()));
    field.clear();
  }

  private boolean isBlankLine() {
    return fields.size() == 1 && fields.get(0).length == 0 && raw.length() <= 2;
  }

  private void backToFirstLine() {
    malformed = true;
    int lineEnd = 0;
    while (lineEnd < raw.length() && raw.array()[lineEnd] != '\n') {
      lineEnd++;
    }
    for (int i = lineEnd; i < raw.length(); i++) {
      linesRead -= raw.array()[i] == '\n' ? 1 : 0;
    }
    linesRead++;
    if (lineEnd < raw.length()) {
      source.unread(raw.array(), lineEnd + 1, raw.length());
      raw.truncate(lineEnd);
    } else {
      readToLineEnd();
    }
    cutAtDelimiters();
  }

  private void readToLineEnd() {
    for (int b = source.read(); b >= 0 && b != '\n'; b = source.read()) {
      if (raw.length() < cap) {
        raw.add(b);
      }
    }
  }

  private void cutAtDelimiters() {
    fields.clear();
    field.clear();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.array()[i] == delimiter) {
        endField();
      } else {
        field.add(raw.array()[i]);
      }
    }
    endRow(State.PLAIN);
  }
}
