package org.comention;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The run cannot go on, and the user can fix it.
 *
 * <p>The message is one line that says what was attempted, which value was met and what to do:
 * "Cannot &lt;do&gt;: &lt;what&gt;, got &lt;value&gt;. &lt;what to do&gt;." The command line prints
 * it without a stack trace and ends with exit code 2. Every other exception is a bug and ends with
 * a stack trace and exit code 3.
 */
public final class UserException extends RuntimeException {

  public UserException(String message) {
    super(message);
  }

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The first such exception in a chain of causes: Spark wraps what a task throws in its own. */
  public static Optional<UserException> behind(Throwable thrown) {
    return Stream.iterate(thrown, at -> at != null, Throwable::getCause)
        .filter(UserException.class::isInstance)
        .map(UserException.class::cast)
        .findFirst();
  }
}
