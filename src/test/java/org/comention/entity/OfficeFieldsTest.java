package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.entity.MarkedText.resolved;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that a model ran into the words of an office. */
class OfficeFieldsTest {
  private static List<String> names(String marked) {
    return resolved(marked).stream().map(line -> line.replaceAll(" \\(.*", "")).toList();
  }

  @Test
  void the_first_words_of_an_office_after_a_body_go() {
    assertThat(names("met [ORG Quorny Ministry for Shelter and Wool State] Secretary Mia Orwin"))
        .containsExactly(
            "Quorny Ministry for Shelter and Wool -> org:quorny-ministry-for-shelter-and-wool");
    assertThat(names("mobilized by [ORG Quorny Wool Party First] Secretary Mia Orwin"))
        .containsExactly("Quorny Wool Party -> org:quorny-wool-party");
    assertThat(names("between him and [ORG Chinese State] Councilor Mia Orwin"))
        .containsExactly("Chinese -> loc:china");
    assertThat(names("meets with [ORG Kenyan Cabinet] Secretary Mia Orwin"))
        .containsExactly("Kenyan -> loc:kenya");
    assertThat(names("and [ORG South Korea First] Vice Foreign Minister Mia Orwin"))
        .containsExactly("South Korea -> loc:south-korea");
  }

  @Test
  void a_word_of_the_office_before_a_known_body_goes() {
    assertThat(names("briefed by [ORG Senior State Department] Official Two and others"))
        .containsExactly("State Department -> org:us-department-of-state");
    assertThat(names("the Deputy Minister of [ORG Quorny Army Lt]. Gen. Mia Orwin"))
        .containsExactly("Quorny Army -> org:quorny-army");
  }

  @Test
  void the_department_of_a_secretary_goes_before_the_surname() {
    assertThat(names("then Secretary of [ORG Defense Orwin] and I had"))
        .containsExactly("Orwin -> per:orwin");
    assertThat(names("in Warsaw, Secretary of [ORG Defense Austin] and I met"))
        .containsExactly("Austin -> per:austin");
    assertThat(names("with the Minister of [PER Trade Mia Orwin], as well"))
        .containsExactly("Mia Orwin -> per:mia-orwin");
    assertThat(names("the Minister of [ORG Energy and Petroleum] said"))
        .noneMatch(line -> line.contains("per:"));
    assertThat(names("the Minister of [ORG Security Defence] said"))
        .noneMatch(line -> line.contains("per:"));
    assertThat(names("the Minister of [LOC Health Springs] said"))
        .containsExactly("Health Springs -> loc:health-springs");
  }

  @Test
  void a_state_that_is_a_place_keeps_its_word() {
    assertThat(names("then [LOC Orwin State] Governor Mia Dunmere said"))
        .containsExactly("Orwin State -> loc:orwin-state");
  }

  @Test
  void what_an_office_is_for_goes_after_a_known_name() {
    assertThat(names("met with [ORG Israeli National Security] Advisor Mia Orwin"))
        .containsExactly("Israeli -> loc:israel");
    assertThat(names("and [ORG White House Middle East] Coordinator Mia Orwin"))
        .containsExactly("White House -> org:white-house");
    assertThat(names("Special Envoy for [ORG Afghanistan Reconciliation] Mia Orwin left"))
        .containsExactly("Afghanistan -> loc:afghanistan");
  }

  @Test
  void a_body_before_an_office_stays_whole() {
    assertThat(names("met with [ORG Israeli Security Council] Secretary Mia Orwin"))
        .containsExactly("Israeli Security Council -> org:israeli-security-council");
    assertThat(names("met with [ORG Boston Globe] President Mia Orwin"))
        .containsExactly("Boston Globe -> org:boston-globe");
  }

  @Test
  void what_an_office_is_for_is_no_name() {
    assertThat(names("the Senior Director for [ORG Transborder Security] [PER Mia Orwin]."))
        .containsExactly("Mia Orwin -> per:mia-orwin");
    assertThat(names("Assistant Secretary of [ORG Commerce for Export Administration] spoke"))
        .isEmpty();
    assertThat(names("the Under Secretary of the [ORG Treasury for Terrorism] spoke"))
        .containsExactly("the Treasury -> org:us-department-of-the-treasury");
    assertThat(names("Mia Orwin was [ORG Counselor for Economic Affairs] at that time")).isEmpty();
  }

  @Test
  void a_body_that_an_envoy_is_for_is_one() {
    assertThat(names("the Special Envoy for the [ORG Dunmere Security Council] spoke"))
        .containsExactly("Dunmere Security Council -> org:dunmere-security-council");
    assertThat(
            names(
                "The Office of the High Commissioner for [ORG Human Rights], which everybody there"
                    + " had been waiting for, spoke."))
        .hasSize(1);
    assertThat(names("the Coordinator for [ORG UNESCO] spoke"))
        .containsExactly("UNESCO -> org:unesco");
  }

  @Test
  void bodies_beside_an_office_that_are_none_of_it_stay() {
    assertThat(names("the executive secretary of the [ORG Quorny Commission for Africa] spoke"))
        .containsExactly("Quorny Commission for Africa -> org:quorny-commission-for-africa");
    assertThat(names("the Secretary of the [ORG Dicastery for Bishops] spoke"))
        .containsExactly("Dicastery for Bishops -> org:dicastery-for-bishops");
    assertThat(names("a campaign coordinator for [ORG Quorny International] spoke"))
        .containsExactly("Quorny International -> org:quorny-international");
    assertThat(names("said a [ORG Syrian Civil Defense] coordinator in the town"))
        .containsExactly("Syrian Civil Defense -> org:syrian-civil-defense");
    assertThat(names("a letter by [ORG Mayors for Peace] to the minister"))
        .containsExactly("Mayors for Peace -> org:mayors-for-peace");
    assertThat(names("the president of the [ORG Institut Jacques Quorny] said so"))
        .containsExactly("Institut Jacques Quorny -> org:institut-jacques-quorny");
  }

  @Test
  void an_office_after_a_known_body_goes_with_what_it_is_for() {
    assertThat(
            names(
                "and [ORG Department of State Counselor for War Crimes Accountability] Mia Orwin"))
        .containsExactly("Department of State -> org:us-department-of-state");
  }
}
