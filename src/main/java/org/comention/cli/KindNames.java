package org.comention.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.comention.UserException;

/** The names of what {@code comention top} lists, for the shell's completion and for its checks. */
final class KindNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(TopCommand.Kind.values()).map(KindNames::label).iterator();
  }

  /**
   * The kind a user named.
   *
   * @throws UserException when there is none with this name
   */
  static TopCommand.Kind of(String name) {
    for (TopCommand.Kind kind : TopCommand.Kind.values()) {
      if (label(kind).equals(name.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    ArrayList<String> known = new ArrayList<>();
    new KindNames().forEach(known::add);
    throw new UserException(
        "Cannot list: no such kind, got %s. Give %s.".formatted(name, String.join(", ", known)));
  }

  private static String label(TopCommand.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
