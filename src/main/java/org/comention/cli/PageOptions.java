package org.comention.cli;

import picocli.CommandLine.Option;

/** How wide a page of text may be. */
final class PageOptions {
  private static final int NARROWEST = 40;

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "${env:COLUMNS:-100}",
      description = "Characters a line (default: COLUMNS of the terminal, else 100).")
  private int width;

  /** Characters a line, at least 40. */
  int width() {
    return Math.max(NARROWEST, width);
  }
}
