package org.comention.entity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
  private final Map<String, Set<Body>> byWord = new HashMap<>();

  /** An organisation of the article: the gazetteer's, or one under its own name. */
  private record Body(GazetteerEntry known, Reading name) {}

  private OrganisationForms() {}

  /** The forms of the article's ORG names, given in order. */
  static OrganisationForms of(Gazetteer gazetteer, List<Name> names, String text) {
    OrganisationForms forms = new OrganisationForms();
    Name before = null;
    for (Name name : names) {
      forms.addWords(gazetteer, name.reading());
      boolean introduced =
          before != null
              && isInBrackets(before, name, text)
              && !new SmallAcronyms(text).isStateCode(name);
      if (introduced) {
        forms.introduce(gazetteer, before.reading(), name.reading());
      }
      if (!introduced && !name.reading().isAcronym()) {
        forms.addLong(name.reading());
      }
      before = name;
    }
    return forms;
  }

  /**
   * The letters that the article introduces in brackets for events, laws and works, whatever type
   * the letters have: "Libya Stabilization Conference (LSC)".
   *
   * @param names all names of the article, in order
   * @param isThing whether a name is of an event, law or work
   */
  static OrganisationForms ofThings(
      Gazetteer gazetteer, List<Name> names, Predicate<Name> isThing, String text) {
    OrganisationForms forms = new OrganisationForms();
    Map<Integer, Name> byEnd = new HashMap<>();
    names.stream()
        .filter(name -> !name.reading().isAcronym() && isThing.test(name))
        .forEach(name -> byEnd.put(name.span().end(), name));
    for (Name name : names) {
      Name before = byEnd.get(name.span().begin() - BRACKET_GAP);
      if (before != null
          && name.reading().isAcronym()
          && isInBrackets(before, name, text)
          && isSubsequence(letters(name.reading()), initials(before.reading(), true))) {
        forms.introduce(gazetteer, before.reading(), name.reading());
      }
    }
    return forms;
  }

  private void addWords(Gazetteer gazetteer, Reading name) {
    GazetteerEntry known = gazetteer.findKey(name.organisationKey(), NameType.ORG).orElse(null);
    Body body = known == null ? new Body(null, name) : new Body(known, null);
    Stream<String> keys =
        known == null
            ? Stream.of(name.organisationKey()).filter(key -> key.contains("-"))
            : Stream.concat(Stream.of(known.name()), known.aliases().stream()).map(NameKey::of);
    keys.flatMap(key -> Stream.of(key.split("-")))
        .filter(NameWords.shared()::isGeneric)
        .forEach(word -> byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(body));
  }

  private static boolean isInBrackets(Name name, Name bracketed, String text) {
    int begin = bracketed.span().begin();
    int end = bracketed.span().end();
    return begin - name.span().end() == BRACKET_GAP
        && text.startsWith(" (", begin - BRACKET_GAP)
        && text.startsWith(")", end);
  }

  /** Letters of another language's name need not be initials, unless they are known otherwise. */
  private void introduce(Gazetteer gazetteer, Reading name, Reading shorter) {
    boolean initials = isSubsequence(letters(shorter), initials(name, true));
    boolean other = gazetteer.findKey(shorter.organisationKey(), NameType.ORG).isPresent();
    if (initials || !other && shorter.tokens().size() == 1) {
      introduced.putIfAbsent(letters(shorter), name);
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

  /** The name that the article introduces the short one for, in brackets after it. */
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

  /**
   * The one organisation of the article that has the word in one of its names: "the Department" is
   * the State Department where no other is named.
   */
  Optional<Resolution> headed(Name name) {
    Set<Body> bodies = byWord.getOrDefault(name.reading().key(), Set.of());
    return bodies.size() == 1
        ? Optional.of(bodies.iterator().next()).map(body -> resolution(name, body))
        : Optional.empty();
  }

  private static Resolution resolution(Name name, Body body) {
    String type = NameType.ORG.name();
    if (body.known() != null) {
      String id = body.known().id();
      return new Resolution(name.span(), id, type, Rule.COREFERENCE, body.known().name());
    }
    String id = NameType.ORG.id(body.name().organisationKey());
    return new Resolution(name.span(), id, type, Rule.COREFERENCE, body.name().surface());
  }

  private static boolean isGeneric(String rest) {
    return List.of(rest.split("-")).stream()
        .allMatch(w -> GENERIC.contains(w) || SMALL.contains(w));
  }
}
