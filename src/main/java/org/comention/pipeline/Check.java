package org.comention.pipeline;

import java.util.function.Supplier;
import org.comention.UserException;

/**
 * One thing that was looked at before a run.
 *
 * @param status whether a run can go on with it
 * @param subject what was looked at, a word or two
 * @param finding what was found, and what to do where it is not well
 */
public record Check(Status status, String subject, String finding) {
  /** How well it is. */
  public enum Status {
    /** As it should be. */
    OK,
    /** A run goes on, perhaps not as meant. */
    WARN,
    /** A run would stop. */
    FAIL
  }

  static Check ok(String subject, String finding, Object... values) {
    return new Check(Status.OK, subject, finding.formatted(values));
  }

  static Check warn(String subject, String finding, Object... values) {
    return new Check(Status.WARN, subject, finding.formatted(values));
  }

  static Check fail(String subject, String finding, Object... values) {
    return new Check(Status.FAIL, subject, finding.formatted(values));
  }

  /** The check, or its failure where the run itself would stop with a message for the user. */
  static Check of(String subject, Supplier<Check> look) {
    try {
      return look.get();
    } catch (UserException e) {
      return fail(subject, "%s", e.getMessage());
    }
  }
}
