package org.comention.ner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comention.UserException;
import org.junit.jupiter.api.Test;

class ConllFileTest {

  @Test
  void reads_tokens_sentences_and_documents_of_several_dialects() {
    var documents =
        ConllFile.parse(
            "x.conll",
            List.of(
                "# newdoc id = a",
                "# text = Kyiv fell",
                "1\tKyiv\tB-LOC\t-\tann",
                "2\tfell\tO\t-\t-",
                "",
                "-DOCSTART- -X- O O",
                "",
                "Abadi NNP I-NP I-PER",
                "# O",
                "spoke VBD I-VP O"));
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0).get(0))
        .containsExactly(new ConllFile.Token("Kyiv", "B-LOC"), new ConllFile.Token("fell", "O"));
    assertThat(documents.get(1).get(0))
        .extracting(ConllFile.Token::text)
        .containsExactly("Abadi", "#", "spoke");
  }

  @Test
  void a_line_without_a_label_is_one_clear_line() {
    assertThatThrownBy(() -> ConllFile.parse("x.conll", List.of("Kyiv B-LOC", "fell silent")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("x.conll, line 2")
        .hasMessageContaining("got 'fell silent'");
  }

  @Test
  void a_file_that_is_not_there_is_one_clear_line() {
    assertThatThrownBy(() -> ConllFile.read(Path.of("no/such.conll")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("no readable file");
  }

  @Test
  void gold_names_have_offsets_in_the_joined_text_and_mapped_types() {
    // I-PER I-PER is one name in IOB1; B-PER after I-PER opens a second one.
    var sentences =
        ConllFile.parse(
                "x",
                List.of(
                    "Haider I-Person",
                    "Abadi I-Person",
                    "Bush B-Person",
                    "spoke O",
                    "",
                    "IS I-ORG",
                    "( X"))
            .get(0);
    GoldDocument gold = GoldDocument.of(sentences, Map.of("Person", EntityType.PER));
    assertThat(gold.text()).isEqualTo("Haider Abadi Bush spoke\nIS (\n");
    assertThat(gold.names())
        .containsExactlyInAnyOrder(
            new GoldDocument.TypedSpan(0, 12, EntityType.PER),
            new GoldDocument.TypedSpan(13, 17, EntityType.PER),
            new GoldDocument.TypedSpan(24, 26, EntityType.ORG));
    assertThat(gold.masks(24, 28)).isTrue();
    assertThat(gold.masks(24, 26)).isFalse();
  }

  @Test
  void scores_are_those_counted_by_hand() {
    // 4 in the corpus, 5 found, 3 right: P 3/5, R 3/4, F1 2*3/9.
    Scores scores = new Scores(4, 5, 3);
    assertThat(scores.precision()).isEqualTo(0.6);
    assertThat(scores.recall()).isEqualTo(0.75);
    assertThat(scores.f1()).isEqualTo(6.0 / 9);
    assertThat(new Scores(0, 0, 0).f1()).isZero();
  }
}
