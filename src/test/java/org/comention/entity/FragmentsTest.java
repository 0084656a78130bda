package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.entity.MarkedText.resolved;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pieces of names, dates and phrases that a model took for names. */
class FragmentsTest {
  private static List<String> names(String marked) {
    return resolved(marked).stream().map(line -> line.replaceAll(" \\(.*", "")).toList();
  }

  @Test
  void a_date_with_its_year_is_no_name() {
    assertThat(names("at the [MISC December 2021] summit")).isEmpty();
    assertThat(names("the [MISC October 23, 2020] truce")).isEmpty();
    assertThat(names("for the [MISC Fall 2022] cycle")).isEmpty();
    assertThat(names("the act for [MISC Fiscal Year 2021] says")).isEmpty();
    assertThat(names("during [MISC Fiscal Years 2019] and 2020")).isEmpty();
  }

  @Test
  void a_day_that_stands_for_an_event_is_a_name() {
    assertThat(names("since [MISC September 11], 2001")).hasSize(1);
    assertThat(names("the [MISC 2022 Quorny Games] begin")).hasSize(1);
  }

  @Test
  void a_name_that_ends_where_more_must_follow_is_a_piece() {
    assertThat(names("with the [ORG Quorny Partnership to Address] the wool gap")).isEmpty();
    assertThat(names("the [MISC Quorny Memorandum on Advancing] the trade")).isEmpty();
    assertThat(names("the [MISC Quorny Agreement Relating] to wool")).isEmpty();
    assertThat(names("the [MISC Joint Quorny Declaration regarding] Taiwan")).isEmpty();
  }

  @Test
  void words_for_the_form_of_a_company_are_no_name() {
    assertThat(names("made. [ORG Limited Liability Company] builds")).isEmpty();
    assertThat(names("talks with the [ORG PLC] in town")).hasSize(1);
    assertThat(names("Quorny Pte. [ORG Ltd.], which")).isEmpty();
    assertThat(names("[ORG Quorny Wool Company] said that the [ORG Company] sells wool"))
        .containsExactly(
            "Quorny Wool Company -> org:quorny-wool-company", "Company -> org:quorny-wool-company");
    assertThat(names("the [ORG Quorny Company Ltd.] said"))
        .containsExactly("Quorny Company Ltd. -> org:quorny-company");
  }

  @Test
  void a_word_that_only_opens_sentences_is_no_town() {
    assertThat(names("It was a long day for all of us. [LOC Nice] to see you again.")).isEmpty();
    assertThat(names("The summit is in [LOC Nice]. [LOC Nice] is by the sea.")).hasSize(2);
  }

  @Test
  void a_listed_group_with_a_hyphen_is_no_person() {
    assertThat(names("the fight with [PER al-Shabaab] in the town goes on"))
        .containsExactly("al-Shabaab -> org:al-shabaab");
    assertThat(names("the attack of [PER al-Shabab] on the town went on"))
        .containsExactly("al-Shabab -> org:al-shabaab");
  }

  @Test
  void a_greeting_is_no_person() {
    assertThat(names("in peace. [PER Toda raba]. [PER Shukran].")).isEmpty();
    assertThat(names("everybody. [PER Assalamu alaikum], all of you")).isEmpty();
  }

  @Test
  void the_owner_that_is_but_a_kind_goes() {
    assertThat(names("told the [ORG Department’s Bureau of Quorny Wool], which"))
        .containsExactly("Bureau of Quorny Wool -> org:bureau-of-quorny-wool");
    assertThat(names("told the [ORG Congress’s Joint Wool Panel], which"))
        .contains("Congress -> org:us-congress");
    assertThat(names("the head of [ORG NGO Monitor], who")).hasSize(1);
    assertThat(names("the founder of [ORG NGO Quorny], who"))
        .containsExactly("Quorny -> org:quorny");
  }

  @Test
  void a_known_body_after_and_is_a_name_of_its_own() {
    assertThat(names("from [ORG Amnesty and Human Rights Watch], which"))
        .containsExactly(
            "Amnesty -> org:amnesty-international", "Human Rights Watch -> org:human-rights-watch");
    assertThat(names("the [ORG Peace and Security Council] of the union"))
        .noneMatch(line -> line.contains("un-security-council"));
    assertThat(names("what [ORG Human Rights and Amnesty International] released"))
        .containsExactly("Amnesty International -> org:amnesty-international");
  }

  @Test
  void a_continent_that_a_list_joins_to_a_country_is_another() {
    assertThat(names("South Korea\n[LOC Taiwan Europe]\nAlbania"))
        .containsExactly("Taiwan -> loc:taiwan", "Europe -> loc:europe");
  }

  @Test
  void a_ship_is_no_person() {
    assertThat(names("VESSEL NAME: [PER Kapitan Orwin]\nVESSEL TYPE: Tanker"))
        .containsExactly("Kapitan Orwin -> misc:kapitan-orwin");
    assertThat(names("seized the tanker [PER Mia Orwin] off the coast"))
        .containsExactly("Mia Orwin -> misc:mia-orwin");
    assertThat(names("the captain [PER Mia Orwin] of the tanker"))
        .containsExactly("Mia Orwin -> per:mia-orwin");
  }

  @Test
  void letters_of_an_office_are_no_part_of_the_person() {
    assertThat(names("thanked [PER DFM Orwin] and [PER Amb. Dunmere] for it"))
        .containsExactly("DFM Orwin -> per:orwin", "Amb. Dunmere -> per:dunmere");
  }

  @Test
  void a_chair_with_a_title_is_a_person_whatever_the_model_says() {
    assertThat(names("[PER IAEA DG Orwin] said")).containsExactly("Orwin -> per:orwin");
    assertThat(names("[PER Mia Orwin] spoke.\n[LOC CHAIRPERSON ORWIN]: Thank you."))
        .containsExactly("Mia Orwin -> per:mia-orwin", "CHAIRPERSON ORWIN -> per:mia-orwin");
  }

  @Test
  void who_holds_an_office_is_parted_from_the_field() {
    assertThat(names("the UN Special Coordinator for [ORG Middle East Peace Tor Orwinsland] met"))
        .containsExactly("Tor Orwinsland -> per:tor-orwinsland");
    assertThat(names("met the Minister for [ORG Public Security Omer Bar Dunmere] in town"))
        .containsExactly("Omer Bar Dunmere -> per:omer-bar-dunmere");
    assertThat(names("met the Minister for [ORG Public Security Mia de la Dunmere] in town"))
        .containsExactly("Mia de la Dunmere -> per:mia-de-la-dunmere");
    assertThat(names("the Speaker of the [ORG National Assembly Marzouq al Dunmere], and"))
        .containsExactly("Marzouq al Dunmere -> per:marzouq-al-dunmere");
  }

  @Test
  void a_blank_of_another_width_is_a_blank() {
    List<Resolution> found =
        new ArticleResolver(MarkedText.Gazetteers.SHARED, Rollup.DEMONYMS, Map.of(), Map.of())
            .resolve(
                List.of(
                    new NamedSpan(8, 21, 0, 0, "United\u202fStates", "ORG", null),
                    new NamedSpan(26, 35, 0, 0, "Emad\u00a0Orwi", "PER", null)),
                "For the United\u202fStates and Emad\u00a0Orwi.");
    assertThat(found)
        .extracting(Resolution::entityId)
        .containsExactly("loc:united-states", "per:emad-orwi");
    assertThat(found)
        .extracting(r -> r.span().surface())
        .containsExactly("the United\u202fStates", "Emad\u00a0Orwi");
    assertThat(found).extracting(Resolution::name).contains("Emad Orwi");
  }

  @Test
  void a_field_before_people_of_an_office_goes() {
    assertThat(names("the [ORG G7 Finance] Ministers’ statement")).containsExactly("G7 -> org:g7");
    assertThat(names("to the [ORG G20 Foreign and Development] Ministers’ Meetings"))
        .containsExactly("G20 -> org:g20");
    assertThat(names("with [ORG Israeli National Security] Advisor-designate [PER Mia Orwin]"))
        .containsExactly("Israeli -> loc:israel", "Mia Orwin -> per:mia-orwin");
  }

  @Test
  void a_law_or_embassy_is_no_person() {
    assertThat(names("the [PER Orwin-Dunmere Act of 1996] says"))
        .containsExactly("Orwin-Dunmere Act of 1996 -> misc:orwin-dunmere-act-of-1996");
    assertThat(names("[PER Quorny Embassy Dunmere] won"))
        .containsExactly("Quorny Embassy Dunmere -> org:quorny-embassy-dunmere");
  }

  @Test
  void two_surnames_are_no_name_of_their_own_beside_the_full_one() {
    assertThat(names("[PER Mia Orwin Dunmere] spoke. [PER Orwin Dunmere] sat. [PER Orwin Dunmere]"))
        .containsExactly(
            "Mia Orwin Dunmere -> per:mia-orwin-dunmere",
            "Orwin Dunmere -> per:mia-orwin-dunmere",
            "Orwin Dunmere -> per:mia-orwin-dunmere");
  }

  @Test
  void two_laws_that_and_joins_are_two() {
    assertThat(
            names(
                "they were charged with a violation of the [MISC Quorny Wool Act and Orwin Act]."))
        .containsExactly("Quorny Wool Act -> misc:quorny-wool-act", "Orwin Act -> misc:orwin-act");
    assertThat(names("the [ORG Wool and Orwin Committee] met")).hasSize(1);
  }

  @Test
  void the_country_of_a_row_is_no_part_of_the_person() {
    assertThat(names("[PER Cyprus Mia Orwin], minister"))
        .containsExactly("Cyprus -> loc:cyprus", "Mia Orwin -> per:mia-orwin");
    assertThat(names("[PER Georgia Mia Orwin], minister")).hasSize(1);
    assertThat(names("[PER Jordan B. Peterson], author")).hasSize(1);
  }

  @Test
  void a_direction_before_a_people_is_a_piece() {
    assertThat(names("a grouping of [MISC Coastal West] [NORP African] countries"))
        .containsExactly("African -> loc:africa");
    assertThat(names("our [ORG Bureau of South] and [LOC Central Asia], as")).hasSize(1);
  }

  @Test
  void a_ministry_goes_on_over_what_it_is_of() {
    assertThat(names("Secretary at the [ORG Federal Ministry] of the [ORG Interior and Wool]\n"))
        .containsExactly(
            "Federal Ministry of the Interior and Wool"
                + " -> org:federal-ministry-of-the-interior-and-wool");
    assertThat(names("the [ORG African Department] of the [ORG IMF] said"))
        .contains("IMF -> org:international-monetary-fund");
  }

  @Test
  void half_of_a_country_is_no_initial() {
    assertThat(names("goals.\n[ORG S. Peace Corps], active in"))
        .containsExactly("Peace Corps -> org:peace-corps");
  }

  @Test
  void a_word_that_may_be_a_noun_ends_a_name() {
    assertThat(names("the [ORG Quorny Wool Monitor] and the [ORG Group for Wool and Combat]"))
        .hasSize(2);
  }

  @Test
  void an_aim_is_no_name() {
    assertThat(names("they had agreed on the recent [MISC Preventing Nuclear War] statement"))
        .isEmpty();
    assertThat(names("they had agreed with the group [ORG Protect Democracy] in town")).hasSize(1);
    assertThat(names("they had agreed on the recent [MISC Preventing Quorny War Act] here"))
        .hasSize(1);
  }

  @Test
  void two_acronyms_or_countries_in_a_body_are_two() {
    assertThat(names("aspirations to become [ORG NATO EU] member"))
        .containsExactly("NATO -> org:nato", "EU -> org:european-union");
    assertThat(names("a question about the [ORG North Korea G7] summit"))
        .containsExactly("North Korea -> loc:north-korea", "G7 -> org:g7");
    assertThat(names("with [ORG Transparency International Ukraine] in town")).hasSize(1);
    assertThat(names("with the [ORG Taiwan CDC] in town"))
        .containsExactly("Taiwan CDC -> org:taiwan-cdc");
    assertThat(names("on the [LOC U.S. Gulf] coast of the town"))
        .noneMatch(l -> l.contains("persian"));
  }

  @Test
  void a_title_with_a_letter_left_out_is_a_title() {
    assertThat(names("[PER Mia Orwin] spoke.\n[PER ECRETARY ORWIN]: Well."))
        .containsExactly("Mia Orwin -> per:mia-orwin", "ECRETARY ORWIN -> per:mia-orwin");
  }

  @Test
  void a_word_that_is_a_title_but_for_a_letter_is_a_word() {
    assertThat(names("the game [PER Resident Orwin] sold well"))
        .containsExactly("Resident Orwin -> per:resident-orwin");
  }

  @Test
  void a_speaker_is_a_person() {
    assertThat(names("[ORG GENERAL MOTORS]: Cars."))
        .containsExactly("GENERAL MOTORS -> org:general-motors");
    assertThat(names("[LOC CHAIRMAN ORWIN]: Thank you."))
        .containsExactly("CHAIRMAN ORWIN -> per:orwin");
    assertThat(names("[LOC QUORNY TOWN]: rain")).containsExactly("QUORNY TOWN -> loc:quorny-town");
  }

  @Test
  void a_body_in_the_second_mention_is_no_person_either() {
    assertThat(names("[PER U.S. Embassy Quorny] won. [ORG Embassy Quorny] did much"))
        .noneMatch(line -> line.contains("per:"));
    assertThat(names("which is the [PER Nita Orwin Fund], which [PER Nita Orwin] had"))
        .containsExactly("Nita Orwin Fund -> org:nita-orwin-fund", "Nita Orwin -> per:nita-orwin");
  }

  @Test
  void what_bears_a_persons_name_and_more_is_no_person() {
    assertThat(names("the [ORG Nita Orwin Lab] in town, and [PER Nita Orwin] of the town"))
        .containsExactly("Nita Orwin Lab -> org:nita-orwin-lab", "Nita Orwin -> per:nita-orwin");
    assertThat(names("the [MISC Nita Orwin Wool Plan], and [PER Nita Orwin] of the town"))
        .contains("Nita Orwin Wool Plan -> misc:nita-orwin-wool-plan");
    assertThat(names("[PER Mia bin Orwin] sat. [ORG bin Orwin] spoke in the town"))
        .containsExactly("Mia bin Orwin -> per:mia-bin-orwin", "bin Orwin -> per:mia-bin-orwin");
  }

  @Test
  void the_head_of_a_body_with_an_owner_is_parted_from_it() {
    assertThat(
            names(
                "the Chairman of the Wool Party of Vietnam’s [ORG Commission on External Relations"
                    + " Le Hoai Dunmere], and"))
        .containsExactly("Le Hoai Dunmere -> per:le-hoai-dunmere");
  }

  @Test
  void a_bare_person_is_no_line_of_its_own() {
    assertThat(names("Chisinau, Moldova\n[PER Novitas]\nMR [PER Orwin]: Hello."))
        .containsExactly("Orwin -> per:orwin");
    assertThat(names("By them:\n[PER Mia Orwin]\n[PER Orwin]\nsaid"))
        .containsExactly("Mia Orwin -> per:mia-orwin", "Orwin -> per:mia-orwin");
  }

  @Test
  void a_unit_has_its_number() {
    assertThat(names("a lieutenant in the 33rd [ORG Light Quorny Division] who"))
        .containsExactly("33rd Light Quorny Division -> org:33rd-light-quorny-division");
    assertThat(names("on July 4th [ORG Quorny Wing] staff met"))
        .containsExactly("Quorny Wing -> org:quorny-wing");
    assertThat(names("the 62nd [ORG Quorny Assembly] met"))
        .containsExactly("Quorny Assembly -> org:quorny-assembly");
  }

  @Test
  void an_honorific_goes_and_a_title_is_not_shown() {
    assertThat(names("Thank you, [PER Takagi-san].")).containsExactly("Takagi -> per:takagi");
  }

  private static final String TEXT =
      " which everybody there had long been waiting for since those early days of last spring";

  private static List<String> ids(String marked) {
    return resolved(marked).stream().map(line -> line.replaceAll(".* -> | \\(.*", "")).toList();
  }

  @Test
  void the_head_of_a_name_tells_its_type() {
    assertThat(ids("at the [ORG Dunmere Economic Dialogue] in May" + TEXT))
        .containsExactly("misc:dunmere-economic-dialogue");
    assertThat(ids("said the [MISC Committee of Quorny Experts] in May" + TEXT))
        .containsExactly("org:committee-of-quorny-experts");
    assertThat(ids("at the [LOC University of Southern Dunmere] in May" + TEXT))
        .containsExactly("org:university-of-southern-dunmere");
    assertThat(ids("in the [ORG Dunmere Press Room] in May" + TEXT))
        .containsExactly("loc:dunmere-press-room");
    assertThat(ids("the [ORG Quorny Convention against Wool] in May" + TEXT))
        .containsExactly("misc:quorny-convention-against-wool");
    assertThat(ids("in [ORG Operation Quorny Wool] in May the [ORG USS Dunmere] left" + TEXT))
        .containsExactly("misc:operation-quorny-wool", "misc:uss-dunmere");
    assertThat(ids("who won the [ORG Society for Wool Medal] in May" + TEXT))
        .containsExactly("misc:society-for-wool-medal");
    assertThat(ids("said the [ORG Department of War] in May" + TEXT))
        .containsExactly("org:department-of-war");
    assertThat(ids("as [ORG The Hindu] and [ORG Veterans of Quorny Wars] said" + TEXT))
        .containsExactly("org:hindu", "org:veterans-of-quorny-wars");
    assertThat(ids("in [LOC Amhara], the [LOC Outer Bank] and [ORG Report for Quorny]" + TEXT))
        .containsExactly("loc:amhara", "loc:outer-bank", "org:report-for-quorny");
    assertThat(ids("said [PER Mia Day] in May" + TEXT)).containsExactly("per:mia-day");
    assertThat(ids("in the [LOC West Bank] and at the [ORG World Bank]" + TEXT))
        .containsExactly("loc:west-bank", "org:world-bank");
  }

  @Test
  void what_a_list_knows_as_no_person_is_none() {
    assertThat(ids("in support of [PER Boko Haram]. Today it" + TEXT))
        .containsExactly("org:boko-haram");
    assertThat(ids("hosted by the Chair [PER Brunei Darussalam] in May" + TEXT))
        .containsExactly("loc:brunei");
    assertThat(ids("Americans and [PER Thais] gain from trade" + TEXT))
        .containsExactly("loc:thailand");
    assertThat(
            ids(
                "many [MISC Yoruba] and [LOC Igbos] live in [ORG Xinjiang Uyghur Autonomous Region]"
                    + TEXT))
        .containsExactly("norp:yoruba", "norp:igbo", "loc:xinjiang");
  }

  @Test
  void the_label_of_a_ship_tells_its_name() {
    assertThat(ids("VESSEL: Quorny\nVESSEL FKA: [PER Mia Orwin]\nVESSEL AKA: [LOC Port Dunmere]"))
        .containsExactly("misc:mia-orwin", "misc:port-dunmere");
  }

  @Test
  void the_next_name_is_no_part_of_a_town_with_its_district() {
    assertThat(names("for the talks in [LOC Washington, D.C. India] gives the highest care" + TEXT))
        .containsExactly("Washington, D.C. -> loc:washington-dc", "India -> loc:india");
  }

  @Test
  void a_greeting_or_wish_is_no_name() {
    assertThat(names("We wish you all a blessed month. [PER Eid Mubarak]!" + TEXT)).isEmpty();
    assertThat(names("we wish you a [MISC Happy Quorny Pride Month] in May" + TEXT))
        .containsExactly("Quorny Pride Month -> misc:quorny-pride-month");
    assertThat(names("in the [MISC June Summit of the Quornies] they" + TEXT))
        .containsExactly("Summit of the Quornies -> misc:summit-of-the-quornies");
    assertThat(names("on the [MISC April Fools] they" + TEXT)).hasSize(1);
    assertThat(names("eats a [MISC Happy Meal] and" + TEXT))
        .containsExactly("Happy Meal -> misc:happy-meal");
  }

  @Test
  void an_aim_before_a_colon_is_a_heading() {
    assertThat(names("They agreed. [MISC Defend Democracy Globally]: In response to it" + TEXT))
        .isEmpty();
    assertThat(names("They agreed. [MISC Defend Democracy Fund]: In response to it" + TEXT))
        .hasSize(1);
  }

  @Test
  void a_word_after_the_is_no_surname() {
    assertThat(ids("for those on the [PER Hill], and for us" + TEXT)).isEmpty();
    assertThat(ids("he went to the [PER Hill] to meet us" + TEXT)).isEmpty();
    assertThat(ids("songs by the [PER Weeknd], Adele and others" + TEXT)).hasSize(1);
    assertThat(ids("for the [PER Brankov] government and the [PER Orwins]" + TEXT)).hasSize(2);
    assertThat(ids("so [PER Mia Hill] said. And the [PER Hill], who" + TEXT)).hasSize(2);
  }
}
