package org.comention.ingest;

import java.util.Locale;

/** Why a record is refused: the values of {@code rejects.reason}. */
public enum RejectReason {
  BROKEN_JSON("The line is no valid JSON."),
  NOT_AN_OBJECT("The line is valid JSON, but an array, a string or a number."),
  MISSING_TEXT("The record has no text field, or null in it."),
  EMPTY_TEXT("The text is empty, or holds only blanks and markup."),
  BAD_ENCODING("The record holds bytes that are not UTF-8."),
  BAD_DATE("The date cannot be read, is impossible, before 1600 or more than two days ahead."),
  DUPLICATE_ID("Another text of the same source carries the same id."),
  DUPLICATE("The same address, title and text stand at another place of the input."),
  BINARY("The file is not text: it holds zero bytes."),
  EMPTY_FILE("The file holds no record."),
  TOO_LONG("The text is longer than --max-text-chars."),
  BAD_ROW("The row has more or fewer fields than the header, or a quote is not closed."),
  UNREADABLE_FILE("The file cannot be read, or not to its end; records before the place count."),
  UNKNOWN_FORMAT("The file's name does not tell its format, and --format is auto.");

  private final String doc;

  RejectReason(String doc) {
    this.doc = doc;
  }

  /** The value in the tables, such as {@code broken_json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the reason means, as one sentence. */
  public String doc() {
    return doc;
  }
}
