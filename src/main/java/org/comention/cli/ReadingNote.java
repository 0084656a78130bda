package org.comention.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.comention.query.FoundEntity;
import org.comention.query.NamedEntity;

/** What a name was read as, where it may mean several entities. */
final class ReadingNote {
  private ReadingNote() {}

  /** A note that names the other readings; nothing where the name is clear. */
  static List<String> lines(FoundEntity found, int width) {
    if (found.others().isEmpty()) {
      return List.of();
    }
    String others =
        found.others().stream().map(NamedEntity::label).collect(Collectors.joining(", "));
    return Paragraph.lines(
        "Note: \"%s\" is read as %s; it may also mean %s. Give an id to choose."
            .formatted(found.word(), found.entity().label(), others),
        width,
        "");
  }
}
