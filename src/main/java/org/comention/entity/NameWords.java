package org.comention.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words in and around names, from {@code titles.tsv}, {@code nicknames.tsv}, {@code not-names.tsv},
 * {@code heads.tsv} and {@code common-words.tsv}: titles, suffixes, particles, short given names,
 * weekdays and months. All in the folded form of {@link NameKey#tokens}. Immutable.
 */
final class NameWords {
  private static final NameWords SHARED = new NameWords();

  private final Set<List<String>> titles = new HashSet<>();
  private final Set<String> titleWords = new HashSet<>();
  private final Set<String> suffixes = new HashSet<>();
  private final Set<String> particles = new HashSet<>();
  private final Set<String> familyFirst = new HashSet<>();
  private final Set<String> notNames = new HashSet<>();
  private final Set<String> notWhenSmall = new HashSet<>();
  private final Set<String> generic = new HashSet<>();
  private final Set<String> tails = new HashSet<>();
  private final Set<String> shouted = new HashSet<>();
  private final Set<String> offices = new HashSet<>();
  private final Set<String> beforeOffices = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<String> common = new HashSet<>();
  private final Map<String, NameType> heads = new HashMap<>();
  private final Map<String, Set<String>> nicknames = new HashMap<>();
  private final int longestTitle;

  private NameWords() {
    for (ResourceTable.Line line : ResourceTable.read("titles.tsv").lines()) {
      for (String words : line.names("words")) {
        add(line.get("kind"), words);
      }
    }
    for (ResourceTable.Line line : ResourceTable.read("not-names.tsv").lines()) {
      Set<String> target = notNames(line.get("kind"));
      line.names("words").forEach(word -> target.add(word.replace(' ', '-')));
    }
    for (ResourceTable.Line line : ResourceTable.read("heads.tsv").lines()) {
      NameType type = NameType.of(line.get("type")).orElseThrow();
      line.names("words").forEach(word -> heads.put(word, type));
    }
    for (ResourceTable.Line line : ResourceTable.read("nicknames.tsv").lines()) {
      Set<String> forms = new HashSet<>(line.names("short"));
      forms.add(line.get("name"));
      forms.forEach(form -> nicknames.computeIfAbsent(form, f -> new HashSet<>()).addAll(forms));
    }
    ResourceTable.read("common-words.tsv").lines().forEach(line -> common.add(line.get("word")));
    longestTitle = titles.stream().mapToInt(List::size).max().orElse(0);
  }

  /** The lists, read once. */
  static NameWords shared() {
    return SHARED;
  }

  private void add(String kind, String words) {
    switch (kind) {
      case "title" -> {
        List<String> title = Arrays.asList(words.split(" "));
        titles.add(title);
        titleWords.addAll(title);
      }
      case "office" -> titles.add(Arrays.asList(words.split(" ")));
      case "suffix" -> suffixes.add(words);
      case "particle" -> particles.add(words);
      case "family_first" -> familyFirst.add(words);
      default -> throw new IllegalArgumentException("Unknown kind of words: " + kind);
    }
  }

  private Set<String> notNames(String kind) {
    return switch (kind) {
      case "small" -> notWhenSmall;
      case "generic" -> generic;
      case "tail" -> tails;
      case "shouted" -> shouted;
      case "office" -> offices;
      case "before_office" -> beforeOffices;
      case "part" -> parts;
      default -> notNames;
    };
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

  /** Whether the tokens are titles and nothing else: "President", "Foreign Minister". */
  boolean isTitleAlone(List<String> tokens) {
    return !tokens.isEmpty()
        && (titleWords.containsAll(tokens) || areTitles(tokens) || areTitles(singular(tokens)));
  }

  /** "Chiefs of Mission", "Foreign Ministers": the tokens with the s of each plural gone. */
  private static List<String> singular(List<String> tokens) {
    return tokens.stream().map(token -> token.replaceFirst("(?<=...[^s])s$", "")).toList();
  }

  /** Whether the word says who holds an office, one or several: "director", "ministers". */
  boolean isHolder(String word) {
    return offices.contains(word)
        || word.endsWith("s") && offices.contains(word.substring(0, word.length() - 1));
  }

  /** Whether the word holds an office or stands before such a word: "Assistant", "Chairman". */
  boolean isOfficeWord(String word) {
    return isHolder(word) || beforeOffices.contains(word);
  }

  /** Whether an office or title begins with the word, or with it and the word after it. */
  boolean beginsOffice(String word, String after) {
    List<String> both = Arrays.asList((word + "-" + after).split("-"));
    return isOfficeWord(both.get(0)) || titleLength(both) > 0 || titleLength(singular(both)) > 0;
  }

  /** Whether English news writes the word small. */
  boolean isCommon(String word) {
    return common.contains(word);
  }

  /** Whether the key is a part of a text with its number: "article-vi", "volume-2". */
  boolean isNumberedPart(String key) {
    int mark = key.indexOf('-');
    return mark > 0
        && parts.contains(key.substring(0, mark))
        && key.substring(mark + 1).matches("[0-9]+[a-z]?|[ivx]+|[a-z]");
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

  /** Whether the key is a weekday, a month or a word that never is a name alone. */
  boolean isNoName(String key) {
    return notNames.contains(key);
  }

  /** Whether the key is no name when it is written small: "us", "who", "the gulf". */
  boolean isNoNameWhenSmall(String key) {
    return notWhenSmall.contains(key);
  }

  /** Whether the key says of what kind a thing is and not which: "Department", "Committee". */
  boolean isGeneric(String key) {
    return generic.contains(key);
  }

  /** Whether the key is an acronym and, in a line of capitals, more often a word: "who", "it". */
  boolean isShouted(String key) {
    return shouted.contains(key);
  }

  /** How many of the last words of a key say who of a body is meant: 1 of "nato-allies". */
  int tailLength(List<String> words) {
    int n = 0;
    while (n < words.size() && tails.contains(words.get(words.size() - 1 - n))) {
      n++;
    }
    return n;
  }

  /** The type that the last word of a name tells: "Thomas Jefferson Room" is a place. */
  Optional<NameType> headType(String key) {
    int last = key.lastIndexOf('-');
    return last < 0 ? Optional.empty() : Optional.ofNullable(heads.get(key.substring(last + 1)));
  }

  /** Whether the word, last in a name, tells its type. */
  boolean hasHeadType(String word) {
    return heads.containsKey(word);
  }

  /** The given name with its short forms and spellings. */
  Set<String> givenForms(String given) {
    return nicknames.getOrDefault(given, Set.of(given));
  }

  /** Whether two given names are one: equal, or forms of one name. */
  boolean sameGivenName(String a, String b) {
    return a.equals(b) || nicknames.getOrDefault(a, Set.of()).contains(b);
  }
}
