package org.comention.story;

import java.util.Optional;

/** Whether two texts that a bucket proposed are copies of one. */
public final class CopyRule {
  /** Share of the shorter text that alone makes a copy, wherever it stands. */
  static final double MOST = 0.5;

  /** Share of the shorter text that makes a copy when the opening is shared too. */
  static final double PART = 0.25;

  /** Share of the opening that counts as a shared opening. */
  static final double OPENING = 0.5;

  /** Least share of the longer text: a digest of five items is no copy of any of them. */
  static final double LEAST_OF_LONGER = 0.2;

  /** Share of the shorter text when one of the two has no date. */
  static final double UNDATED = 0.7;

  /** Share of the shorter text under one headline and path: a page that was rewritten is new. */
  static final double SAME_PAGE = 0.15;

  private CopyRule() {}

  /**
   * The rule by which two texts are copies; empty when they are not.
   *
   * @param titled whether both have the same {@link TitleUrlKey}
   * @param dated whether both have a date
   */
  public static Optional<StoryRule> judge(Containment shared, boolean titled, boolean dated) {
    if (titled && shared.ofShorter() >= SAME_PAGE) {
      return Optional.of(StoryRule.TITLE_URL);
    }
    boolean copy = dated ? isCopy(shared) : shared.ofShorter() >= UNDATED;
    return copy && shared.ofLonger() >= LEAST_OF_LONGER
        ? Optional.of(StoryRule.NEAR_COPY)
        : Optional.empty();
  }

  private static boolean isCopy(Containment shared) {
    return shared.ofShorter() >= MOST || (shared.ofShorter() >= PART && shared.ofLead() >= OPENING);
  }
}
