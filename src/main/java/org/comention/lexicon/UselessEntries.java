package org.comention.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.comention.text.Span;
import org.comention.text.Tokens;

/**
 * Entries of a lexicon that are no mistake to read but change nothing: most often a misspelt word.
 */
public final class UselessEntries {
  private UselessEntries() {}

  /**
   * One line for each exception inside which its concept would not be found anyway, such as {@code
   * concept:drone: exception "dron bee"}; none for a lexicon in order.
   */
  public static List<String> of(Lexicon lexicon) {
    List<String> lines = new ArrayList<>();
    for (Concept concept : lexicon.concepts()) {
      PhraseMatcher alone = Lexicon.only(withoutExceptions(concept)).matcher();
      for (String exception : concept.exceptions()) {
        Span all = new Span(0, exception.length());
        if (alone.match(exception, all, Tokens.of(exception)).isEmpty()) {
          lines.add("%s: exception \"%s\"".formatted(concept.id(), exception));
        }
      }
    }
    return lines;
  }

  private static Concept withoutExceptions(Concept c) {
    return new Concept(
        c.id(),
        c.name(),
        c.type(),
        List.of(),
        c.phrases(),
        c.caseSensitive(),
        List.of(),
        c.patterns());
  }
}
