package org.comention.cli;

import org.comention.UserException;

/** Checks of numbers that users give, before any work is done. */
final class Ranges {
  private Ranges() {}

  /** The value, when it is 0 or more. */
  static int notNegative(String option, int value) {
    if (value < 0) {
      throw new UserException(
          "Cannot use %s: a number below 0, got %d. Give 0 or more.".formatted(option, value));
    }
    return value;
  }

  /** The value, when it is 1 or more. */
  static int positive(String option, int value) {
    if (value < 1) {
      throw new UserException(
          "Cannot use %s: a number below 1, got %d. Give 1 or more.".formatted(option, value));
    }
    return value;
  }
}
