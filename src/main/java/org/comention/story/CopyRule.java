package org.comention.story;

import java.util.Optional;

/**
 * Whether two texts that a bucket proposed are copies of one.
 *
 * <p>The thresholds are measured on one half of {@code labelled.jsonl} (a test resource: copies and
 * look-alikes edited by hand) and checked on the other: each lies within the range in which that
 * half is told apart without a mistake. Shingles of 3 and 5 words do as well; with 4, unrelated
 * articles share at most 3 % and light edits still 60 %. An agency's name in the dateline moved no
 * pair across a threshold and is not asked for.
 */
public final class CopyRule {
  /** Share of the shorter text that alone makes a copy, wherever it stands. Range: 0.49 to 0.63. */
  static final double MOST = 0.55;

  /** Share that makes a copy when the opening is shared too. Range: 0.2 to 0.34. */
  static final double PART = 0.3;

  /** Share of the opening that counts as shared: a follow-up has its own. Range: 0.28 to 0.72. */
  static final double OPENING = 0.5;

  /** Least share of the longer text: a digest of six items is no copy of any of them. */
  static final double LEAST_OF_LONGER = 0.17;

  /**
   * Share within one source, the opening too. A source prints its own article again with little
   * changed, but its forms, footers and bulletins look alike. Range: 0.65 to 0.92, and on 2,026
   * press releases of the State Department 0.81 to 0.87.
   */
  static final double SAME_SOURCE = 0.85;

  /** Share when one of the two has no date. */
  static final double UNDATED = 0.7;

  /**
   * Share under one headline and path; with less, the page was written anew. It lies above the 0.35
   * of a follow-up: "Call with the Foreign Minister" is told twice in two days of two calls.
   */
  static final double SAME_PAGE = 0.4;

  /**
   * What is known of a pair beside its texts.
   *
   * @param titled whether both have the same {@link TitleUrlKey}
   * @param dated whether both have a date
   * @param sameSource whether one source printed both
   */
  public record Pair(boolean titled, boolean dated, boolean sameSource) {}

  private CopyRule() {}

  /** The rule by which two texts are copies; empty when they are not. */
  public static Optional<StoryRule> judge(Containment shared, Pair pair) {
    if (pair.titled() && shared.ofShorter() >= SAME_PAGE) {
      return Optional.of(StoryRule.TITLE_URL);
    }
    return isCopy(shared, pair) ? Optional.of(StoryRule.NEAR_COPY) : Optional.empty();
  }

  private static boolean isCopy(Containment shared, Pair pair) {
    if (shared.ofLonger() < LEAST_OF_LONGER) {
      return false;
    }
    boolean opening = shared.ofLead() >= OPENING;
    if (pair.sameSource()) {
      return opening && shared.ofShorter() >= SAME_SOURCE;
    }
    if (!pair.dated()) {
      return shared.ofShorter() >= UNDATED;
    }
    return shared.ofShorter() >= MOST || (opening && shared.ofShorter() >= PART);
  }
}
