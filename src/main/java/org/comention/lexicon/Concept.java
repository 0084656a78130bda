package org.comention.lexicon;

import java.io.Serializable;
import java.util.List;

/**
 * Something texts speak of that is not a name: an id and the words that stand for it.
 *
 * <p>Example: {@code concept:drone}, type {@code WEAPON}, phrases {@code drone}, {@code drones},
 * {@code unmanned aerial vehicle}, exception {@code drone bee}.
 *
 * @param id readable and stable, {@code concept:} and words in lower case joined by hyphens
 * @param name how reports call it
 * @param type its class in the tables, in capitals, such as {@code WEAPON}
 * @param parents ids of the wider concepts it directly belongs to
 * @param phrases words that stand for it in any case, accents aside; inflections are listed
 * @param caseSensitive words that stand for it only in exactly this case
 * @param exceptions longer phrases inside which its words mean something else
 * @param patterns Java regular expressions of designators, such as {@code Su-[23]\d}
 */
public record Concept(
    String id,
    String name,
    String type,
    List<String> parents,
    List<String> phrases,
    List<String> caseSensitive,
    List<String> exceptions,
    List<String> patterns)
    implements Serializable {

  /** Takes copies of the lists, so that the concept cannot change. */
  public Concept {
    parents = List.copyOf(parents);
    phrases = List.copyOf(phrases);
    caseSensitive = List.copyOf(caseSensitive);
    exceptions = List.copyOf(exceptions);
    patterns = List.copyOf(patterns);
  }

  /** True when nothing in a text can stand for it directly: it only gathers narrower concepts. */
  public boolean isGroup() {
    return phrases.isEmpty() && caseSensitive.isEmpty() && patterns.isEmpty();
  }
}
