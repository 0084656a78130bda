package org.comention.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.comention.lexicon.Lexicon;
import org.comention.lexicon.UselessEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code comention lexicon check [PATH...]}: reads concept lists as a run would and says what is in
 * them. A mistake is one line with file and line and the exit code of a user's mistake.
 */
@Command(
    name = "check",
    description = "Reads concept lists as a run would; a mistake is shown with file and line.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: comention lexicon check conf/lexicons"})
public final class LexiconCheckCommand implements Runnable {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Lexicon files or folders; without any, the concepts that come with the program.")
  private List<Path> paths = List.of();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Lexicon lexicon = paths.isEmpty() ? Lexicon.embedded() : Lexicon.load(paths);
    PrintWriter out = spec.commandLine().getOut();
    UselessEntries.of(lexicon).forEach(entry -> out.println("Without effect: " + entry));
    out.printf(
        "%d concepts, %d phrases, %d patterns, id %s%n",
        lexicon.concepts().size(),
        lexicon.phraseCount(),
        lexicon.patternCount(),
        lexicon.modelId());
    out.flush();
  }
}
