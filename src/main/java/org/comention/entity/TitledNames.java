package org.comention.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One-word names of an article that a title stands before ("Vice President Harris"), and whom the
 * title tells: the one person of that surname in that office in the article's year ({@link
 * Holders}). Where the article gives one name titles of several people, none is told.
 *
 * <p>Cost: a look at the words before each bare name.
 */
final class TitledNames {
  private static final int LONGEST_TITLE = 60;
  private static final String STOPS = ".?!:;\n,()“”\"";

  private final Map<String, Set<Optional<GazetteerEntry>>> meant = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private TitledNames() {}

  /**
   * The titled names.
   *
   * @param year of the article; empty when it has no date, and then no title tells whom
   */
  static TitledNames of(Gazetteer gazetteer, List<Name> names, String text, OptionalInt year) {
    TitledNames found = new TitledNames();
    for (Name name : names) {
      Reading reading = name.reading();
      List<String> title =
          reading.person().isFull() || reading.isAcronym() && !isShouted(name, text)
              ? List.of()
              : title(name, text);
      if (!title.isEmpty()) {
        String key = reading.personKey();
        Optional<GazetteerEntry> holder =
            year.isPresent()
                ? gazetteer.holders().meant(key, title, year.getAsInt())
                : Optional.empty();
        found.meant.computeIfAbsent(key, k -> new HashSet<>()).add(holder);
        found.counts.merge(reading.key(), 1, Integer::sum);
      }
    }
    return found;
  }

  /**
   * Whether the words before have only capitals, so that a name's tell no acronym: "PRESIDENT
   * ABBAS:".
   */
  private static boolean isShouted(Name name, String text) {
    String before = before(name, text).strip();
    return before.length() > 1 && before.equals(before.toUpperCase(Locale.ROOT));
  }

  private static String before(Name name, String text) {
    int begin = name.span().begin();
    int from = begin;
    while (from > Math.max(0, begin - LONGEST_TITLE) && !stops(text, from - 1)) {
      from--;
    }
    return text.substring(from, begin);
  }

  /** Whether a sentence or phrase ends here; the dot of "Gen." ends none. */
  private static boolean stops(String text, int at) {
    char c = text.charAt(at);
    boolean abbreviation =
        c == '.' && at > 3 && text.substring(at - 3, at).matches("\\w?[A-Z]\\w+");
    return STOPS.indexOf(c) >= 0 && !abbreviation;
  }

  private static List<String> title(Name name, String text) {
    List<String> words = new ArrayList<>(NameKey.tokens(before(name, text)));
    List<String> own = name.reading().tokens();
    int bare = name.reading().person().family().size();
    words.addAll(own.subList(0, Math.max(0, own.size() - bare)));
    return PersonWords.shared().titleAtEnd(words);
  }

  /** Whether a title stands before the name somewhere in the article. */
  boolean isTitled(Name name) {
    return meant.containsKey(name.reading().personKey());
  }

  /** How often a title stands before the name of the key. */
  int count(String key) {
    return counts.getOrDefault(key, 0);
  }

  /** Whom the titles of the name tell. */
  Optional<GazetteerEntry> holder(Name name) {
    Set<Optional<GazetteerEntry>> told = meant.getOrDefault(name.reading().personKey(), Set.of());
    return told.size() == 1 ? told.iterator().next() : Optional.empty();
  }

  /** Whether the titles of the key's name tell whom. */
  boolean isHolder(String key) {
    Set<Optional<GazetteerEntry>> told = meant.getOrDefault(key, Set.of());
    return told.size() == 1 && told.iterator().next().isPresent();
  }
}
