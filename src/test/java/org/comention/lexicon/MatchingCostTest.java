package org.comention.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.comention.text.ArticleText;
import org.comention.text.Sentence;
import org.junit.jupiter.api.Test;

/** The cost at 100,000 phrases; prints the figures it compares, in processor time. */
class MatchingCostTest {
  private static final int PHRASES = 100_000;
  private static final double NER_MICROS_A_TOKEN = 90;

  @Test
  void matching_100_000_phrases_costs_less_than_a_tenth_of_ner() {
    List<String> words = words(60_000);
    Random random = new Random(7);
    Lexicon lexicon = Lexicon.parse("large.yaml", lexicon(words, random));
    long before = usedBytes();
    long start = cpuNanos();
    PhraseMatcher matcher = lexicon.matcher();
    double buildSeconds = (cpuNanos() - start) / 1e9;
    double megabytes = (usedBytes() - before) / 1e6;

    String text = text(words, random, 200_000);
    List<Sentence> sentences = ArticleText.of(text).sentences();
    long tokens = sentences.stream().mapToLong(s -> s.tokens().size()).sum();
    for (int warmUp = 0; warmUp < 3; warmUp++) {
      match(matcher, text, sentences);
    }
    start = cpuNanos();
    long matches = match(matcher, text, sentences);
    double microsAToken = (cpuNanos() - start) / 1e3 / tokens;

    System.out.printf(
        "%d phrases, %d patterns: built in %.2f s, %.0f MB, %.2f us a token, %d matches in %d tokens%n",
        lexicon.phraseCount(),
        lexicon.patternCount(),
        buildSeconds,
        megabytes,
        microsAToken,
        matches,
        tokens);
    assertThat(matches).isPositive();
    assertThat(microsAToken).isLessThan(NER_MICROS_A_TOKEN / 10);
    assertThat(buildSeconds).isLessThan(20);
  }

  private static long match(PhraseMatcher matcher, String text, List<Sentence> sentences) {
    return sentences.stream().mapToLong(s -> matcher.match(text, s).size()).sum();
  }

  /** Time on the processor: what other processes take of the machine does not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Made-up words; a word's place is its rank, so that few are frequent. */
  private static List<String> words(int count) {
    List<String> words = new ArrayList<>(count);
    String[] syllables = {
      "ka", "ro", "min", "tel", "va", "shi", "dor", "en", "pu", "gra", "lo", "zet"
    };
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int rest = i + 12; rest > 0; rest /= 12) {
        word.append(syllables[rest % 12]);
      }
      words.add(word.toString());
    }
    return words;
  }

  private static String word(List<String> words, Random random) {
    return words.get((int) Math.pow(words.size() - 1, random.nextDouble()));
  }

  /** 1,000 concepts of 100 phrases of one to three words, a pattern each. */
  private static String lexicon(List<String> words, Random random) {
    StringBuilder yaml = new StringBuilder("concepts:\n");
    Set<String> taken = new HashSet<>();
    for (int concept = 0; concept < PHRASES / 100; concept++) {
      String designator = words.get(random.nextInt(words.size()));
      yaml.append("  - id: concept:c%d\n    name: c\n    type: T\n".formatted(concept));
      yaml.append("    patterns: ['%s-[1-9]\\d[A-M]?']\n".formatted(capitalised(designator)));
      yaml.append("    phrases:\n");
      for (int i = 0; i < 100; i++) {
        String phrase = phrase(words, random);
        while (!taken.add(phrase)) {
          phrase = phrase(words, random);
        }
        yaml.append("      - ").append(phrase).append('\n');
      }
    }
    return yaml.toString();
  }

  /** A rare first word and frequent ones after it, as in terms; one in four is a single word. */
  private static String phrase(List<String> words, Random random) {
    String first = words.get(random.nextInt(words.size()));
    return switch (random.nextInt(4)) {
      case 0 -> first;
      case 1 -> first + " " + word(words, random);
      case 2 -> word(words, random) + " " + first;
      default -> first + " " + word(words, random) + " " + word(words, random);
    };
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String text(List<String> words, Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      String word = word(words, random);
      text.append(i % 11 == 0 ? capitalised(word) : word);
      text.append(i % 25 == 0 ? ".\n\n" : i % 9 == 0 ? ", " : " ");
    }
    return text.toString();
  }
}
