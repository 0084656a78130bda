package org.comention.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words in and around people's names, from {@code titles.tsv} and {@code nicknames.tsv}: titles,
 * suffixes, particles, short given names. All in the folded form of {@link NameKey#tokens}.
 * Immutable.
 */
final class PersonWords {
  private static final int LONG_TITLE = 8;
  private static final PersonWords SHARED = new PersonWords();

  private final Set<List<String>> titles = new HashSet<>();
  private final Set<List<String>> soleOffices = new HashSet<>();
  private final Set<String> titleWords = new HashSet<>();
  private final Set<String> suffixes = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final Set<String> familyFirst = new HashSet<>();
  private final Map<String, Set<String>> nicknames = new HashMap<>();
  private final int longestTitle;

  private PersonWords() {
    for (ResourceTable.Line line : ResourceTable.read("titles.tsv").lines()) {
      for (String words : line.names("words")) {
        add(line.get("kind"), words);
      }
    }
    for (ResourceTable.Line line : ResourceTable.read("nicknames.tsv").lines()) {
      Set<String> forms = new HashSet<>(line.names("short"));
      forms.add(line.get("name"));
      forms.forEach(form -> nicknames.computeIfAbsent(form, f -> new HashSet<>()).addAll(forms));
    }
    longestTitle = titles.stream().mapToInt(List::size).max().orElse(0);
  }

  /** The lists, read once. */
  static PersonWords shared() {
    return SHARED;
  }

  private void add(String kind, String words) {
    switch (kind) {
      case "title" -> {
        List<String> title = Arrays.asList(words.split(" "));
        titles.add(title);
        titleWords.addAll(title);
        if (title.size() == 1) {
          misspelled(title.get(0)).forEach(word -> titles.add(List.of(word)));
        }
      }
      case "office" -> titles.add(Arrays.asList(words.split(" ")));
      case "sole" -> soleOffices.add(Arrays.asList(words.split(" ")));
      case "suffix" -> suffixes.add(words);
      case "particle" -> particles.add(words);
      case "family_first" -> familyFirst.add(words);
      default -> throw new IllegalArgumentException("Unknown kind of words: " + kind);
    }
  }

  /**
   * A long title with one letter left out, as transcripts have it: "ecretary" of "secretary", but
   * not "resident".
   */
  private static Stream<String> misspelled(String title) {
    return title.length() < LONG_TITLE
        ? Stream.empty()
        : IntStream.range(0, title.length())
            .mapToObj(at -> title.substring(0, at) + title.substring(at + 1))
            .filter(word -> !NameWords.shared().isCommon(word));
  }

  /** How many of the first tokens are a title; 0 where none is. The longest title wins. */
  int titleLength(List<String> tokens) {
    for (int n = Math.min(longestTitle, tokens.size()); n > 0; n--) {
      if (titles.contains(tokens.subList(0, n))) {
        return n;
      }
    }
    return 0;
  }

  /** How many of the first tokens are an office that a country has once; 0 where none is. */
  int soleOfficeLength(List<String> tokens) {
    int n = Math.min(longestTitle, tokens.size());
    while (n > 0 && !soleOffices.contains(tokens.subList(0, n))) {
      n--;
    }
    return n;
  }

  /** The last of the tokens that are one title, the longest; empty where they end with none. */
  List<String> titleAtEnd(List<String> tokens) {
    for (int n = Math.min(longestTitle, tokens.size()); n > 0; n--) {
      List<String> end = tokens.subList(tokens.size() - n, tokens.size());
      if (titles.contains(end)) {
        return List.copyOf(end);
      }
    }
    return List.of();
  }

  /** Whether the tokens begin with a title, of one or several: "Foreign Ministers". */
  boolean beginsTitle(List<String> tokens) {
    return titleLength(tokens) > 0 || titleLength(singular(tokens)) > 0;
  }

  /** Whether the tokens are titles and nothing else: "President", "Foreign Minister". */
  boolean isTitleAlone(List<String> tokens) {
    return !tokens.isEmpty()
        && (titleWords.containsAll(tokens) || areTitles(tokens) || areTitles(singular(tokens)));
  }

  /** "Chiefs of Mission", "Foreign Ministers": the tokens with the s of each plural gone. */
  private static List<String> singular(List<String> tokens) {
    return tokens.stream().map(token -> token.replaceFirst("(?<=...[^s])s$", "")).toList();
  }

  /** Whether the tokens are one office of several words: "national security adviser". */
  boolean isOffice(List<String> tokens) {
    return tokens.size() > 2 && titles.contains(tokens);
  }

  private boolean areTitles(List<String> tokens) {
    int length = titleLength(tokens);
    return length == tokens.size()
        || length > 0 && areTitles(tokens.subList(length, tokens.size()));
  }

  /** Whether the tokens are particles and nothing else: "El", "van der". */
  boolean isParticlesAlone(List<String> tokens) {
    return particles.containsAll(tokens);
  }

  boolean isSuffix(String token) {
    return suffixes.contains(token);
  }

  boolean isParticle(String token) {
    return particles.contains(token);
  }

  /** Whether the token is a frequent family name of a language that puts it first. */
  boolean isFamilyNameFirst(String token) {
    return familyFirst.contains(token);
  }

  /**
   * Whether the first of the tokens is no particle, though particles may be so spelt: "Ben" of "Ben
   * Wallace", "Le" of "Le Van Thanh".
   */
  boolean beginsWithGivenName(List<String> tokens) {
    return tokens.size() > 1 && nicknames.containsKey(tokens.get(0))
        || tokens.size() > 2 && isFamilyNameFirst(tokens.get(0));
  }

  /** Whether two given names are one: equal, or forms of one name. */
  boolean sameGivenName(String a, String b) {
    return a.equals(b) || nicknames.getOrDefault(a, Set.of()).contains(b);
  }
}
