package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The U.S. said | the us said",
        "Tehran’s reply | Tehran's reply",
        "1,000 tons | 1000 tons",
        "Erdoğan, Šefčovič | ERDOGAN SEFCOVIC",
        "full-scale war | full scale war",
        "cost $3.5m | cost 35m",
      })
  void sees_the_same_words_in_two_spellings(String one, String other) {
    assertThat(hashes(one)).isEqualTo(hashes(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"wars | war s", "two, three | twothree", "36 drones | 37 drones"})
  void tells_different_words_apart(String one, String other) {
    assertThat(hashes(one)).isNotEqualTo(hashes(other));
  }

  @Test
  void takes_each_ideograph_as_a_word() {
    assertThat(ArticleWords.of("北京 2022年").size()).isEqualTo(4);
  }

  @Test
  void knows_which_words_are_quoted() {
    ArticleWords words = ArticleWords.of("He said “no way” and \"never\" again.");

    assertThat(IntStream.range(0, words.size()).filter(words::isQuoted)).containsExactly(2, 3, 5);
  }

  @Test
  void ends_a_quotation_that_nobody_closed_with_its_paragraph() {
    ArticleWords words = ArticleWords.of("“One two\nthree");

    assertThat(words.isQuoted(1)).isTrue();
    assertThat(words.isQuoted(2)).isFalse();
  }

  @Test
  void ends_sentences_at_marks_and_lines_and_not_inside_numbers() {
    ArticleWords words = ArticleWords.of("It cost 3.5 million. Why?\nNobody said");

    assertThat(words.sentences()).isEqualTo(3);
    assertThat(words.sentenceEnd(0)).isEqualTo(4);
    assertThat(words.sentenceBegin(2)).isEqualTo(5);
  }

  @Property
  void reads_any_text_and_leaves_no_word_outside_a_sentence(@ForAll String text) {
    ArticleWords words = ArticleWords.of(text);

    int last = words.sentences() == 0 ? 0 : words.sentenceEnd(words.sentences() - 1);
    assertThat(last).isEqualTo(words.size());
  }

  private static long[] hashes(String text) {
    ArticleWords words = ArticleWords.of(text);
    return IntStream.range(0, words.size()).mapToLong(words::word).toArray();
  }
}
