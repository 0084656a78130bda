package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
  private final Gazetteer gazetteer = MarkedText.Gazetteers.SHARED;

  private static String id(Optional<GazetteerEntry> entry) {
    return entry.map(GazetteerEntry::id).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "UK, LOC, loc:united-kingdom, GB",
    "Great Britain, LOC, loc:united-kingdom, GB",
    "Russian Federation, LOC, loc:russia, RU",
    "Türkiye, LOC, loc:turkey, TR",
    "Burma, LOC, loc:myanmar, MM",
    "U.A.E., LOC, loc:united-arab-emirates, AE",
    "DR Congo, LOC, loc:democratic-republic-of-the-congo, CD",
    "DPRK, LOC, loc:north-korea, KP",
    "Republic of Korea, LOC, loc:south-korea, KR",
    "Côte d'Ivoire, LOC, loc:ivory-coast, CI",
    "Persia, LOC, loc:iran, IR",
    "Kiev, LOC, loc:kyiv, UA",
    "Washington, LOC, loc:washington-dc, US",
    "Georgia, LOC, loc:georgia, GE",
    "Ноябрьск, LOC, '', ''",
    "Zelenskiy, PER, per:volodymyr-zelensky, UA",
    "Recep Tayyip Erdoğan, PER, per:recep-tayyip-erdogan, TR",
    "Владимир Путин, PER, per:vladimir-putin, RU",
    "King Abdullah, PER, per:abdullah-ii, JO",
    "Abdullah, PER, '', ''",
    "Islamic State of Iraq and Syria, ORG, org:islamic-state, ''",
    "Daesh, ORG, org:islamic-state, ''",
    "Hizballah, ORG, org:hezbollah, LB"
  })
  void knows_entities_by_their_names(String name, NameType type, String id, String country) {
    Optional<GazetteerEntry> found = gazetteer.find(name, type);
    assertThat(id(found)).isEqualTo(id);
    assertThat(found.map(GazetteerEntry::country).orElse("")).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource({
    "Russian, loc:russia",
    "Russians, loc:russia",
    "Iranian, loc:iran",
    "British, loc:united-kingdom",
    "Turks, loc:turkey",
    "South Korean, loc:south-korea",
    "Dutch, loc:netherlands",
    "Palestinians, loc:palestine",
    "Emirati, loc:united-arab-emirates",
    "European, loc:europe",
    "Soviet, loc:soviet-union",
    "Korean, loc:korea",
    "Sunni, ''"
  })
  void knows_whose_people_a_word_names(String word, String id) {
    assertThat(id(gazetteer.demonym(word))).isEqualTo(id);
  }

  @Test
  void holds_two_hundred_countries_with_code_and_five_thousand_names() {
    long countries =
        gazetteer.entities().stream().filter(e -> e.kind() == GazetteerEntry.Kind.COUNTRY).count();
    assertThat(countries).isBetween(240L, 260L);
    assertThat(gazetteer.names().size()).isGreaterThan(5_000);
    assertThat(gazetteer.entities())
        .filteredOn(e -> e.kind() == GazetteerEntry.Kind.COUNTRY)
        .allMatch(e -> e.country().matches("[A-Z]{2}"));
  }

  @Test
  void finds_every_entity_by_its_own_name() {
    List<String> lost =
        gazetteer.entities().stream()
            .filter(e -> gazetteer.find(e.name(), e.type()).isEmpty())
            .map(GazetteerEntry::id)
            .toList();
    assertThat(lost).isEmpty();
  }

  @Test
  void travels_to_executors() {
    assertThatCode(
            () -> {
              try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
                out.writeObject(gazetteer);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            })
        .doesNotThrowAnyException();
  }
}
