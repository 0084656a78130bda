package org.comention.export;

import java.util.OptionalDouble;
import org.comention.UserException;
import org.comention.query.TopOptions;

/**
 * What is exported.
 *
 * @param list slice, window, members, types, stories, order and limit, as for a list
 * @param maxQ greatest q_value of a row; empty for the rows that have a rank
 * @param weight the measure of a pair that becomes the weight of its edge
 * @param sentences whether a pair or triple comes with its first evidence sentence of the slice
 */
public record ExportOptions(
    TopOptions list, OptionalDouble maxQ, String weight, boolean sentences) {

  /** Checks the range of {@code maxQ}. */
  public ExportOptions {
    if (maxQ.isPresent() && !(maxQ.getAsDouble() >= 0 && maxQ.getAsDouble() <= 1)) {
      throw new UserException(
          "Cannot export: --max-q is a false discovery rate, got %s. Give a number from 0 to 1."
              .formatted(maxQ.getAsDouble()));
    }
  }
}
