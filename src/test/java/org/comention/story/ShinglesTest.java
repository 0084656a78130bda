package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static final Shingles FOURS = new Shingles(4);

  @Test
  void makes_one_shingle_of_every_run_of_words_each_once() {
    assertThat(FOURS.of("a b c")).isEmpty();
    assertThat(FOURS.of("a b c d e")).hasSize(2).doesNotHaveDuplicates();
    assertThat(FOURS.of("a b c d a b c d")).hasSize(4);
    assertThat(FOURS.of("A, b - c: D")).isEqualTo(FOURS.of("a b c d"));
  }

  @Test
  void leaves_quotations_out_and_makes_no_shingle_across_them() {
    String own = words("own", 30);
    long[] shingles = FOURS.of(own + " “" + words("quoted", 50) + "” " + words("more", 10));

    // 30 words make 27 shingles and 10 words make 7.
    assertThat(shingles)
        .hasSize(34)
        .startsWith(FOURS.of(own))
        .endsWith(FOURS.of(words("more", 10)));
  }

  @Test
  void keeps_the_quotations_of_a_text_that_is_hardly_anything_else() {
    assertThat(FOURS.of("She said: “" + words("quoted", 60) + "”")).hasSize(59);
  }

  @Test
  void leaves_out_the_sentences_it_is_told_to() {
    ArticleWords footer = ArticleWords.of("Follow us for more of the same.");
    long[] standing = {footer.sentenceHash(0)};
    ArticleWords text = ArticleWords.of(words("own", 30) + ".\nFollow us for more of the same.\n");

    assertThat(FOURS.of(text, standing)).isEqualTo(FOURS.of(words("own", 30)));
  }

  private static String words(String stem, int count) {
    return IntStream.range(0, count).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
  }
}
