package org.comention.story;

import java.io.Serializable;
import org.comention.UserException;
import picocli.CommandLine.Option;

/**
 * How far apart copies may be and how much work one bucket may cost; a picocli mixin.
 *
 * <p>Example: {@code new StoryOptions().storyDays(5)} lets a near copy follow within five days.
 */
public final class StoryOptions implements Serializable {
  /** Key of {@link #maxBucket()} among a run's options and of its cuts in the ledger. */
  public static final String MAX_BUCKET = "max-bucket";

  @Option(
      names = "--story-days",
      paramLabel = "DAYS",
      description = "A near copy follows within so many days (0 to 366; default: 3).")
  private int storyDays = 3;

  @Option(
      names = "--story-exact-days",
      paramLabel = "DAYS",
      description =
          "The same text is one story for so many days from its first copy (0 to 3660; default: 30).")
  private int exactDays = 30;

  @Option(
      names = "--" + MAX_BUCKET,
      paramLabel = "N",
      description =
          "In one bucket an article is compared with at most N earlier ones of its days, the"
              + " earliest (2 to 10000; default: 50). What this leaves out is in truncations.")
  private int maxBucket = 50;

  @Option(
      names = "--story-standing",
      paramLabel = "N",
      description =
          "A sentence under more than N different headlines of one source is standing text, such as"
              + " a footer, and is not compared (2 to 10000; default: 5).")
  private int standing = 5;

  /** Days between a near copy and the copy it follows. */
  public int storyDays() {
    return storyDays;
  }

  /** Sets {@link #storyDays()}. */
  public StoryOptions storyDays(int days) {
    this.storyDays = days;
    return this;
  }

  /** Days from the first copy of a text within which the same text is the same story. */
  public int exactDays() {
    return exactDays;
  }

  /** Sets {@link #exactDays()}. */
  public StoryOptions exactDays(int days) {
    this.exactDays = days;
    return this;
  }

  /** Earlier articles of one bucket an article is compared with. */
  public int maxBucket() {
    return maxBucket;
  }

  /** Sets {@link #maxBucket()}. */
  public StoryOptions maxBucket(int articles) {
    this.maxBucket = articles;
    return this;
  }

  /** Headlines of one source above which a sentence under them is standing text. */
  public int standing() {
    return standing;
  }

  /** Sets {@link #standing()}. */
  public StoryOptions standing(int headlines) {
    this.standing = headlines;
    return this;
  }

  /**
   * Checks the ranges before the first Spark job.
   *
   * @throws UserException when an option is out of its range
   */
  public StoryOptions validate() {
    check("--story-days", storyDays, 0, 366);
    check("--story-exact-days", exactDays, 0, 3660);
    check("--" + MAX_BUCKET, maxBucket, 2, 10_000);
    check("--story-standing", standing, 2, 10_000);
    return this;
  }

  private static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UserException(
          "Cannot group copies: %s must be from %d to %d, got %d. Give a value in the range."
              .formatted(option, least, most, value));
    }
  }
}
