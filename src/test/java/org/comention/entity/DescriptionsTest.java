package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Descriptions by country and office")
class DescriptionsTest {
  private static final String PUTIN = "Russian president -> per:vladimir-putin (description)";

  @Test
  @DisplayName("mean the holder whom the gazetteer knows and the article names; the country stays")
  void holder() {
    assertThat(
            MarkedText.describedIn(
                2022, "[PER Vladimir Putin] left. The [NORP Russian] president said nothing."))
        .containsExactly(
            "Vladimir Putin -> per:vladimir-putin (gazetteer)",
            PUTIN,
            "Russian -> loc:russia (demonym)");
  }

  @Test
  @DisplayName("are not asked for by default")
  void byDefault() {
    assertThat(
            MarkedText.resolvedIn(
                2022, "[PER Vladimir Putin] left. The [NORP Russian] president said nothing."))
        .noneMatch(line -> line.endsWith("(description)"));
  }

  @Test
  @DisplayName("mean whom the article gives the office, whom no list knows")
  void toldByTheArticle() {
    assertThat(
            described(
                "[NORP Ruritanian] talks. [NORP Danish] Foreign Minister [PER Jens Aagaard] came."
                    + " [LOC Denmark]'s foreign minister was glad."))
        .containsExactly("Denmark's foreign minister -> per:jens-aagaard (description)");
    assertThat(
            described(
                "[PER Jens Aagaard], the [NORP Danish] finance minister, came."
                    + " The [NORP Danish] finance minister was glad."))
        .containsExactly("Danish finance minister -> per:jens-aagaard (description)");
  }

  @ParameterizedTest
  @DisplayName("mean nobody where another office, time or person may be meant")
  @ValueSource(
      strings = {
        "[PER Vladimir Putin] left. The former [NORP Russian] president said nothing.",
        "[PER Vladimir Putin] left. [LOC Russia]'s former president said nothing.",
        "[PER Vladimir Putin] left. The [NORP Russian] vice president said nothing.",
        "[PER Vladimir Putin] left. The [NORP Russian] president-elect said nothing.",
        "[PER Vladimir Putin] left. The [NORP Russian] presidents said nothing.",
        "[PER Vladimir Putin] left. A [NORP Russian] president said nothing.",
        "[PER Vladimir Putin] left. The [NORP Russian] president of Gazprom said nothing.",
        "[PER Vladimir Putin] left. The [NORP Ukrainian] president said nothing.",
        "[PER Narendra Modi] left. The [NORP Indian] president said nothing.",
        "The [NORP Russian] president said nothing."
      })
  void nobody(String text) {
    assertThat(described(text)).isEmpty();
  }

  @Test
  @DisplayName("mean nobody where the article gives the office to two people")
  void two() {
    assertThat(
            described(
                "[NORP Danish] Foreign Minister [PER Jens Aagaard] left for [NORP Danish] Foreign"
                    + " Minister [PER Ida Holm]. The [NORP Danish] foreign minister was glad."))
        .isEmpty();
  }

  @Test
  @DisplayName("beside the name are part of that mention")
  void besideTheName() {
    assertThat(
            described(
                "The [NORP Russian] president, [PER Vladimir Putin], met [PER Vladimir Putin],"
                    + " the [NORP Russian] president."))
        .isEmpty();
  }

  private static List<String> described(String marked) {
    return MarkedText.describedIn(2022, marked).stream()
        .filter(line -> line.endsWith("(description)"))
        .toList();
  }
}
