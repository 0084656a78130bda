package org.comention.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of several overlapping candidates of a sentence is meant.
 *
 * <ol>
 *   <li>A candidate inside an exception of its own concept is not.
 *   <li>A designator beats a phrase it overlaps, unless the phrase is longer and covers it.
 *   <li>Of the rest, the one that begins first wins, of those the longest; at one span a designator
 *       wins, then the concept with more ancestors, then the smaller id.
 * </ol>
 *
 * <p>Example: of {@code unmanned aerial vehicle} and {@code vehicle} the first stays; of {@code
 * drone} in {@code drone bee} nothing does.
 */
final class OverlapPolicy {
  private final Comparator<Candidate> order;

  /**
   * @param depths by number of concept, how many ancestors it has; concepts are numbered by id
   */
  OverlapPolicy(int[] depths) {
    this.order =
        Comparator.comparingInt((Candidate c) -> c.span().begin())
            .thenComparing(c -> c.span().end(), Comparator.reverseOrder())
            .thenComparing(c -> !c.designator())
            .thenComparing(c -> depths[c.concept()], Comparator.reverseOrder())
            .thenComparing(Candidate::concept);
  }

  /** The candidates that stay, in the order of the text; no two overlap. */
  List<Candidate> settle(List<Candidate> candidates, List<Candidate> exceptions) {
    List<Candidate> meant = new ArrayList<>(candidates);
    meant.removeIf(c -> exceptions.stream().anyMatch(e -> isExcepted(c, e)));
    List<Candidate> designators = meant.stream().filter(Candidate::designator).toList();
    meant.removeIf(c -> designators.stream().anyMatch(d -> isBeaten(c, d)));
    meant.sort(order);
    List<Candidate> kept = new ArrayList<>(meant.size());
    int end = 0;
    for (Candidate candidate : meant) {
      if (candidate.span().begin() >= end) {
        kept.add(candidate);
        end = candidate.span().end();
      }
    }
    return kept;
  }

  private static boolean isExcepted(Candidate candidate, Candidate exception) {
    return candidate.concept() == exception.concept() && exception.span().covers(candidate.span());
  }

  private static boolean isBeaten(Candidate candidate, Candidate designator) {
    boolean covers =
        candidate.span().covers(designator.span())
            && candidate.span().length() > designator.span().length();
    return !candidate.designator() && candidate.span().overlaps(designator.span()) && !covers;
  }
}
