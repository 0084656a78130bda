package org.comention.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.comention.lexicon.Lexicon;

/**
 * A lexicon of made-up phrases of one to three words that texts hold, so that the matcher has as
 * much to try as with a list of real terms. Every hundred phrases are a concept with a designator
 * pattern. The same texts and number give the same lexicon.
 */
final class GeneratedLexicon {
  private static final int A_CONCEPT = 100;

  private GeneratedLexicon() {}

  /** A lexicon of so many phrases from the words of the texts, rare words first in a phrase. */
  static Lexicon of(List<String> texts, int phrases) {
    List<String> words = byFrequency(texts);
    Random random = new Random(7);
    Set<String> taken = new HashSet<>();
    StringBuilder yaml = new StringBuilder("concepts:\n");
    for (int n = 0; n < phrases; n++) {
      if (n % A_CONCEPT == 0) {
        yaml.append(concept(n / A_CONCEPT, words.get(random.nextInt(words.size()))));
      }
      String phrase = phrase(words, random);
      while (!taken.add(phrase)) {
        phrase = phrase(words, random);
      }
      yaml.append("      - '").append(phrase).append("'\n");
    }
    return Lexicon.parse("generated.yaml", yaml.toString());
  }

  private static String concept(int number, String word) {
    String designator = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    return """
          - id: concept:c%d
            name: c%d
            type: T
            patterns: ['%s-[1-9]\\d[A-M]?']
            phrases:
        """
        .formatted(number, number, designator);
  }

  private static List<String> byFrequency(List<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
        if (word.length() > 2) {
          counts.merge(word, 1, Integer::sum);
        }
      }
    }
    List<String> words = new ArrayList<>(counts.keySet());
    words.sort(
        (a, b) ->
            counts.get(b) - counts.get(a) != 0 ? counts.get(b) - counts.get(a) : a.compareTo(b));
    return words;
  }

  /** A word of any frequency and, in three of four, frequent ones beside it. */
  private static String phrase(List<String> words, Random random) {
    String any = words.get(random.nextInt(words.size()));
    return switch (random.nextInt(4)) {
      case 0 -> any;
      case 1 -> any + " " + frequent(words, random);
      case 2 -> frequent(words, random) + " " + any;
      default -> any + " " + frequent(words, random) + " " + frequent(words, random);
    };
  }

  private static String frequent(List<String> words, Random random) {
    return words.get((int) Math.pow(words.size() - 1, random.nextDouble()));
  }
}
