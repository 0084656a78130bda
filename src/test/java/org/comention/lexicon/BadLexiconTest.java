package org.comention.lexicon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.comention.UserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadLexiconTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        bad(
            "- id: concept:a\n    name: a\n    type: T\n    phrase: [a]",
            "line 5: unknown key, got phrase. Use one of id, name, type, parents, phrases,"
                + " case_sensitive, exceptions, patterns."),
        bad(
            "- name: a\n    type: T\n    phrases: [a]",
            "line 2: missing id, got a concept without it. Add id."),
        bad(
            "- id: concept:a\n    name: a\n    phrases: [a]",
            "line 2: missing type, got concept:a. Add type."),
        bad(
            "- id: concept:a\n    id: concept:b\n    name: a\n    type: T\n    phrases: [a]",
            "line 3: key given twice, got id. Keep one."),
        bad(
            "- {id: 'concept:a', name: a, type: T, phrases: [a]}\n"
                + "  - {id: 'concept:a', name: b, type: T, phrases: [b]}",
            "line 3: id given twice, got concept:a. It stands also in bad.yaml, line 2; join the two"
                + " or rename one."),
        bad(
            "- id: drone\n    name: a\n    type: T\n    phrases: [a]",
            "line 2: an id is concept: and words in lower case joined by hyphens, got drone. Write"
                + " one like concept:air-defence."),
        bad(
            "- id: concept:a\n    name: a\n    type: weapon\n    phrases: [a]",
            "line 4: a type is in capitals, got weapon. Write one like WEAPON."),
        bad(
            "- id: concept:a\n    name:\n    type: T\n    phrases: [a]",
            "line 3: empty name, got nothing. Write a name."),
        bad(
            "- id: concept:a\n    name: a\n    type: T\n    phrases:\n      - a\n      - ''",
            "line 7: empty phrase in phrases, got nothing. Write a phrase with a letter or digit, or"
                + " take the item out."),
        bad(
            "- id: concept:a\n    name: a\n    type: T\n    phrases: [a]\n    exceptions: ['--']",
            "line 6: empty phrase in exceptions, got --. Write a phrase with a letter or digit, or"
                + " take the item out."),
        bad(
            "- id: concept:a\n    name: a\n    type: T\n    phrases: a",
            "line 5: phrases is a list, got the text a. Mend the entry."),
        bad(
            "- id: concept:a\n    name: a\n    type: T\n    phrases:",
            "line 5: phrases is a list, got nothing. Mend the entry."),
        bad(
            "- {id: 'concept:a', name: a, type: T, phrases: [air defence]}\n"
                + "  - {id: 'concept:b', name: b, type: T, phrases: [b, Air-Defence]}",
            "line 3: phrase of two concepts, got Air-Defence. It stands also for concept:a in"
                + " bad.yaml, line 2; keep one."),
        bad(
            "- id: concept:a\n    name: a\n    type: T\n    parents: [concept:x]\n    phrases: [a]",
            "line 5: unknown parent, got concept:x. Declare that concept or mend the parent."),
        bad(
            "- {id: 'concept:a', name: a, type: T, parents: ['concept:b'], phrases: [a]}\n"
                + "  - {id: 'concept:b', name: b, type: T, parents: ['concept:a'], phrases: [b]}",
            "line 2: parents in a circle, got concept:a -> concept:b -> concept:a. Take one of these"
                + " parents out."),
        bad(
            "- id: concept:a\n    name: a\n    type: T\n    patterns: ['S-[34']",
            "line 5: no regular expression, got S-[34. Mend it: unclosed character class."),
        bad(
            "- id: concept:a\n    name: a\n    type: T\n    patterns: ['(S-300)?']",
            "line 5: pattern that matches the empty text, got (S-300)?. Make a part of it"
                + " required."),
        bad(
            "- id: concept:a\n    name: a\n    type: T",
            "line 2: a concept without phrases, patterns or narrower concepts, got concept:a. Add"
                + " phrases or take it out."),
        bad("- concept:a", "line 2: a concept is a map, got the text concept:a. Mend the entry."));
  }

  private static Arguments bad(String entries, String message) {
    return Arguments.of("concepts:\n  " + entries + "\n", message);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_one_line_with_file_and_line(String yaml, String message) {
    assertThatThrownBy(() -> Lexicon.parse("bad.yaml", yaml))
        .isInstanceOf(UserException.class)
        .hasMessage("Cannot read the lexicon bad.yaml, " + message);
  }

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        Arguments.of("", "line 1: no concepts, got an empty file. Add concepts."),
        Arguments.of("# only a comment\n", "line 1: no concepts, got an empty file. Add concepts."),
        Arguments.of(
            "- a\n",
            "line 1: a lexicon is a map with the key concepts, got a list. Mend the entry."),
        Arguments.of("# x\nconcept: []\n", "line 2: unknown key, got concept. Use concepts."),
        Arguments.of(
            "concepts: []\nconcepts: []\n", "line 2: key given twice, got concepts. Keep one."),
        Arguments.of("concepts:\n", "line 1: concepts is a list, got nothing. Mend the entry."));
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void a_file_of_another_shape_is_one_line_too(String yaml, String message) {
    assertThatThrownBy(() -> Lexicon.parse("bad.yaml", yaml))
        .isInstanceOf(UserException.class)
        .hasMessage("Cannot read the lexicon bad.yaml, " + message);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "concepts:\n  - id: [a\n",
        "concepts:\n  - id: a\n    id: b: c\n",
        "a: 'x\n",
        "a\tb: \u0001"
      })
  void broken_yaml_is_one_line_with_file_and_line(String yaml) {
    assertThatThrownBy(() -> Lexicon.parse("bad.yaml", yaml))
        .isInstanceOf(UserException.class)
        .hasMessageMatching(
            "Cannot read the lexicon bad\\.yaml, line \\d: no valid YAML, got .+\\. Mend the syntax\\.");
  }
}
