package org.comention.report;

import java.util.List;
import org.comention.UserException;
import org.comention.query.NamedEntity;
import org.comention.query.TimeSlice;
import org.comention.tables.Window;

/**
 * What a report shows and how much of it.
 *
 * <p>Worked number: 500 names and 5,000 links with three sentences each make a file of about 9 MB,
 * which a browser opens in a second or two; it draws no more than a few hundred of the links at
 * once.
 *
 * @param slice time asked about
 * @param window how near names stand when the page opens; the page holds all three windows
 * @param members the combination the report is about, at most three; empty for a whole run
 * @param names names in the network at most, 2 to 500
 * @param links links in the network at most, 1 to 5,000
 * @param triples triples at most, 0 to 500
 * @param sentences sentences of each link and triple at most, 0 to 100
 */
public record ReportOptions(
    TimeSlice slice,
    Window window,
    List<NamedEntity> members,
    int names,
    int links,
    int triples,
    int sentences) {
  private static final int MOST_MEMBERS = 3;
  private static final int MOST_NAMES = 500;
  private static final int MOST_LINKS = 5000;
  private static final int MOST_TRIPLES = 500;
  private static final int MOST_SENTENCES = 100;

  /**
   * Checks the ranges.
   *
   * @throws UserException when a number is out of its range, or there are too many members
   */
  public ReportOptions {
    members = List.copyOf(members);
    check("--names", names, 2, MOST_NAMES);
    check("--links", links, 1, MOST_LINKS);
    check("--triples", triples, 0, MOST_TRIPLES);
    check("--sentences", sentences, 0, MOST_SENTENCES);
    if (members.size() > MOST_MEMBERS) {
      throw new UserException(
          "Cannot report on a combination: more than three names, got %d. Give --with once, twice or three times."
              .formatted(members.size()));
    }
  }

  /** The same amounts about a combination. */
  public ReportOptions about(List<NamedEntity> combination) {
    return new ReportOptions(slice, window, combination, names, links, triples, sentences);
  }

  private static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UserException(
          "Cannot use %s: out of range, got %d. Give %d to %d."
              .formatted(option, value, least, most));
    }
  }
}
