package org.comention.lexicon;

import java.util.List;
import org.comention.text.ArticleText;

/** A small lexicon for the tests, and its matches as short lines. */
final class SampleLexicon {
  static final String YAML =
      """
      concepts:
        - id: concept:weapon
          name: weapon
          type: WEAPON
          phrases: [weapon, weapons]
        - id: concept:drone
          name: drone
          type: WEAPON
          parents: [concept:weapon]
          phrases: [drone, drones, unmanned aerial vehicle, UAV, UAVs]
          case_sensitive: [UAS]
          exceptions: [drone bee, drone music, the drone of]
        - id: concept:shahed-136
          name: Shahed-136
          type: WEAPON
          parents: [concept:drone]
          phrases: [Shahed]
          patterns: ["Shahed[- ]?1(31|36)", "Geran-2"]
        - id: concept:fighter
          name: fighter aircraft
          type: WEAPON
          parents: [concept:weapon]
          phrases: [fighter jet]
          patterns: ['Su-(2[47]|3[045])', 'MiG-\\d\\d']
        - id: concept:vehicle
          name: vehicle
          type: WEAPON
          phrases: [vehicle, vehicles]
        - id: concept:tank
          name: tank
          type: WEAPON
          parents: [concept:weapon]
          phrases: [tank, tanks]
          exceptions: [think tank, fish tank, tank top]
          patterns: ['T-(64|72|80|90)[A-Z]?']
        - id: concept:anti-tank-missile
          name: anti-tank missile
          type: WEAPON
          parents: [concept:weapon]
          phrases: [anti-tank missile, anti-tank missiles]
        - id: concept:air-defence
          name: air defence
          type: WEAPON
          phrases: [air defence, air defense, surface-to-air missile]
          case_sensitive: [SAM]
          patterns: ['S-[34]00']
        - id: concept:missile
          name: missile
          type: WEAPON
          parents: [concept:weapon]
          phrases: [missile, missiles, cruise missile]
          case_sensitive: [Grad]
        - id: concept:sanctions
          name: sanctions
          type: POLICY
          phrases: [sanctions, U.S. sanctions, people's embargo]
        - id: concept:elysee-treaty
          name: Élysée treaty
          type: POLICY
          phrases: [Élysée treaty]
      """;

  private SampleLexicon() {}

  static Lexicon lexicon() {
    return Lexicon.parse("sample.yaml", YAML);
  }

  /** The matches in a text, each as {@code begin-end words concept}. */
  static List<String> found(PhraseMatcher matcher, String text) {
    return ArticleText.of(text).sentences().stream()
        .flatMap(sentence -> matcher.match(text, sentence).stream())
        .map(
            m ->
                "%d-%d %s %s"
                    .formatted(
                        m.span().begin(),
                        m.span().end(),
                        m.span().of(text),
                        m.conceptId().substring("concept:".length())))
        .toList();
  }
}
