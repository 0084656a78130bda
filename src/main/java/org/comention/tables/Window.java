package org.comention.tables;

import java.util.Locale;

/** How near entities must stand to count as named together: the values of {@link Fields#WINDOW}. */
public enum Window {
  SENTENCE,
  PARAGRAPH,
  DOCUMENT;

  /** The value in the tables: {@code sentence}, {@code paragraph} or {@code document}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
