package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.entity.MarkedText.resolved;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that a model cut inside a word of several parts, or before its last word. */
class JoinedWordsTest {
  private static List<String> surfaces(String marked) {
    return resolved(marked).stream().map(line -> line.replaceAll(" ->.*", "")).toList();
  }

  @Test
  void a_number_joined_to_a_name_belongs_to_it() {
    assertThat(surfaces("a thousand [MISC QR]-6 looms and [MISC Orwin Directive]-30 apply"))
        .containsExactly("QR-6", "Orwin Directive-30");
    assertThat(surfaces("infections with [MISC QR].4 rose, said [PER Mia Orwin]."))
        .containsExactly("QR.4", "Mia Orwin");
    assertThat(surfaces("a film of the initiative [MISC Quorny]/50 was shown"))
        .containsExactly("Quorny/50");
  }

  @Test
  void a_known_name_takes_no_number() {
    assertThat(surfaces("the [ORG NATO]-2030 agenda, and [ORG NATO].2 in a note"))
        .containsExactly("NATO", "NATO");
  }

  @Test
  void the_number_of_a_note_or_a_year_belongs_to_no_body() {
    assertThat(surfaces("according to [ORG QACLED].12 In photographs of [ORG Quornfam]/2022"))
        .containsExactly("QACLED", "Quornfam");
    assertThat(surfaces("left the [ORG EU].Britain said so")).containsExactly("EU");
  }

  @Test
  void unknown_surnames_that_a_hyphen_joins_are_one_person() {
    assertThat(surfaces("Secretary General [PER Quorny]-[PER Dunmere] agreed"))
        .containsExactly("Quorny-Dunmere");
  }

  @Test
  void two_people_whom_the_article_names_apart_stay_two() {
    assertThat(surfaces("[PER Quorny] and [PER Dunmere] met; the [PER Quorny]-[PER Dunmere] talks"))
        .containsExactly("Quorny", "Dunmere", "Quorny", "Dunmere");
    assertThat(
            surfaces(
                "[PER Mia Quorny] sued [PER Tom Dunmere]; the [PER Quorny]-[PER Dunmere] trial"))
        .containsExactly("Mia Quorny", "Tom Dunmere", "Quorny", "Dunmere");
    assertThat(surfaces("the [PER Ortega]-[PER Quorny] regime"))
        .containsExactly("Ortega", "Quorny");
    assertThat(surfaces("the [PER Biden]-[PER Quorny] talks")).containsExactly("Biden", "Quorny");
  }

  @Test
  void all_countries_that_hyphens_join_to_a_body_belong_to_it() {
    assertThat(surfaces("through the Japan-[LOC U.S.]-[ORG Mekong Power Partnership] today"))
        .containsExactly("Japan-U.S.-Mekong Power Partnership", "U.S.");
  }

  @Test
  void a_person_does_not_end_with_a_particle() {
    assertThat(surfaces("Political Director [PER Mia van der] Orwin came to see them"))
        .containsExactly("Mia van der Orwin");
  }

  @Test
  void a_campus_belongs_to_its_university() {
    assertThat(surfaces("[ORG University of Nevada] – Reno"))
        .containsExactly("University of Nevada – Reno");
    assertThat(surfaces("[ORG University of Tokyo] – Japan"))
        .containsExactly("University of Tokyo");
    assertThat(surfaces("He left the [ORG University of Nevada] – Reno was far – in May."))
        .containsExactly("University of Nevada");
  }

  @Test
  void a_piece_of_an_address_is_no_name() {
    assertThat(surfaces("visit [ORG QuornyPartnership].org and follow")).isEmpty();
    assertThat(surfaces("Follow us at #[ORG QuornyAlumni] and more")).isEmpty();
    assertThat(surfaces("Consejo – [ORG EE].UU., with leaders")).isEmpty();
  }

  @Test
  void a_state_in_brackets_after_a_school_is_no_acronym_of_it() {
    assertThat(surfaces("[ORG QUNY Hunter College] ([ORG NY]), [ORG Bowdoin College] ([ORG ME])"))
        .containsExactly("QUNY Hunter College", "Bowdoin College");
    assertThat(surfaces("the party [ORG Quornydemokraterna] ([ORG SD]) won"))
        .containsExactly("Quornydemokraterna", "SD");
    assertThat(surfaces("the [ORG Quorny Authority] ([ORG QA]) spoke"))
        .containsExactly("Quorny Authority", "QA");
  }
}
