package org.comention.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {

  private static final String BEFORE = "The harbour was quiet.\n";
  private static final String AFTER = "\nShips sail again today.";

  @Test
  @Timeout(10)
  void long_words_in_capitals_before_an_agencys_name_are_read_once() {
    String word = "STRAFVERFOLGUNGSBEHÖRDE BUNDESVERFASSUNGSGERICHT GRUNDSATZENTSCHEIDUNG ";
    for (String line :
        List.of(word + "DPA", word.replace(" ", "") + " BY AP", word + word + "AFP")) {
      assertThat(Bylines.roleOf(line)).isEqualTo(Role.BODY);
    }
    assertThat(Bylines.roleOf("Jane Doe and John Roe reported from Kyiv.")).isEqualTo(Role.BYLINE);
  }

  /** The caption stands left of the bar, its credit right of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Smoke rises over Odesa on Monday. |REUTERS/Olena Muster",
        "Smoke rises over Odesa on Monday. |REUTERS/Olena Muster/File Photo",
        "Smoke rises over Odesa on Monday. |AP/Jane Doe",
        "Smoke rises over Odesa on Monday. |Jane Doe/AFP via Getty Images",
        "Smoke rises over Odesa on Monday. |Jane Doe, Sputnik, Kremlin Pool Photo via AP",
        "Smoke rises over Odesa on Monday. |Getty Images",
        "Smoke rises over Odesa on Monday. |AP",
        "Smoke rises over Odesa on Monday. |Photo: Jane Doe",
        "Smoke rises over Odesa on Monday. |Courtesy of the Ministry of Defence",
        "Smoke rises over Odesa on Monday. |(AP Photo/Jane Doe, File)",
        "Smoke rises over Odesa on Monday. |(Photo by Jane Doe/Getty Images)",
        "Smoke rises over Odesa on Monday |(Photo by Jane Doe/Getty Images)",
        "Smoke rises over Odesa on Monday |Jane Doe/AFP",
        "Smoke rises over Odesa on Monday.|Sputnik/Jane Doe/Pool via REUTERS",
        "U.S. Marines land in Odesa. |Sgt. Jane Doe/U.S. Army via AP",
        "A drone lies in a field near Kyiv. |Ukrainian Presidential Press Office via AP"
      })
  void a_photo_credit_ends_a_caption(String marked) {
    int bar = marked.indexOf('|');
    String text = BEFORE + marked.replace("|", "") + AFTER;
    Span credit = new Span(BEFORE.length() + bar, text.length() - AFTER.length());
    Credits credits = Credits.of(text);
    assertThat(credits.zones()).containsExactly(new Zone(credit, Role.CREDIT));
    assertThat(credits.roleAt(new Span(BEFORE.length(), BEFORE.length() + 5)))
        .isEqualTo(Role.CAPTION);
    assertThat(credits.roleAt(new Span(0, 3))).isEqualTo(Role.BODY);
    assertThat(credits.roleAt(new Span(text.length() - 6, text.length()))).isEqualTo(Role.BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jane Doe",
        "By JANE DOE and JOHN ROE",
        "By Jane Doe, Associated Press",
        "By Jane Doe in Kyiv and John van der Roe in Moscow",
        "Additional reporting by Jane Doe",
        "With reporting by Jane Doe and Reuters",
        "(Reporting by Jane Doe and John Roe; Writing by Max Mustermann; Editing by Erika Muster)",
        "Jane Doe reported from Kyiv, and John Roe from Moscow."
      })
  void a_byline_is_its_whole_paragraph(String line) {
    assertThat(onlyZone(line)).isEqualTo(Role.BYLINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With Post wires",
        "With AP, AFP",
        "With agencies",
        "— Reuters",
        "Reuters",
        "The Associated Press contributed to this report.",
        "Associated Press writers Jane Doe and John Roe contributed to this report.",
        "Copyright 2022 The Associated Press"
      })
  void an_agency_line_is_its_whole_paragraph(String line) {
    assertThat(onlyZone(line)).isEqualTo(Role.AGENCY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Friday, the troops had left Kherson.",
        "By Friday Russia had left.",
        "By President Biden's account, the talks went well.",
        "By President Biden’s Account",
        "The AP reported that Russia had left.",
        "Reuters reported on Monday that Iran sold drones.",
        "The strike was first reported by Reuters.",
        "He told Reuters.",
        "Officials told the Associated Press.",
        "He spoke to the AP. Reuters could not verify it.",
        "Iran contributed drones to the war.",
        "With Russia, Iran signed a deal.",
        "Reporting by the BBC found that drones were used.",
        "Photo by photo, the inquiry named the men.",
        "Credit Suisse fell by 5 percent.",
        "The rule comes from the U.S. Environmental Protection Agency (EPA)",
        "The International Atomic Energy Agency (IAEA) - a U.N. body - agreed.",
        "Putin reported from Moscow that all was well.",
        "Iran, Russia and Turkey",
        "Putin To Visit Iran, Says Reuters",
        "PUTIN TO VISIT IRAN, REUTERS SAYS",
        "Sputnik V was approved. Pfizer was not."
      })
  void body_that_looks_like_a_credit_stays_body(String line) {
    String text = BEFORE + line + AFTER;
    assertThat(Credits.of(text).zones()).isEmpty();
  }

  /** Begin and end of the agency, counted by hand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KYIV, Aug 3 (Reuters) - Rain fell on Kharkiv.|12|23",
        "KYIV, Ukraine (AP) — Rain fell on Kharkiv.|14|20",
        "WASHINGTON (Reuters) -The rain fell.|11|22",
        "(Reuters) - Oil rose.|0|11",
        "MOSCOW, July 19. /TASS/. Rain fell.|17|24",
        "TEHRAN, Jul. 19 (MNA) – Rain fell.|16|23",
        "KYIV, Aug 3 (Continental Wire) - Rain fell.|12|32",
        "KYIV (Continental Wire) — Rain fell.|5|25",
        "KYIV, Sept 27 (Brankov) - Rain fell.|14|25"
      })
  void of_a_dateline_the_agency_is_a_zone_and_the_place_stays(String text, int begin, int end) {
    Credits credits = Credits.of(text);
    assertThat(credits.zones()).containsExactly(new Zone(new Span(begin, end), Role.AGENCY));
    if (begin > 0) {
      assertThat(credits.roleAt(new Span(0, 4))).isEqualTo(Role.BODY);
    }
    assertThat(credits.roleAt(new Span(end + 1, text.length()))).isEqualTo(Role.BODY);
  }

  @Test
  void an_agency_line_may_follow_the_body_in_its_last_paragraph() {
    String text = "Ships sail again today. With Post wires";
    Credits credits = Credits.of(text);
    assertThat(credits.zones()).containsExactly(new Zone(new Span(24, 39), Role.AGENCY));
    assertThat(credits.roleAt(new Span(0, 23))).isEqualTo(Role.BODY);
  }

  @Test
  void a_wire_alone_signs_the_article_at_its_end_and_a_caption_before() {
    String last = "The harbour was quiet.\nShips sail. AFP";
    assertThat(Credits.of(last).zones().get(0).role()).isEqualTo(Role.AGENCY);
    assertThat(Credits.of(last).roleAt(new Span(23, 34))).isEqualTo(Role.BODY);
    String middle = "Ships sail. AFP\nThe harbour was quiet.";
    assertThat(Credits.of(middle).roleAt(new Span(0, 11))).isEqualTo(Role.CAPTION);
  }

  @Test
  void of_a_long_paragraph_only_the_sentences_next_to_the_credit_are_caption() {
    String text = "One. Two. Three. Four. Five. Six. AP/Jane Doe";
    Credits credits = Credits.of(text);
    assertThat(credits.roleAt(new Span(5, 9))).isEqualTo(Role.BODY);
    assertThat(credits.roleAt(new Span(10, 16))).isEqualTo(Role.CAPTION);
    assertThat(credits.roleAt(new Span(34, 45))).isEqualTo(Role.CREDIT);
  }

  @Test
  void a_zone_is_never_body_or_caption() {
    assertThatThrownBy(() -> new Zone(new Span(0, 2), Role.CAPTION))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void roles_say_what_their_names_count_for() {
    assertThat(List.of(Role.values()))
        .filteredOn(Role::yieldsMentions)
        .containsExactly(Role.BODY, Role.CAPTION);
    assertThat(List.of(Role.values())).filteredOn(Role::counts).containsExactly(Role.BODY);
  }

  private static Role onlyZone(String line) {
    String text = BEFORE + line + AFTER;
    Span whole = new Span(BEFORE.length(), BEFORE.length() + line.length());
    List<Zone> zones = Credits.of(text).zones();
    assertThat(zones).extracting(Zone::span).containsExactly(whole);
    return zones.get(0).role();
  }
}
