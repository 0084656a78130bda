package org.comention.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which concepts a command looks for; a picocli mixin. */
public final class LexiconOptions {
  @Option(
      names = "--lexicon",
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Lexicon files, or folders of .yaml files, instead of the concepts that come with the program.",
        "Example: --lexicon conf/lexicons my-concepts.yaml"
      })
  private List<Path> paths = new ArrayList<>();

  /**
   * The chosen concepts, checked.
   *
   * @throws org.comention.UserException one line with file and line, for the first mistake
   */
  public Lexicon load() {
    return paths.isEmpty() ? Lexicon.embedded() : Lexicon.load(paths);
  }
}
