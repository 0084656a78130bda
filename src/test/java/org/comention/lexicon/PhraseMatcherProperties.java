package org.comention.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.comention.text.ArticleText;
import org.comention.text.Sentence;

class PhraseMatcherProperties {
  private final Lexicon lexicon = SampleLexicon.lexicon();
  private final PhraseMatcher matcher = lexicon.matcher();
  private final Map<String, Concept> concepts =
      lexicon.concepts().stream().collect(Collectors.toMap(Concept::id, Function.identity()));

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> phrases =
        Arbitraries.of(
            lexicon.concepts().stream()
                .flatMap(c -> Stream.of(c.phrases(), c.caseSensitive(), c.exceptions()))
                .flatMap(List::stream)
                .toList());
    Arbitrary<String> designators =
        Arbitraries.of(
            "Shahed-136", "Shahed 131", "T-72B", "S\u2011400", "Su-34", "Geran-2", "MiG-29");
    Arbitrary<String> words =
        Arbitraries.of(
            "Kyiv",
            "anti",
            "aerial",
            "the",
            "cruise",
            "caf\u00e9",
            "U.S.",
            "\ud83d\ude80",
            "s",
            "1");
    Arbitrary<String> joints =
        Arbitraries.of(
            " ", " ", " ", "-", "\u2013", "'s ", "\u2019 ", ", ", ". ", "/", "\n\n", "\u00a0", "");
    Arbitrary<String> cased =
        Arbitraries.oneOf(phrases, designators, words)
            .flatMap(
                w -> Arbitraries.of(w, w, w.toUpperCase(Locale.ROOT), w.toLowerCase(Locale.ROOT)));
    return cased
        .flatMap(w -> joints.map(j -> w + j))
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void every_span_reads_as_a_phrase_or_designator_of_its_concept(@ForAll("texts") String text) {
    for (Sentence sentence : ArticleText.of(text).sentences()) {
      for (ConceptMatch match : matcher.match(text, sentence)) {
        String surface = match.span().of(text);
        Concept concept = concepts.get(match.conceptId());
        assertThat(match.designator() ? isDesignator(concept, surface) : isPhrase(concept, surface))
            .as("%s for %s in %s", surface, concept.id(), text)
            .isTrue();
      }
    }
  }

  @Property(tries = 2000)
  void spans_lie_in_their_sentence_in_order_and_never_overlap(@ForAll("texts") String text) {
    for (Sentence sentence : ArticleText.of(text).sentences()) {
      int end = sentence.span().begin();
      for (ConceptMatch match : matcher.match(text, sentence)) {
        assertThat(match.span().begin()).isGreaterThanOrEqualTo(end);
        assertThat(sentence.tokens()).anyMatch(t -> t.begin() == match.span().begin());
        assertThat(sentence.tokens()).anyMatch(t -> t.end() == match.span().end());
        end = match.span().end();
      }
      assertThat(end).isLessThanOrEqualTo(sentence.span().end());
    }
  }

  @Property(tries = 500)
  void any_text_goes_through(@ForAll String text) {
    for (Sentence sentence : ArticleText.of(text).sentences()) {
      assertThat(matcher.match(text, sentence)).isNotNull();
    }
  }

  private static boolean isPhrase(Concept concept, String surface) {
    return concept.phrases().stream().anyMatch(p -> words(p).equalsIgnoreCase(words(surface)))
        || concept.caseSensitive().stream().anyMatch(p -> words(p).equals(words(surface)));
  }

  private static boolean isDesignator(Concept concept, String surface) {
    String plain = surface.replaceAll("\\p{Pd}", "-").replace('\u00a0', ' ');
    return concept.patterns().stream()
        .anyMatch(
            p ->
                Pattern.compile("(?:" + p + ")s?", Pattern.CASE_INSENSITIVE)
                    .matcher(plain)
                    .matches());
  }

  /** Written apart from the matcher's own folding: letters and digits, one space for all else. */
  private static String words(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
