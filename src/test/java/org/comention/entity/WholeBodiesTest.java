package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.entity.MarkedText.resolved;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of bodies, laws and events of which a model gave the beginning or the end. */
class WholeBodiesTest {
  /** Small words enough to make no heading of a line. */
  private static final String TEXT =
      " which everybody there had long been waiting for since those early days of last spring";

  private static List<String> surfaces(String marked) {
    return resolved(marked).stream().map(line -> line.replaceAll(" ->.*", "")).toList();
  }

  @Test
  void a_body_goes_on_over_what_it_is_on_or_for() {
    assertThat(surfaces("the [ORG Dunmere Conference] on Migration and Shelter" + TEXT))
        .containsExactly("Dunmere Conference on Migration and Shelter");
    assertThat(surfaces("the [ORG Dunmere Commission] for the Quorny Economy, said he," + TEXT))
        .containsExactly("Dunmere Commission for the Quorny Economy");
    assertThat(surfaces("the [MISC International Year] for the Elimination of Child Labor" + TEXT))
        .containsExactly("International Year for the Elimination of Child Labor");
  }

  @Test
  void a_thing_named_after_a_person_is_not_the_person() {
    assertThat(resolved("they met in the [PER Mia Orwin] Room that day" + TEXT))
        .containsExactly("Mia Orwin Room -> loc:mia-orwin-room (mended)");
    assertThat(resolved("who won the [PER Mia A. Orwin] Career Achievement Medal" + TEXT))
        .containsExactly(
            "Mia A. Orwin Career Achievement Medal -> misc:mia-a-orwin-career-achievement-medal"
                + " (mended)");
    assertThat(resolved("[PER Mia Orwin] Room"))
        .containsExactly("Mia Orwin Room -> loc:mia-orwin-room (mended)");
    assertThat(surfaces("[PER Mia Orwin] Visits Quorny Museum Friends"))
        .containsExactly("Mia Orwin");
    assertThat(
            surfaces("the [ORG Dunmere Bank of Iran], where [LOC Iran] and [PER Mia Orwin]" + TEXT))
        .containsExactly("Dunmere Bank of Iran", "Iran", "Mia Orwin");
    assertThat(surfaces("there [PER Mia Orwin] Tuesday saw the Museum" + TEXT))
        .containsExactly("Mia Orwin");
  }

  @Test
  void a_nickname_in_quotes_is_inside_the_name() {
    assertThat(surfaces("the law of [PER Mia M. “Mac] Orwin” and [PER Bo] left" + TEXT))
        .contains("Bo");
    assertThat(surfaces("the friend of [PER Mia M. “Mac]” Orwin went home" + TEXT))
        .containsExactly("Mia M. “Mac” Orwin");
    assertThat(surfaces("and Ambassador C.B. “[PER Sully” Orwin], who went home" + TEXT))
        .containsExactly("C.B. “Sully” Orwin");
  }

  @Test
  void letters_of_an_office_are_no_part_of_a_person() {
    assertThat(surfaces("over to you, [PER DAS Orwin]." + TEXT)).containsExactly("Orwin");
  }

  @Test
  void a_surname_follows_an_initial() {
    assertThat(surfaces("ASSISTANT SECRETARY [PER MIA T.] ORWIN")).containsExactly("MIA T. ORWIN");
    assertThat(surfaces("a letter to [PER Mia T.] on Sunday" + TEXT)).containsExactly("Mia T.");
    assertThat(surfaces("the trial of [PER Mia R]. Prosecutors said so" + TEXT))
        .containsExactly("Mia R");
    assertThat(surfaces("the trial of [PER Mia R.] [LOC Germany] sent help" + TEXT))
        .containsExactly("Mia R.", "Germany");
  }

  @Test
  void a_body_does_not_end_with_an_adjective() {
    assertThat(surfaces("[ORG Dunmere Museum of American] Diplomacy"))
        .containsExactly("Dunmere Museum of American Diplomacy");
    assertThat(surfaces("the [ORG Dunmere Council of Foreign] Ministers met" + TEXT))
        .containsExactly("Dunmere Council of Foreign Ministers");
    assertThat(surfaces("the [ORG Bank of America] Tower there" + TEXT))
        .contains("Bank of America");
  }

  @Test
  void a_body_goes_on_over_what_it_is_to_do() {
    assertThat(surfaces("the [ORG Global Initiative] to Combat Nuclear Terrorism in May" + TEXT))
        .containsExactly("Global Initiative to Combat Nuclear Terrorism");
    assertThat(surfaces("the [ORG Dunmere Committee] to Protect Journalists" + TEXT))
        .containsExactly("Dunmere Committee to Protect Journalists");
    assertThat(surfaces("he led the [ORG Dunmere Commission] to President Orwin" + TEXT))
        .contains("Dunmere Commission");
    assertThat(surfaces("he gave the [ORG Dunmere Commission] to [LOC Libya]" + TEXT))
        .containsExactly("Dunmere Commission", "Libya");
    assertThat(surfaces("now the [ORG Dunmere Court] to Hear Abortion Case said he" + TEXT))
        .containsExactly("Dunmere Court");
    assertThat(surfaces("they drove the [ORG Dunmere Committee] to act in May" + TEXT))
        .containsExactly("Dunmere Committee");
  }

  @Test
  void a_body_does_not_go_on_over_a_date_a_place_or_another_body() {
    assertThat(surfaces("the [ORG Dunmere Conference] on Monday" + TEXT))
        .containsExactly("Dunmere Conference");
    assertThat(surfaces("the [ORG Dunmere Conference] on [LOC Libya]" + TEXT))
        .containsExactly("Dunmere Conference", "Libya");
    assertThat(surfaces("the [ORG Dunmere Forum] for the Orwin Council" + TEXT))
        .containsExactly("Dunmere Forum");
    assertThat(surfaces("the [MISC Dunmere Authorization Act] for Fiscal Year 2021" + TEXT))
        .containsExactly("Dunmere Authorization Act");
  }

  @Test
  void the_second_of_two_subjects_belongs_to_the_name() {
    assertThat(surfaces("the [MISC 1833 Treaty of Amity] and Commerce" + TEXT))
        .containsExactly("1833 Treaty of Amity and Commerce");
    assertThat(surfaces("the [ORG Dunmere Institute of Welding] and Weaving" + TEXT))
        .containsExactly("Dunmere Institute of Welding and Weaving");
    assertThat(
            surfaces(
                "the [ORG Dunmere Department of Shelter] and Trade Secretary Mia Orwin" + TEXT))
        .containsExactly("Dunmere Department of Shelter and Trade");
  }

  @Test
  void words_that_a_model_took_for_a_name_of_their_own_are_pieces() {
    assertThat(surfaces("the [ORG Dunmere Economic Policy] [ORG Dialogue] in May" + TEXT))
        .containsExactly("Dunmere Economic Policy Dialogue");
  }

  @Test
  void a_word_with_a_capital_before_a_body_belongs_to_it() {
    assertThat(surfaces("the aim of the Counter [ORG Dunmere Finance Group] in May" + TEXT))
        .containsExactly("Counter Dunmere Finance Group");
    assertThat(surfaces("they held the Annual [ORG Dunmere Forum] in May" + TEXT))
        .containsExactly("Dunmere Forum");
    assertThat(surfaces("they went home. Then [ORG Dunmere Forum] opened in May" + TEXT))
        .containsExactly("Dunmere Forum");
  }

  @Test
  void the_first_of_two_halves_belongs_to_the_name() {
    assertThat(surfaces("its Investigation and [ORG Identification Team] found it" + TEXT))
        .containsExactly("Investigation and Identification Team");
    assertThat(surfaces("its Women, Peace, and [ORG Security Strategy] says" + TEXT))
        .containsExactly("Women, Peace, and Security Strategy");
    assertThat(surfaces("the Government and [ORG Southern Transitional Council] agreed" + TEXT))
        .containsExactly("Southern Transitional Council");
  }

  @Test
  void people_who_own_are_inside_a_name() {
    assertThat(surfaces("the [ORG Office of Dunmere Women]’s Issues said" + TEXT))
        .containsExactly("Office of Dunmere Women’s Issues");
  }

  @Test
  void a_country_of_two_words_before_a_hyphen_is_whole() {
    assertThat(surfaces("the United States-[ORG Dunmere Council] met" + TEXT))
        .containsExactly("United States-Dunmere Council");
  }

  @Test
  void a_long_line_of_names_is_no_heading() {
    assertThat(
            surfaces(
                "The Quorny Conference [ORG Dunmere Food] Ministerial was endorsed by Albania, Andorra, Argentina, Armenia, Australia, Austria, Bahrain, Barbados, Belgium, Bhutan, Bolivia, Botswana, Brazil, Bulgaria, Cameroon, Canada, Chad, Chile, Colombia, Croatia, Cyprus, Denmark, Ecuador, Egypt, Eritrea and Estonia."))
        .containsExactly("Quorny Conference Dunmere Food Ministerial");
  }

  @Test
  void a_person_after_an_office_is_no_body() {
    assertThat(
            resolved(
                "Under Secretary of State for Civilian Security, Democracy, and [ORG Human Rights Mia Orwin] spoke;"
                    + " [ORG National Security Advisor Brankov] and [ORG IAEA DG Quorny] listened"
                    + TEXT))
        .containsExactly(
            "Mia Orwin -> per:mia-orwin (mended)",
            "Brankov -> per:brankov (bare)",
            "Quorny -> per:quorny (bare)");
  }

  @Test
  void an_office_names_no_place_or_body_as_its_holder() {
    assertThat(surfaces("the [ORG Dunmere Director Guild] met" + TEXT))
        .containsExactly("Dunmere Director Guild");
    assertThat(surfaces("the special envoy [ORG Brankov Food Board] met" + TEXT))
        .containsExactly("Brankov Food Board");
  }

  @Test
  void what_an_office_after_it_is_for_is_no_name() {
    assertThat(surfaces("the [ORG Regional Education] Officers met" + TEXT)).isEmpty();
    assertThat(surfaces("the [ORG Dunmere Council] Chairperson met" + TEXT))
        .containsExactly("Dunmere Council");
  }

  @Test
  void letters_for_small_words_are_no_name() {
    assertThat(surfaces("against gender-based violence ([MISC GBV]), and [MISC GBV] hurts" + TEXT))
        .isEmpty();
    assertThat(surfaces("the Growth and Benefit Vehicle ([MISC GBV]) and [MISC GBV] says" + TEXT))
        .containsExactly("GBV", "GBV");
  }

  @Test
  void the_code_of_a_state_is_no_name() {
    assertThat(surfaces("[ORG Dunmere University], [LOC WV]; [ORG Orwin University], [LOC WY]"))
        .containsExactly("Dunmere University", "Orwin University");
  }

  @Test
  void a_piece_of_a_heading_is_no_name() {
    assertThat(surfaces("The Feed [ORG Dunmere Fisheries] Recovery Activity\nIt began.")).isEmpty();
    assertThat(surfaces("The [ORG Dunmere Fisheries]\nIt began."))
        .containsExactly("Dunmere Fisheries");
  }

  @Test
  void words_of_a_heading_before_a_colon_are_no_name() {
    assertThat(surfaces("Support [ORG Health Workers]: they said that" + TEXT)).isEmpty();
  }

  @Test
  void a_force_or_staff_is_a_name_in_a_line_of_names() {
    assertThat(surfaces("Orwin, Brankov, [ORG Homeland Security Investigations], Quorny"))
        .containsExactly("Homeland Security Investigations");
    assertThat(surfaces("Orwin, Brankov, [ORG Joint Maritime Unit] (JMU), Quorny"))
        .containsExactly("Joint Maritime Unit");
  }

  @Test
  void what_stands_between_names_in_a_list_is_a_name() {
    assertThat(surfaces("Orwin, Dunmere League, [ORG New Balance], Saatchi, and Quorny"))
        .containsExactly("New Balance");
    assertThat(surfaces("Orwin, Adult Education, [ORG Scientific Research], Youth Welfare, Quorny"))
        .isEmpty();
  }

  @Test
  void a_known_body_ends_before_the_first_word_of_its_list() {
    assertThat(surfaces("the [ORG Department of Commerce Entity] List" + TEXT))
        .containsExactly("Department of Commerce");
    assertThat(surfaces("from the [ORG Department of Energy to Geneva] went" + TEXT))
        .containsExactly("Department of Energy", "Geneva");
    assertThat(surfaces("In Washington, [LOC D.C. India] agreed" + TEXT)).containsExactly("India");
  }

  @Test
  void a_law_begins_with_the_person_it_is_named_after() {
    assertThat(surfaces("the [PER Mia Orwin] [ORG Quorny Foundation] paid" + TEXT))
        .containsExactly("Mia Orwin Quorny Foundation");
    assertThat(surfaces("the [PER Mia Orwin] Famine and [MISC Wreckage Prevention Act] was" + TEXT))
        .contains("Mia Orwin Famine and Wreckage Prevention Act");
    assertThat(surfaces("the A. [ORG Orwin School of Dunmere] taught" + TEXT))
        .containsExactly("A. Orwin School of Dunmere");
  }

  @Test
  void a_list_of_subjects_goes_on_over_words_that_nothing_else_names() {
    assertThat(surfaces("the [ORG Global Compact for Safe], Orderly and Regular Migration" + TEXT))
        .containsExactly("Global Compact for Safe, Orderly and Regular Migration");
    assertThat(
            surfaces("the [ORG Bureau of Dunmere European] and [ORG Eurasian Affairs] said" + TEXT))
        .containsExactly("Bureau of Dunmere European and Eurasian Affairs");
  }

  @Test
  void a_company_form_alone_goes_on_over_the_name_after_it() {
    assertThat(surfaces("the [ORG Joint Stock Company] [ORG Dunmerskiy Zavod] makes" + TEXT))
        .containsExactly("Joint Stock Company Dunmerskiy Zavod");
  }

  @Test
  void the_end_of_a_name_whose_beginning_is_not_told_is_none() {
    assertThat(surfaces("the Dunmere Call to [ORG Action Summit] began" + TEXT)).isEmpty();
    assertThat(surfaces("the Orwin-led [ORG Action Summit] began" + TEXT))
        .containsExactly("Action Summit");
    assertThat(surfaces("they went to the [ORG Action Summit] there" + TEXT))
        .containsExactly("Action Summit");
  }

  @Test
  void a_piece_of_a_title_in_quotes_is_no_name() {
    assertThat(
            surfaces("he wrote “The [MISC Quorny Crisis] Over the Atlantic,” and she read" + TEXT))
        .isEmpty();
    assertThat(surfaces("he wrote of “The [MISC Quorny Crisis],” and she read" + TEXT))
        .containsExactly("Quorny Crisis");
  }

  @Test
  void small_words_after_a_body_are_no_part_of_it() {
    assertThat(surfaces("the [ORG Team Dunmere budget] met" + TEXT))
        .containsExactly("Team Dunmere");
  }

  @Test
  void fiscal_years_and_ends_of_letters_are_no_names() {
    assertThat(surfaces("the [MISC FY23] and [MISC FY 2022] of EE.[ORG UU]. were" + TEXT))
        .isEmpty();
  }

  @Test
  void a_place_of_small_words_that_goes_on_is_no_name() {
    assertThat(surfaces("held in a [LOC Small Island] Developing State" + TEXT)).isEmpty();
    assertThat(surfaces("held in [LOC Small Island] then" + TEXT)).containsExactly("Small Island");
  }

  @Test
  void halves_of_codes_are_no_names() {
    assertThat(surfaces("the [MISC B1]/[MISC B2] visa of the [ORG N4]" + TEXT))
        .containsExactly("N4");
  }

  @Test
  void what_a_report_or_degree_is_for_is_no_name() {
    assertThat(surfaces("the 2021 Country Reports on [ORG Human Rights Practices] say" + TEXT))
        .isEmpty();
    assertThat(surfaces("the Chairman of the [ORG Safe Practices] says" + TEXT))
        .containsExactly("Safe Practices");
  }

  @Test
  void what_a_body_is_for_may_be_in_something() {
    assertThat(surfaces("the [ORG Office of Painting] in Embassies" + TEXT))
        .containsExactly("Office of Painting in Embassies");
    assertThat(surfaces("the [ORG Office of Painting] in [LOC Dunmere]" + TEXT))
        .containsExactly("Office of Painting", "Dunmere");
  }

  @Test
  void a_person_after_the_body_of_an_office_is_no_body() {
    assertThat(
            surfaces(
                "the Director General for Asian and [ORG Quorny Affairs Bureau Mia Orwin]" + TEXT))
        .containsExactly("Mia Orwin");
  }

  @Test
  void a_ministry_goes_on_over_a_list_of_what_it_is_for() {
    assertThat(
            surfaces(
                "[ORG Japanese Ministry of Economy], Trade and Industry Vice Minister for Wool Orwin"
                    + TEXT))
        .containsExactly("Japanese Ministry of Economy, Trade and Industry");
    assertThat(surfaces("the [ORG Ministry of Foreign Affairs] and Trade of Hungary" + TEXT))
        .containsExactly("Ministry of Foreign Affairs");
    assertThat(surfaces("the [ORG Quorny Ministry of Justice], [ORG NATO] and Trade unions" + TEXT))
        .containsExactly("Quorny Ministry of Justice", "NATO");
    assertThat(surfaces("the [ORG Quorny Board of Shelter], and Ministry of Wool met" + TEXT))
        .containsExactly("Quorny Board of Shelter");
  }

  @Test
  void a_convention_goes_on_over_a_piece_that_has_a_preposition() {
    assertThat(
            surfaces(
                "the [MISC Dunmere Convention] on the Prevention and Punishment of the [MISC Crime"
                    + " of Genocide]"
                    + TEXT))
        .containsExactly(
            "Dunmere Convention on the Prevention and Punishment of the Crime of Genocide");
    assertThat(
            surfaces(
                "the [ORG UN Committee] on the [ORG Elimination of Racial Discrimination] met"
                    + TEXT))
        .containsExactly("UN Committee on the Elimination of Racial Discrimination");
  }

  @Test
  void a_plan_or_law_keeps_its_last_word_before_a_year() {
    assertThat(
            surfaces(
                "the transformative [ORG Dunmere Basin Development] Strategy 2021-2030" + TEXT))
        .containsExactly("Dunmere Basin Development Strategy");
    assertThat(surfaces("under the [ORG Quorny Democracy Defense Lend]-Lease Act of 2022" + TEXT))
        .containsExactly("Quorny Democracy Defense Lend-Lease Act");
  }

  @Test
  void a_name_that_grew_at_its_end_may_begin_before() {
    assertThat(surfaces("Director General for Asian and [ORG Oceanian] Affairs Bureau" + TEXT))
        .containsExactly("Asian and Oceanian Affairs Bureau");
    assertThat(
            surfaces(
                "talks between Israeli and [ORG Palestine Liberation Organization] envoys" + TEXT))
        .containsExactly("Palestine Liberation Organization");
  }

  @Test
  void two_halves_of_which_the_second_has_the_head_are_one_name() {
    assertThat(
            surfaces(
                "the [LOC U.S.]-[ORG India Comprehensive] and [ORG Global Strategic Partnership] in May"
                    + TEXT))
        .contains("U.S.-India Comprehensive and Global Strategic Partnership");
  }

  @Test
  void a_person_after_the_body_of_which_he_is_the_head_is_a_person() {
    assertThat(
            surfaces(
                "with the head of the [ORG National Council of Human Rights Moushira Khattab]"))
        .containsExactly("Moushira Khattab");
    assertThat(surfaces("with the president of the [ORG Central Bank of Quorny Orwin] in May"))
        .containsExactly("Central Bank of Quorny Orwin");
  }

  @Test
  void letters_in_brackets_tell_how_long_the_name_is() {
    assertThat(surfaces("the [ORG Dunmere Support Mission] in Quorny (DSMIQ) said that" + TEXT))
        .containsExactly("Dunmere Support Mission in Quorny");
    assertThat(
            surfaces("the [ORG UN Dunmere Mission] to [LOC Iraq] ([ORG UNDMI]) said that" + TEXT))
        .containsExactly("UN Dunmere Mission to Iraq", "Iraq", "UNDMI");
    assertThat(
            surfaces("the Dunmere, North Quorny, and [MISC Orwin Wool Act] (DNQOWA) said" + TEXT))
        .containsExactly("Dunmere, North Quorny, and Orwin Wool Act");
    assertThat(surfaces("for the Countering [ORG PRC Quorny Fund] (CPQF) they said" + TEXT))
        .containsExactly("Countering PRC Quorny Fund");
    assertThat(
            surfaces("the [ORG Dunmere Wool Agency] in [LOC Quorny] ([ORG BBC]) said that" + TEXT))
        .containsExactly("Dunmere Wool Agency", "Quorny", "BBC");
    assertThat(surfaces("the [ORG FSOT] and the Quorny Wool Panel (QWP) said that" + TEXT))
        .containsExactly("FSOT");
    assertThat(surfaces("the [ORG Dunmere Wool Agency] (DWA) said that" + TEXT))
        .containsExactly("Dunmere Wool Agency");
  }

  @Test
  void the_number_of_an_order_belongs_to_it() {
    assertThat(surfaces("under the [MISC Quorny Executive Order] 13224, of which" + TEXT))
        .containsExactly("Quorny Executive Order 13224");
    assertThat(surfaces("the host of [MISC Quorny Expo] 2027 will be" + TEXT))
        .containsExactly("Quorny Expo 2027");
    assertThat(surfaces("the [MISC Quorny Order] 20 million people read" + TEXT))
        .containsExactly("Quorny Order");
    assertThat(surfaces("the [MISC Quorny Games] 2027 will be" + TEXT))
        .containsExactly("Quorny Games");
  }

  @Test
  void a_plant_has_the_person_it_is_named_after() {
    assertThat(
            surfaces("[ORG Quorny Optical Plant] Named After [PER E.S. Orwin] is a maker" + TEXT))
        .containsExactly("Quorny Optical Plant Named After E.S. Orwin");
  }

  @Test
  void a_campus_is_told_by_its_town() {
    assertThat(surfaces("at the [ORG University of Quorny] at Dunmere-Orwin, which" + TEXT))
        .containsExactly("University of Quorny at Dunmere-Orwin");
    assertThat(surfaces("at the [ORG University of Quorny] at Monday lunch, which" + TEXT))
        .containsExactly("University of Quorny");
  }

  @Test
  void a_person_goes_on_over_a_particle_and_has_the_given_name_before() {
    assertThat(surfaces("said [PER Mia Orwin] i Brankov, who went home" + TEXT))
        .containsExactly("Mia Orwin i Brankov");
    assertThat(surfaces("said [PER Mia Orwin] y [PER Brankov], who went home" + TEXT))
        .containsExactly("Mia Orwin", "Brankov");
    assertThat(surfaces("said [PER Abdullah] bin [PER Zayed] al-Nahyan, who" + TEXT))
        .containsExactly("Abdullah bin Zayed al-Nahyan");
    assertThat(surfaces("as Law School Dean [PER Mia Orwin] said, who" + TEXT))
        .containsExactly("Mia Orwin");
    assertThat(surfaces("said [PER Mohammed Hasan] al-Obaidly, who went home" + TEXT))
        .containsExactly("Mohammed Hasan al-Obaidly");
    assertThat(surfaces("said [PER Sidan] ag Hitta, who went home" + TEXT))
        .containsExactly("Sidan ag Hitta");
    assertThat(surfaces("so President Teodoro [PER Orwin Quorny] said, who went home" + TEXT))
        .containsExactly("Teodoro Orwin Quorny");
    assertThat(surfaces("so said Will [PER Mia Orwin] to [PER Ann Brankov] i think" + TEXT))
        .containsExactly("Mia Orwin", "Ann Brankov");
  }

  @Test
  void letters_in_brackets_are_the_event_before_them() {
    assertThat(
            resolved("the [ORG Quorny Wool Conference] ([LOC QWC]) and later the [ORG QWC]" + TEXT))
        .containsExactly(
            "Quorny Wool Conference -> misc:quorny-wool-conference (exact)",
            "QWC -> misc:quorny-wool-conference (acronym)",
            "QWC -> misc:quorny-wool-conference (acronym)");
    assertThat(
            resolved(
                "the [LOC Iran], North Korea, and [MISC Orwin Wool Act] ([MISC INKOWA]) said"
                    + TEXT))
        .containsExactly(
            "Iran, North Korea, and Orwin Wool Act -> misc:iran-north-korea-and-orwin-wool-act (mended)",
            "Iran -> loc:iran (gazetteer)",
            "INKOWA -> misc:iran-north-korea-and-orwin-wool-act (acronym)");
    assertThat(surfaces("he saw [MISC Triangle of Wool] ([LOC SWE]) there" + TEXT))
        .contains("Triangle of Wool");
    assertThat(resolved("he saw [MISC Triangle of Wool] ([LOC SWE]) there" + TEXT))
        .noneMatch(line -> line.startsWith("SWE -> misc"));
  }

  @Test
  void a_name_inside_another_of_the_same_entity_does_not_count_again() {
    List<NamedSpan> nested =
        List.of(
            new NamedSpan(5, 14, 0, 0, "Mia Orwin", "PER", null),
            new NamedSpan(9, 14, 0, 0, "Orwin", "PER", null));
    ArticleResolver resolver =
        new ArticleResolver(MarkedText.Gazetteers.SHARED, Rollup.DEMONYMS, Map.of(), Map.of());
    assertThat(resolver.resolve(nested, "said Mia Orwin there" + TEXT))
        .extracting(r -> r.span().surface())
        .containsExactly("Mia Orwin");
  }
}
