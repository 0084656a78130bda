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

  private final Map<String, Reading> introduced = new HashMap<>();
  private final Map<String, Set<String>> byInitials = new HashMap<>();
  private final Map<String, Reading> longNames = new LinkedHashMap<>();

  private OrganisationForms() {}

  /** The forms of the article's ORG names, given in order. */
  static OrganisationForms of(List<Name> names) {
    OrganisationForms forms = new OrganisationForms();
    Name before = null;
    for (Name name : names) {
      if (name.reading().isAcronym()) {
        forms.introduce(before, name);
      } else {
        forms.addLong(name.reading());
      }
      before = name;
    }
    return forms;
  }

  private void introduce(Name name, Name acronym) {
    String letters = letters(acronym.reading());
    if (name != null
        && acronym.span().begin() - name.span().end() == BRACKET_GAP
        && isSubsequence(letters, initials(name.reading(), true))) {
      introduced.putIfAbsent(letters, name.reading());
    }
  }

  private void addLong(Reading name) {
    if (name.tokens().size() > 1) {
      String key = name.organisationKey();
      longNames.putIfAbsent(key, name);
      byInitials.computeIfAbsent(initials(name, true), k -> new LinkedHashSet<>()).add(key);
      byInitials.computeIfAbsent(initials(name, false), k -> new LinkedHashSet<>()).add(key);
    }
  }

  private static String letters(Reading acronym) {
    return String.join("", acronym.tokens());
  }

  private static String initials(Reading name, boolean withSmallWords) {
    StringBuilder initials = new StringBuilder();
    List<String> words = name.tokens();
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
  Optional<Reading> introducedFor(Reading acronym) {
    return Optional.ofNullable(introduced.get(letters(acronym)));
  }

  /** The one name of the article whose initials the acronym holds. */
  Optional<Reading> spelledOut(Reading acronym) {
    Set<String> keys = byInitials.getOrDefault(letters(acronym), Set.of());
    return keys.size() == 1 ? Optional.of(longNames.get(keys.iterator().next())) : Optional.empty();
  }

  /** The one longer name of the article that is this name and generic words: "Wagner Group". */
  Optional<Reading> longer(Reading name) {
    String start = name.organisationKey() + "-";
    List<Reading> found =
        longNames.entrySet().stream()
            .filter(e -> e.getKey().startsWith(start))
            .filter(e -> isGeneric(e.getKey().substring(start.length())))
            .map(Map.Entry::getValue)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean isGeneric(String rest) {
    return List.of(rest.split("-")).stream()
        .allMatch(w -> GENERIC.contains(w) || SMALL.contains(w));
  }
}
