package org.comention.query;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.comention.UserException;
import org.comention.tables.Window;

/** Reads a window as users and tables write it. */
public final class Windows {
  private Windows() {}

  /**
   * The window with this label.
   *
   * @throws UserException when there is none
   */
  public static Window of(String label) {
    return Arrays.stream(Window.values())
        .filter(window -> window.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "Cannot read the window: no such window, got %s. Give %s."
                        .formatted(
                            label,
                            Arrays.stream(Window.values())
                                .map(Window::label)
                                .collect(Collectors.joining(", ")))));
  }
}
