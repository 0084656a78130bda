package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of the key of a body's name when the habits of spelling it are taken away: names of
 * one type that share it are one body.
 *
 * <p>"United States", "United Nations", "European Union" and "African Union" inside a name are
 * their letters; British spellings become American ones; "the" goes; "for" and "on" are "of". Of
 * names of three words and more that say of what kind a body is the s of plurals goes, but not of
 * that word: the National Institutes of Health are not the National Institute of Health. A name of
 * one word stays as it is.
 *
 * <pre>{@code
 * of("united-states-coast-guard")                       -> us-coast-guard
 * of("national-institute-for-standards-and-technology") -> national-institute-of-standard-and-technology
 * of("united-nations")                                  -> united-nations
 * }</pre>
 */
final class BodySpelling {
  private static final Set<String> PREPOSITIONS = Set.of("of", "for", "on");
  private static final Map<List<String>, String> LETTERS =
      Map.of(
          List.of("united", "states"), "us",
          List.of("united", "nations"), "un",
          List.of("european", "union"), "eu",
          List.of("african", "union"), "au");
  private static final Map<String, String> AMERICAN =
      Map.of(
          "centre", "center",
          "centres", "centers",
          "organisation", "organization",
          "organisations", "organizations",
          "defence", "defense",
          "programme", "program",
          "programmes", "programs",
          "labour", "labor",
          "theatre", "theater");
  private static final int SHORTEST_PLURAL = 4;

  private BodySpelling() {}

  /** The spelling key of a {@link NameKey}. */
  static String of(String key) {
    List<String> words = List.of(key.split("-"));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String letters = i + 1 < words.size() ? LETTERS.get(words.subList(i, i + 2)) : null;
      if (letters != null) {
        kept.add(letters);
        i += words.subList(i + 2, words.size()).indexOf("america") == 1 ? 3 : 1;
      } else if (!words.get(i).equals("the")) {
        kept.add(spelled(words.get(i)));
      }
    }
    boolean body = kept.size() > 2 && kept.stream().anyMatch(NameWords.shared()::isBody);
    if (body) {
      kept.replaceAll(BodySpelling::singular);
    }
    return kept.size() < 2 ? key : String.join("-", kept);
  }

  private static String spelled(String word) {
    return PREPOSITIONS.contains(word) ? "of" : AMERICAN.getOrDefault(word, word);
  }

  private static String singular(String word) {
    boolean plural = word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
    String one = plural ? word.substring(0, word.length() - 1) : word;
    return NameWords.shared().isBody(one) ? word : one;
  }
}
