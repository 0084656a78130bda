package org.comention.entity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Short forms of the organisations that one article spells out: acronyms ("International Atomic
 * Energy Agency (IAEA)", or capital letters that are some name's initials) and names without their
 * generic last words ("Wagner" for "Wagner Group").
 */
final class OrganisationForms {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "on", "in", "to", "at", "de");
  private static final Set<String> GENERIC =
      Set.of(
          "group",
          "company",
          "co",
          "inc",
          "corp",
          "corporation",
          "ltd",
          "limited",
          "holding",
          "holdings",
          "organization",
          "organisation",
          "party",
          "agency",
          "bank",
          "foundation",
          "institute",
          "university",
          "airlines",
          "industries",
          "international",
          "technologies",
          "systems",
          "movement",
          "network",
          "plc");

  /** " (" between a name and its acronym. */
  private static final int BRACKET_GAP = 2;

  private final Map<String, String> introduced = new HashMap<>();
  private final Map<String, Set<String>> byInitials = new HashMap<>();
  private final Map<String, String> longNames = new LinkedHashMap<>();

  private OrganisationForms() {}

  /** The forms of the article's ORG names, given in order. */
  static OrganisationForms of(List<NamedSpan> spans) {
    OrganisationForms forms = new OrganisationForms();
    NamedSpan before = null;
    for (NamedSpan span : spans) {
      String surface = Surfaces.trim(span.surface());
      if (Surfaces.isAcronym(surface)) {
        forms.introduce(before, span);
      } else {
        forms.addLong(surface);
      }
      before = span;
    }
    return forms;
  }

  private void introduce(NamedSpan name, NamedSpan acronym) {
    if (name != null
        && acronym.begin() - name.end() == BRACKET_GAP
        && isSubsequence(
            letters(acronym.surface()), initials(Surfaces.trim(name.surface()), true))) {
      introduced.putIfAbsent(letters(acronym.surface()), Surfaces.trim(name.surface()));
    }
  }

  private void addLong(String surface) {
    List<String> words = NameKey.tokens(surface);
    if (words.size() > 1) {
      String key = NameKey.of(surface, NameType.ORG);
      longNames.putIfAbsent(key, surface);
      for (boolean small : new boolean[] {true, false}) {
        byInitials.computeIfAbsent(initials(surface, small), k -> new LinkedHashSet<>()).add(key);
      }
    }
  }

  private static String letters(String acronym) {
    return String.join("", NameKey.tokens(acronym));
  }

  private static String initials(String name, boolean withSmallWords) {
    StringBuilder initials = new StringBuilder();
    List<String> words = NameKey.tokens(name);
    for (String word : words.get(0).equals("the") ? words.subList(1, words.size()) : words) {
      if (withSmallWords || !SMALL.contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  private static boolean isSubsequence(String letters, String initials) {
    int at = 0;
    for (int i = 0; i < initials.length() && at < letters.length(); i++) {
      if (initials.charAt(i) == letters.charAt(at)) {
        at++;
      }
    }
    return at == letters.length() && at > 1;
  }

  /** The name that the article introduces the acronym for, in brackets after it. */
  Optional<String> introducedFor(String acronym) {
    return Optional.ofNullable(introduced.get(letters(acronym)));
  }

  /** The one name of the article whose initials the acronym holds. */
  Optional<String> spelledOut(String acronym) {
    Set<String> keys = byInitials.getOrDefault(letters(acronym), Set.of());
    return keys.size() == 1 ? Optional.of(longNames.get(keys.iterator().next())) : Optional.empty();
  }

  /** The one longer name of the article that is this name and generic words: "Wagner Group". */
  Optional<String> longer(String name) {
    String key = NameKey.of(name, NameType.ORG);
    List<String> found =
        longNames.entrySet().stream()
            .filter(
                e ->
                    e.getKey().startsWith(key + "-")
                        && isGeneric(e.getKey().substring(key.length() + 1)))
            .map(Map.Entry::getValue)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean isGeneric(String rest) {
    return List.of(rest.split("-")).stream()
        .allMatch(w -> GENERIC.contains(w) || SMALL.contains(w));
  }
}
