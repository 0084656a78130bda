package org.comention.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.comention.pipeline.Check;

/** Checks as lines, one each: {@code ok java 17.0.9 of ...}. */
final class CheckLines {
  private final List<Check> checks;

  CheckLines(List<Check> checks) {
    this.checks = checks;
  }

  /** Prints the checks and what they come to; gives the exit code. */
  int print(PrintWriter out) {
    for (Check check : checks) {
      out.printf("%-5s %-10s %s%n", word(check.status()), check.subject(), check.finding());
    }
    long failed = checks.stream().filter(c -> c.status() == Check.Status.FAIL).count();
    out.println();
    out.println(failed == 0 ? "A run can begin." : "A run would stop: " + failed + " failed.");
    out.flush();
    return failed == 0 ? 0 : Main.USER_ERROR;
  }

  private static String word(Check.Status status) {
    return status == Check.Status.OK ? "ok" : status.name().toLowerCase(Locale.ROOT);
  }
}
