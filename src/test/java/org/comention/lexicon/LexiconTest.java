package org.comention.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comention.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {
  @TempDir private Path folder;

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void knows_every_ancestor_of_a_concept() {
    Lexicon lexicon = SampleLexicon.lexicon();
    assertThat(lexicon.parents().get("concept:shahed-136"))
        .containsExactly("concept:drone", "concept:weapon");
    assertThat(lexicon.parents().get("concept:weapon")).isEmpty();
  }

  @Test
  void knows_names_and_types() {
    Lexicon lexicon = SampleLexicon.lexicon();
    assertThat(lexicon.names()).containsEntry("concept:elysee-treaty", "Élysée treaty");
    assertThat(lexicon.types()).containsEntry("concept:sanctions", "POLICY");
  }

  @Test
  void a_folder_and_files_make_one_lexicon_whose_parents_may_stand_in_another_file()
      throws IOException {
    write(
        "b.yaml",
        "concepts:\n  - {id: 'concept:b', name: b, type: T, parents: ['concept:a'], phrases: [b]}\n");
    write("a.yml", "concepts:\n  - {id: 'concept:a', name: a, type: T, phrases: [a]}\n");
    write("notes.txt", "no lexicon");
    Lexicon lexicon = Lexicon.load(List.of(folder, folder.resolve("b.yaml")));
    assertThat(lexicon.names().keySet()).containsExactly("concept:a", "concept:b");
  }

  @Test
  void the_hash_follows_content_not_order_or_comments() {
    Lexicon one =
        Lexicon.parse(
            "one.yaml",
            "concepts:\n"
                + "  - {id: 'concept:a', name: a, type: T, phrases: [x, y]}\n"
                + "  - {id: 'concept:b', name: b, type: T, phrases: [z]}\n");
    Lexicon other =
        Lexicon.parse(
            "other.yaml",
            "# a comment\nconcepts:\n"
                + "  - {type: T, id: 'concept:b', name: b, phrases: [z]}\n"
                + "  - {id: 'concept:a', name: a, type: T, phrases: [y, x]}\n");
    Lexicon changed =
        Lexicon.parse(
            "one.yaml",
            "concepts:\n"
                + "  - {id: 'concept:a', name: a, type: T, phrases: [x], exceptions: [y]}\n"
                + "  - {id: 'concept:b', name: b, type: T, phrases: [z]}\n");
    assertThat(one.hash()).matches("[0-9a-f]{64}").isEqualTo(other.hash());
    assertThat(changed.hash()).isNotEqualTo(one.hash());
    assertThat(one.modelId()).isEqualTo("lexicon:" + one.hash().substring(0, 8));
  }

  @Test
  void words_that_yaml_takes_for_values_stay_words() {
    Lexicon lexicon =
        Lexicon.parse(
            "x.yaml",
            "concepts:\n  - {id: 'concept:a', name: no, type: T, phrases: [NO, 123, 1e3]}\n");
    assertThat(lexicon.concepts().get(0).phrases()).containsExactly("NO", "123", "1e3");
  }

  @Test
  void a_missing_file_is_one_line() {
    Path missing = folder.resolve("none.yaml");
    assertThatThrownBy(() -> Lexicon.load(List.of(missing)))
        .isInstanceOf(UserException.class)
        .hasMessage("Cannot read the lexicon: no such file, got " + missing + ". Check the path.");
  }

  @Test
  void a_folder_without_lexicons_is_one_line() {
    assertThatThrownBy(() -> Lexicon.load(List.of(folder)))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot read lexicons: no .yaml file, got the folder %s. Name a file or another folder."
                .formatted(folder));
  }

  @Test
  void a_file_that_is_no_utf_8_is_one_line() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, new byte[] {'a', (byte) 0xe9, ':'});
    assertThatThrownBy(() -> Lexicon.load(List.of(file)))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot read the lexicon %s: bytes that are no UTF-8, got a malformed character. Save it as UTF-8."
                .formatted(file));
  }

  @Test
  void an_exception_that_holds_no_phrase_is_without_effect() {
    Lexicon lexicon =
        Lexicon.parse(
            "x.yaml",
            "concepts:\n  - {id: 'concept:a', name: a, type: T, phrases: [drone], exceptions: [drone bee, dron music]}\n");
    assertThat(UselessEntries.of(lexicon)).containsExactly("concept:a: exception \"dron music\"");
  }
}
