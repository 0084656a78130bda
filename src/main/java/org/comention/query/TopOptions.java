package org.comention.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comention.UserException;
import org.comention.tables.Window;

/**
 * Which combinations or entities to list.
 *
 * @param slice time slice
 * @param window how near the members stand
 * @param with ids that must be members
 * @param types types that all members outside {@code with} must have one of; empty for any
 * @param minStories stories a row must have at least
 * @param by measure to order by, a column name; empty for the default order
 * @param limit rows at most
 */
public record TopOptions(
    TimeSlice slice,
    Window window,
    Set<String> with,
    List<String> types,
    long minStories,
    Optional<String> by,
    int limit) {

  /** Keeps its own copies. */
  public TopOptions {
    with = Set.copyOf(with);
    types = List.copyOf(types);
    if (limit < 1) {
      throw new UserException(
          "Cannot list rows: the limit is not positive, got %d. Give --limit 1 or more."
              .formatted(limit));
    }
  }

  /** The default list: slice all, the same sentence, no filter, the default order. */
  public static TopOptions first(int limit) {
    return new TopOptions(
        TimeSlice.ALL, Window.SENTENCE, Set.of(), List.of(), 0, Optional.empty(), limit);
  }

  /** The same list around these entities. */
  public TopOptions around(Set<String> ids) {
    return new TopOptions(slice, window, ids, types, minStories, by, limit);
  }
}
