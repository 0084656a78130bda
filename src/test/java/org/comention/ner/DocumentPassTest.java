package org.comention.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.comention.text.ArticleText;
import org.comention.text.Sentence;
import org.junit.jupiter.api.Test;

class DocumentPassTest {

  @Test
  void a_nationality_before_an_institution_is_part_of_its_name() {
    assertThat(
            settle("The Israeli Defense Ministry spoke.", "Israeli/NORP", "Defense Ministry/ORG"))
        .containsExactly("Israeli Defense Ministry/ORG");
  }

  @Test
  void the_same_words_have_one_type_in_an_article() {
    assertThat(
            settle(
                "Gazprom cut the flow. Gazprom denied it. Later Gazprom paid.",
                "Gazprom/ORG",
                "Gazprom/LOC",
                "Gazprom/ORG"))
        .containsExactly("Gazprom/ORG", "Gazprom/ORG", "Gazprom/ORG");
  }

  @Test
  void an_acronym_in_brackets_takes_the_type_of_what_it_shortens() {
    assertThat(
            settle(
                "The World Food Programme (WFP) shipped grain. Then WFP stopped.",
                "World Food Programme/ORG",
                "WFP/MISC",
                "WFP/LOC"))
        .containsExactly("World Food Programme/ORG", "WFP/ORG", "WFP/ORG");
  }

  @Test
  void a_surname_seen_with_a_full_name_is_a_person() {
    assertThat(
            settle(
                "Jake Sullivan spoke on Monday. Sullivan gave no number.",
                "Jake Sullivan/PER",
                "Sullivan/ORG"))
        .containsExactly("Jake Sullivan/PER", "Sullivan/PER");
  }

  @Test
  void a_place_the_model_is_sure_of_stays_a_place() {
    assertThat(
            settle(
                "Denzel Washington flew to Washington.", "Denzel Washington/PER", "Washington/LOC"))
        .containsExactly("Denzel Washington/PER", "Washington/LOC");
  }

  /** Names given as surface/type, found from left to right; confidence 0.95 each. */
  private static List<String> settle(String text, String... given) {
    List<Sentence> sentences = ArticleText.of(text).sentences();
    List<Name> names = new ArrayList<>();
    int at = 0;
    for (String surfaceAndType : given) {
      String[] parts = surfaceAndType.split("/");
      int begin = text.indexOf(parts[0], at);
      at = begin + parts[0].length();
      names.add(name(sentences, text, begin, at, EntityType.valueOf(parts[1])));
    }
    return DocumentPass.apply(names, sentences, text).stream()
        .map(n -> n.surface() + "/" + n.type())
        .toList();
  }

  private static Name name(
      List<Sentence> sentences, String text, int begin, int end, EntityType type) {
    for (Sentence sentence : sentences) {
      for (int from = 0; from < sentence.tokens().size(); from++) {
        if (sentence.tokens().get(from).begin() == begin) {
          int to = from;
          while (to < sentence.tokens().size() && sentence.tokens().get(to).end() <= end) {
            to++;
          }
          return NameDecoder.name(sentence, from, to, type, 0.95, text);
        }
      }
    }
    throw new IllegalArgumentException("No token begins at " + begin);
  }
}
