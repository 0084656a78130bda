package org.comention.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
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
final class OverlapPolicy implements Serializable {
  private final int[] depths;

  /**
   * @param depths by number of concept, how many ancestors it has; concepts are numbered by id
   */
  OverlapPolicy(int[] depths) {
    this.depths = depths.clone();
  }

  /** The candidates that stay, in the order of the text; no two overlap. */
  List<Candidate> settle(List<Candidate> candidates, List<Candidate> exceptions) {
    List<Candidate> meant = new ArrayList<>(candidates);
    meant.removeIf(c -> exceptions.stream().anyMatch(e -> isExcepted(c, e)));
    List<Candidate> designators = meant.stream().filter(Candidate::designator).toList();
    meant.removeIf(c -> designators.stream().anyMatch(d -> isBeaten(c, d)));
    meant.sort(this::compare);
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

  private int compare(Candidate one, Candidate other) {
    int byBegin = Integer.compare(one.span().begin(), other.span().begin());
    if (byBegin != 0) {
      return byBegin;
    }
    int byEnd = Integer.compare(other.span().end(), one.span().end());
    if (byEnd != 0) {
      return byEnd;
    }
    int byKind = Boolean.compare(other.designator(), one.designator());
    if (byKind != 0) {
      return byKind;
    }
    int byDepth = Integer.compare(depths[other.concept()], depths[one.concept()]);
    return byDepth != 0 ? byDepth : Integer.compare(one.concept(), other.concept());
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
