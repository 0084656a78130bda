package org.comention.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comention.tables.Window;

/**
 * Everything the tables say about one, two or three entities.
 *
 * @param members in the order asked for
 * @param slice the time asked about; counts, months and sentences are of this time
 * @param window how near the members stand, for months and sentences
 * @param counts one entry a window, nearest first; a window without any is there with zeros
 * @param months from the first month with a story to the last, without gaps, {@code undated} last
 * @param allStories stories of the slice, each of which could name the combination
 * @param firstSeen earliest day at the window; empty when never, or undated
 * @param lastSeen latest day
 * @param sameWords whether the members never count together because they are readings of the same
 *     words, as a concept and one it is a kind of
 * @param naming the articles behind the counts; empty for a single entity
 * @param evidence sentences, one a story, earliest first
 */
public record Combination(
    List<NamedEntity> members,
    TimeSlice slice,
    Window window,
    List<WindowCounts> counts,
    List<MonthCount> months,
    long allStories,
    Optional<LocalDate> firstSeen,
    Optional<LocalDate> lastSeen,
    boolean sameWords,
    Optional<NamingArticles> naming,
    List<EvidenceSentence> evidence) {

  /** Keeps its own copies of the lists. */
  public Combination {
    members = List.copyOf(members);
    counts = List.copyOf(counts);
    months = List.copyOf(months);
    evidence = List.copyOf(evidence);
  }

  /** The counts at one window. */
  public WindowCounts at(Window asked) {
    return counts.stream().filter(c -> c.window() == asked).findFirst().orElseThrow();
  }

  /** Stories that hold the members at the wider window and not at the next nearer one. */
  public long onlyAt(Window wider) {
    return at(wider).stories() - at(Window.values()[wider.ordinal() - 1]).stories();
  }

  /** Articles that name all members, but in no one sentence; 0 for a single entity. */
  public long articlesApart() {
    return naming.map(n -> n.all() - n.inOneSentence()).orElse(0L);
  }

  /**
   * Articles that name all members and count for none of the windows, because they name more
   * entities than the cap; 0 but for all time, since a story may count in the month before.
   */
  public long articlesUncounted() {
    return slice.equals(TimeSlice.ALL)
        ? naming.map(n -> n.all() - at(Window.DOCUMENT).articles()).orElse(0L)
        : 0;
  }
}
