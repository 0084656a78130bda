package org.comention.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code comention lexicon}: looks after concept lists; its subcommands do the work. */
@Command(
    name = "lexicon",
    description = "Checks concept lists and tries them on a sentence.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  comention lexicon check conf/lexicons",
      "  comention lexicon test \"Two Shahed-136 drones hit the port.\""
    },
    subcommands = {LexiconCheckCommand.class, LexiconTestCommand.class})
public final class LexiconCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a subcommand: check or test");
  }
}
