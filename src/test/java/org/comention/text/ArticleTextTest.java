package org.comention.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ArticleTextTest {

  private static final String ARTICLE =
      "By Jane Doe\n\n"
          + "ANKARA, July 20 (Reuters) - Grain ships left Odesa. They sail to Istanbul.\n\n"
          + "A ship loads grain in Odesa’s port. Olena Muster, Ukrinform, Pool Photo via AP\n\n"
          + "“It is a start,” the U.N. said.\n\n"
          + "With Post wires";

  @Test
  void reads_an_article_into_sentences_with_one_role_each() {
    assertThat(ArticleText.of(ARTICLE).sentences())
        .extracting(
            s -> s.index() + " " + s.paragraph() + " " + s.role() + " " + s.span().of(ARTICLE))
        .containsExactly(
            "0 0 BYLINE By Jane Doe",
            "1 1 BODY ANKARA, July 20",
            "2 1 AGENCY (Reuters) -",
            "3 1 BODY Grain ships left Odesa.",
            "4 1 BODY They sail to Istanbul.",
            "5 2 CAPTION A ship loads grain in Odesa’s port.",
            "6 2 CREDIT Olena Muster, Ukrinform, Pool Photo via AP",
            "7 3 BODY “It is a start,” the U.N. said.",
            "8 4 AGENCY With Post wires");
  }

  @Test
  void keeps_offsets_across_curly_quotes() {
    Sentence caption = ArticleText.of(ARTICLE).sentences().get(5);
    // 13 chars of byline, 76 of lead, then the caption of 35
    assertThat(caption.span()).isEqualTo(new Span(89, 124));
    assertThat(caption.tokens())
        .extracting(token -> token.of(ARTICLE))
        .containsExactly("A", "ship", "loads", "grain", "in", "Odesa", "’", "s", "port", ".");
    assertThat(caption.tokens().get(5)).isEqualTo(new Span(111, 116));
  }

  @Test
  void blank_text_has_no_sentence() {
    ArticleText blank = ArticleText.of(" \n\n ");
    assertThat(blank.sentences()).isEmpty();
    assertThat(blank.paragraphs()).isEmpty();
    assertThat(blank.zones()).isEmpty();
  }

  @Property(tries = 500)
  void indexes_are_dense_and_every_visible_char_is_in_one_token(@ForAll("articles") String text) {
    ArticleText article = ArticleText.of(text);
    int at = 0;
    for (int i = 0; i < article.sentences().size(); i++) {
      Sentence sentence = article.sentences().get(i);
      assertThat(sentence.index()).isEqualTo(i);
      assertThat(article.paragraphs().get(sentence.paragraph()).covers(sentence.span())).isTrue();
      for (Span token : sentence.tokens()) {
        assertThat(sentence.span().covers(token)).isTrue();
        assertThat(new Span(at, token.begin()).trim(text).isEmpty()).isTrue();
        at = token.end();
      }
    }
    assertThat(new Span(at, text.length()).trim(text).isEmpty()).isTrue();
  }

  @Property(tries = 500)
  void no_sentence_crosses_the_border_of_a_zone(@ForAll("articles") String text) {
    ArticleText article = ArticleText.of(text);
    for (Sentence sentence : article.sentences()) {
      for (Zone zone : article.zones()) {
        boolean inside = zone.span().covers(sentence.span());
        assertThat(inside || !zone.span().overlaps(sentence.span())).isTrue();
      }
    }
  }

  /** Reads the one real article that lies beside the project, where it does. */
  @Test
  void no_name_of_a_photo_credit_is_left_in_the_seed_article() throws IOException {
    Path folder = Path.of("..", "shared", "corpus", "seed-article");
    assumeTrue(Files.isDirectory(folder), "skipped: no seed article beside the project");
    String text = Files.readString(firstFile(folder));
    List<Sentence> sentences = ArticleText.of(text).sentences();
    String kept =
        sentences.stream()
            .filter(s -> s.role().yieldsMentions())
            .map(s -> s.span().of(text))
            .collect(Collectors.joining(" "));
    assertThat(kept)
        .doesNotContain("Klimentyev", "Sputnik", "Evan Vucci", "Pool Photo", "Post wires");
    assertThat(kept).doesNotContainPattern("\\bAP\\b").contains("Dmitry Peskov", "Nasser Kanaani");
    assertThat(sentences).filteredOn(s -> s.role() == Role.CAPTION).hasSize(2);
    assertThat(sentences).filteredOn(s -> s.role() == Role.CREDIT).hasSize(2);
    assertThat(sentences).filteredOn(s -> s.role() == Role.AGENCY).hasSize(1);
  }

  @Provide
  Arbitrary<String> articles() {
    return Arbitraries.of(
            "KYIV (Reuters) -",
            "Rain fell.",
            "AP/Jane Doe",
            "By Jane Doe",
            "(Photo by Jane Doe/AP)",
            "\n",
            "\n\n",
            "With Post wires",
            "the",
            "U.S.",
            "“Go!”",
            "😀",
            "\u00a0",
            "Reuters",
            "Shahed-136")
        .list()
        .ofMaxSize(25)
        .map(words -> String.join(" ", words));
  }

  private static Path firstFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().findFirst().orElseThrow();
    }
  }
}
