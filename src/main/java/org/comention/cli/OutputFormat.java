package org.comention.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comention.UserException;

/** How rows are printed: for people, for spreadsheets, for programs. */
enum OutputFormat {
  TABLE,
  CSV,
  JSON;

  /**
   * The format a user named.
   *
   * @throws UserException when there is none with this name
   */
  static OutputFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "Cannot print rows: no such format, got %s. Give %s."
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(OutputFormat::label)
                                .collect(Collectors.joining(", ")))));
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
