package org.comention.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.comention.lexicon.ConceptMatch;
import org.comention.lexicon.Lexicon;
import org.comention.lexicon.PhraseMatcher;
import org.comention.text.ArticleText;
import org.comention.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code comention lexicon test TEXT}: shows what concept lists find in a sentence, one line a
 * match: where, the words, the concept, its type, what found it, its wider concepts.
 */
@Command(
    name = "test",
    description = "Shows what concept lists find in a sentence.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: comention lexicon test \"Iran sent Shahed-136 drones to Russia.\""})
public final class LexiconTestCommand implements Runnable {
  @Parameters(paramLabel = "TEXT", description = "A sentence, or several.")
  private String text;

  @Option(
      names = "--lexicon",
      paramLabel = "PATH",
      description =
          "A lexicon file or folder instead of the concepts that come with the program; may be repeated.")
  private List<Path> paths = List.of();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    Lexicon lexicon = paths.isEmpty() ? Lexicon.embedded() : Lexicon.load(paths);
    PhraseMatcher matcher = lexicon.matcher();
    PrintWriter out = spec.commandLine().getOut();
    boolean found = false;
    for (Sentence sentence : ArticleText.of(text).sentences()) {
      if (!sentence.role().yieldsMentions()) {
        out.printf("A credit, not searched: %s%n", sentence.span().of(text));
        continue;
      }
      for (ConceptMatch match : matcher.match(text, sentence)) {
        out.println(line(match, lexicon));
        found = true;
      }
    }
    if (!found) {
      out.println("No concept found.");
    }
    out.flush();
  }

  private String line(ConceptMatch match, Lexicon lexicon) {
    Set<String> wider = lexicon.parents().get(match.conceptId());
    return "%d-%d  %s  %s  %s  by %s%s"
        .formatted(
            match.span().begin(),
            match.span().end(),
            match.span().of(text),
            match.conceptId(),
            match.type(),
            match.designator() ? "pattern" : "phrase",
            wider.isEmpty() ? "" : "  also " + String.join(", ", wider));
  }
}
