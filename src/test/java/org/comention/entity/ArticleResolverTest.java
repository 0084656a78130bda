package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.entity.MarkedText.resolved;

import org.junit.jupiter.api.Test;

class ArticleResolverTest {

  @Test
  void gives_a_surname_to_the_person_named_in_full() {
    assertThat(
            resolved(
                "[PER Vladimir Putin] will meet [PER Nasser Kanaani]. [PER Kanaani] said [PER Putin] agreed."))
        .containsExactly(
            "Vladimir Putin -> per:vladimir-putin (gazetteer)",
            "Nasser Kanaani -> per:nasser-kanaani (gazetteer)",
            "Kanaani -> per:nasser-kanaani (coreference)",
            "Putin -> per:vladimir-putin (coreference)");
  }

  @Test
  void gives_an_acronym_to_a_known_body_under_another_spelling() {
    assertThat(
            resolved(
                "the [ORG United Nations Human Rights Committee] and the [ORG International Civil"
                    + " Aviation Organisation] ([ORG ICAO]) met; [ORG ICAO] spoke"))
        .contains(
            "International Civil Aviation Organisation -> org:international-civil-aviation-organization (alias)",
            "ICAO -> org:international-civil-aviation-organization (acronym)");
  }

  @Test
  void gives_a_surname_to_a_full_name_that_follows() {
    assertThat(resolved("[PER Whitlock] won. [PER Ada Whitlock], 54, is a farmer."))
        .containsExactly(
            "Whitlock -> per:ada-whitlock (coreference)",
            "Ada Whitlock -> per:ada-whitlock (exact)");
  }

  @Test
  void takes_titles_possessives_and_quotes_off() {
    assertThat(
            resolved(
                "[PER President Ada Whitlock] spoke. [PER Mr. Whitlock’s] aide and [PER “Whitlock”] left."))
        .containsExactly(
            "President Ada Whitlock -> per:ada-whitlock (exact)",
            "Mr. Whitlock’s -> per:ada-whitlock (coreference)",
            "“Whitlock” -> per:ada-whitlock (coreference)");
  }

  @Test
  void keeps_two_bushes_apart_and_a_bare_bush_to_itself() {
    assertThat(
            resolved(
                "[PER George W. Bush] and [PER George H.W. Bush] were presidents. [PER Bush] smiled."))
        .containsExactly(
            "George W. Bush -> per:george-w-bush (gazetteer)",
            "George H.W. Bush -> per:george-hw-bush (gazetteer)",
            "Bush -> per:bush (bare)");
  }

  @Test
  void gives_a_shared_surname_to_the_only_one_named_before() {
    assertThat(
            resolved(
                "[PER Ada Whitlock] came. [PER Whitlock] sat. Then came [PER Tom Whitlock]. [PER Whitlock] rose."))
        .containsExactly(
            "Ada Whitlock -> per:ada-whitlock (exact)",
            "Whitlock -> per:ada-whitlock (coreference)",
            "Tom Whitlock -> per:tom-whitlock (exact)",
            "Whitlock -> per:whitlock (bare)");
  }

  @Test
  void joins_initials_and_short_given_names() {
    assertThat(
            resolved(
                "[PER Joseph R. Biden Jr.] and [PER J. Biden] and [PER Mike Orwin], [PER Michael Orwin]"))
        .containsExactly(
            "Joseph R. Biden Jr. -> per:joe-biden (alias)",
            "J. Biden -> per:joe-biden (alias)",
            "Mike Orwin -> per:mike-orwin (exact)",
            "Michael Orwin -> per:mike-orwin (coreference)");
  }

  @Test
  void leaves_a_son_with_a_suffix_out_of_the_bare_name() {
    assertThat(resolved("[PER Donald Trump Jr.] and [PER Donald Trump] met. [PER Trump] spoke."))
        .containsExactly(
            "Donald Trump Jr. -> per:donald-trump-jr (exact)",
            "Donald Trump -> per:donald-trump (gazetteer)",
            "Trump -> per:donald-trump (coreference)");
  }

  @Test
  void knows_a_famous_surname_until_another_bearer_is_named() {
    assertThat(resolved("[PER Biden] spoke. [PER Hunter Biden] left. [PER Biden] was late."))
        .containsExactly(
            "Biden -> per:joe-biden (alias)",
            "Hunter Biden -> per:hunter-biden (exact)",
            "Biden -> per:hunter-biden (coreference)");
  }

  @Test
  void reads_particles_and_family_names_that_come_first() {
    assertThat(
            resolved(
                "[PER Ursula von der Leyen] met [PER Xi Jinping]. [PER von der Leyen] told [PER Xi]; [PER Bashar al-Assad], [PER Assad]."))
        .containsExactly(
            "Ursula von der Leyen -> per:ursula-von-der-leyen (gazetteer)",
            "Xi Jinping -> per:xi-jinping (gazetteer)",
            "von der Leyen -> per:ursula-von-der-leyen (coreference)",
            "Xi -> per:xi-jinping (coreference)",
            "Bashar al-Assad -> per:bashar-al-assad (gazetteer)",
            "Assad -> per:bashar-al-assad (coreference)");
  }

  @Test
  void reads_headlines_in_capitals() {
    assertThat(
            resolved(
                "[PER PUTIN] TO VISIT [LOC IRAN]\n[PER Vladimir Putin] will visit [LOC Iran]."))
        .containsExactly(
            "PUTIN -> per:vladimir-putin (coreference)",
            "IRAN -> loc:iran (gazetteer)",
            "Vladimir Putin -> per:vladimir-putin (gazetteer)",
            "Iran -> loc:iran (gazetteer)");
  }

  @Test
  void knows_the_united_states_under_all_its_names() {
    assertThat(
            resolved(
                "[LOC US], [LOC U.S.], [LOC the United States], [LOC USA], [LOC United States of America], [LOC America’s]"))
        .allMatch(line -> line.contains("-> loc:united-states ("))
        .hasSize(6);
  }

  @Test
  void gives_demonyms_to_their_country_and_other_groups_their_own_id() {
    assertThat(
            resolved(
                "[NORP Iranians], [NORP Turkish], [MISC Russian], [NORP Sunnis], [NORP Shi'ite], [NORP European]"))
        .containsExactly(
            "Iranians -> loc:iran (demonym)",
            "Turkish -> loc:turkey (demonym)",
            "Russian -> loc:russia (demonym)",
            "Sunnis -> norp:sunni (alias)",
            "Shi'ite -> norp:shiite (gazetteer)",
            "European -> loc:europe (demonym)");
  }

  @Test
  void leaves_demonyms_alone_without_roll_up() {
    assertThat(resolved("[NORP Iranian] [ORG Kremlin]", Rollup.NONE))
        .containsExactly("Iranian -> norp:iranian (exact)", "Kremlin -> org:kremlin (gazetteer)");
  }

  @Test
  void rolls_seats_of_government_up_when_asked() {
    String text = "[ORG Kremlin], [LOC Moscow], [LOC Tehran], [ORG White House], [LOC Shiraz]";
    assertThat(resolved(text, Rollup.METONYMS))
        .containsExactly(
            "Kremlin -> loc:russia (metonym)",
            "Moscow -> loc:russia (metonym)",
            "Tehran -> loc:iran (metonym)",
            "White House -> loc:united-states (metonym)",
            "Shiraz -> loc:shiraz (gazetteer)");
    assertThat(resolved("[LOC Kremlin] said"))
        .containsExactly("Kremlin -> org:kremlin (gazetteer)");
  }

  @Test
  void knows_organisations_by_name_and_acronym() {
    assertThat(
            resolved(
                "[ORG North Atlantic Treaty Organization], [ORG Nato], [LOC UN], [ORG U.S. State Department], [ORG Department of State], [ORG IRGC], [ORG European Union] once more [ORG E.U.]"))
        .containsExactly(
            "North Atlantic Treaty Organization -> org:nato (alias)",
            "Nato -> org:nato (gazetteer)",
            "UN -> org:united-nations (alias)",
            "U.S. State Department -> org:us-department-of-state (alias)",
            "Department of State -> org:us-department-of-state (alias)",
            "IRGC -> org:islamic-revolutionary-guard-corps (alias)",
            "European Union -> org:european-union (gazetteer)",
            "E.U. -> org:european-union (alias)");
  }

  @Test
  void reads_an_acronym_in_brackets_before_what_the_gazetteer_knows() {
    assertThat(resolved("The [ORG Silver Anglers Federation] ([ORG SAF]) and [ORG SAF] boats"))
        .containsExactly(
            "Silver Anglers Federation -> org:silver-anglers-federation (exact)",
            "SAF -> org:silver-anglers-federation (acronym)",
            "SAF -> org:silver-anglers-federation (acronym)");
    assertThat(resolved("The [ORG International Atomic Energy Agency] ([ORG IAEA]) said"))
        .containsExactly(
            "International Atomic Energy Agency -> org:international-atomic-energy-agency (gazetteer)",
            "IAEA -> org:international-atomic-energy-agency (acronym)");
  }

  @Test
  void finds_the_name_that_capital_letters_stand_for() {
    assertThat(
            resolved(
                "[ORG Northharbour Fishing Board] met; [ORG NFB] rose. [ORG Dunlow Group] and [ORG Dunlow]."))
        .containsExactly(
            "Northharbour Fishing Board -> org:northharbour-fishing-board (exact)",
            "NFB -> org:northharbour-fishing-board (acronym)",
            "Dunlow Group -> org:dunlow-group (exact)",
            "Dunlow -> org:dunlow-group (coreference)");
  }

  @Test
  void settles_a_name_of_two_types_by_majority() {
    assertThat(
            resolved("[LOC Brankov], [PER Brankov], [PER Brankov]; [LOC Dunmere], [PER Dunmere]"))
        .containsExactly(
            "Brankov -> per:brankov (bare)",
            "Brankov -> per:brankov (bare)",
            "Brankov -> per:brankov (bare)",
            "Dunmere -> loc:dunmere (exact)",
            "Dunmere -> loc:dunmere (exact)");
  }

  @Test
  void keeps_countries_places_unless_a_person_bears_the_name() {
    assertThat(resolved("[PER Ukraine], [ORG Jordan]"))
        .containsExactly("Ukraine -> loc:ukraine (gazetteer)", "Jordan -> loc:jordan (gazetteer)");
    assertThat(resolved("[PER Michael Jordan] played. [PER Jordan] won."))
        .containsExactly(
            "Michael Jordan -> per:michael-jordan (exact)",
            "Jordan -> per:michael-jordan (coreference)");
  }

  @Test
  void reads_directions_before_a_country_as_the_country() {
    assertThat(
            resolved(
                "[LOC eastern Ukraine], [LOC South Sudan], [LOC Western Sahara], [LOC Eastern Europe]"))
        .containsExactly(
            "eastern Ukraine -> loc:ukraine (alias)",
            "South Sudan -> loc:south-sudan (gazetteer)",
            "Western Sahara -> loc:western-sahara (gazetteer)",
            "Eastern Europe -> loc:eastern-europe (gazetteer)");
  }

  @Test
  void never_makes_entities_of_titles_days_letters_and_marks() {
    assertThat(
            resolved(
                "[PER President], [ORG Secretary], [MISC Tuesday], [MISC September], [ORG S], [MISC --], [MISC 2022], [LOC us], [PER Foreign Minister], [ORG @statedept]"))
        .isEmpty();
  }

  @Test
  void keeps_a_month_that_is_a_surname_of_the_article() {
    assertThat(resolved("[PER Theresa May] resigned in [MISC May]. [PER May] wept."))
        .contains(
            "Theresa May -> per:theresa-may (gazetteer)", "May -> per:theresa-may (coreference)");
  }

  @Test
  void keeps_all_useful_readings_of_overlapping_mentions() {
    assertThat(resolved("[NORP Iranian] [concept:shahed-136 Shahed-136] [concept:drone drones]"))
        .containsExactly(
            "Iranian -> loc:iran (demonym)",
            "Shahed-136 -> concept:shahed-136 (lexicon)",
            "Shahed-136 -> concept:drone (parent)",
            "Shahed-136 -> concept:weapon (parent)",
            "drones -> concept:drone (lexicon)",
            "drones -> concept:weapon (parent)");
  }

  @Test
  void knows_a_national_ministry_however_it_is_written() {
    assertThat(
            resolved(
                "[ORG Russian Defence Ministry], [ORG Ministry of Defense of the Russian Federation], [ORG Russia's Ministry of Defence], [ORG Defense Ministry], [ORG Foreign Ministry]"))
        .containsExactly(
            "Russian Defence Ministry -> org:russia-defense-ministry (exact)",
            "Ministry of Defense of the Russian Federation -> org:russia-defense-ministry (exact)",
            "Russia's Ministry of Defence -> org:russia-defense-ministry (exact)",
            "Defense Ministry -> org:russia-defense-ministry (coreference)",
            "Foreign Ministry -> org:russia-foreign-ministry (implied)");
  }

  @Test
  void reads_a_surname_that_the_model_took_for_an_organisation() {
    assertThat(resolved("[PER Grant Orwin] spoke. [ORG Orwin] left. [ORG Macron] stayed."))
        .containsExactly(
            "Grant Orwin -> per:grant-orwin (exact)",
            "Orwin -> per:grant-orwin (coreference)",
            "Macron -> per:emmanuel-macron (alias)");
  }

  @Test
  void reads_georgia_beside_atlanta_as_the_state() {
    assertThat(resolved("Voters in [LOC Georgia], from [LOC Atlanta] outwards"))
        .contains("Georgia -> loc:georgia-us-state (alias)");
    assertThat(resolved("[LOC Georgia] and [LOC Ukraine]"))
        .contains("Georgia -> loc:georgia (gazetteer)");
  }

  @Test
  void reads_what_a_hyphen_joins() {
    assertThat(
            resolved(
                "[NORP Iranian-made] and [NORP pro-Russian], [MISC U.S.-China], [LOC Guinea-Bissau]"))
        .containsExactly(
            "Iranian-made -> loc:iran (demonym)",
            "pro-Russian -> loc:russia (demonym)",
            "U.S. -> loc:united-states (alias)",
            "China -> loc:china (gazetteer)",
            "Guinea-Bissau -> loc:guinea-bissau (gazetteer)");
  }

  @Test
  void keeps_a_father_apart_from_his_son_by_name() {
    assertThat(
            resolved(
                "[PER Mohammed bin Salman] and [PER King Salman]. [PER Bin Salman] left, [PER Salman] stayed."))
        .containsExactly(
            "Mohammed bin Salman -> per:mohammed-bin-salman (gazetteer)",
            "King Salman -> per:salman-bin-abdulaziz (alias)",
            "Bin Salman -> per:mohammed-bin-salman (coreference)",
            "Salman -> per:salman (bare)");
  }

  @Test
  void gives_a_bare_ministry_to_the_country_right_before_it() {
    assertThat(
            resolved(
                "[NORP Iranian] [ORG Foreign Ministry], [LOC Norway]'s [ORG Defence Ministry], the [ORG Interior Ministry]"))
        .map(line -> line.replaceFirst("-in-[0-9a-f]+", "-in-MARK"))
        .containsExactly(
            "Iranian -> loc:iran (demonym)",
            "Foreign Ministry -> org:iran-foreign-ministry (coreference)",
            "Norway -> loc:norway (gazetteer)",
            "Defence Ministry -> org:norway-defense-ministry (coreference)",
            "Interior Ministry -> org:interior-ministry-in-MARK (bare)");
  }

  @Test
  void knows_acronyms_that_are_words_when_written_large() {
    assertThat(resolved("[ORG WHO] warned [LOC US] and [PER El]"))
        .containsExactly(
            "WHO -> org:world-health-organization (alias)", "US -> loc:united-states (alias)");
  }

  @Test
  void makes_whole_what_the_model_cut_from_a_name_of_the_gazetteer() {
    assertThat(
            resolved(
                "a free [MISC Indo]-[LOC Pacific], the Democratic Republic of the [LOC Congo], [LOC Sana]’a, [LOC Côte d]’[NORP Ivoire], [LOC Bosnia] and [LOC Herzegovina], Nagorno-[LOC Karabakh], sub-[LOC Saharan Africa]"))
        .containsExactly(
            "Indo-Pacific -> loc:indo-pacific (gazetteer)",
            "Democratic Republic of the Congo -> loc:democratic-republic-of-the-congo (gazetteer)",
            "Sana’a -> loc:sanaa (gazetteer)",
            "Côte d’Ivoire -> loc:ivory-coast (alias)",
            "Bosnia and Herzegovina -> loc:bosnia-and-herzegovina (gazetteer)",
            "Nagorno-Karabakh -> loc:nagorno-karabakh (gazetteer)",
            "sub-Saharan Africa -> loc:sub-saharan-africa (gazetteer)");
  }

  @Test
  void leaves_a_country_inside_an_organisation_where_the_model_saw_it() {
    assertThat(resolved("the [LOC US] [ORG Congress] and the Republic of [LOC Korea]"))
        .containsExactly(
            "US Congress -> org:us-congress (gazetteer)",
            "US -> loc:united-states (alias)",
            "Republic of Korea -> loc:south-korea (alias)");
  }

  @Test
  void makes_whole_a_name_that_ends_inside_a_word() {
    assertThat(
            resolved(
                "[PER Noh Kyu]-duk praised the U.S.-[ORG Brankov Alliance], [PER Putin]-era, [LOC Kashan]-made and [NORP Afro]-Dunmerian, [LOC Hunga Ha]’apai’s coast"))
        .containsExactly(
            "Noh Kyu-duk -> per:noh-kyu-duk (mended)",
            "U.S.-Brankov Alliance -> org:us-brankov-alliance (mended)",
            "Putin -> per:vladimir-putin (alias)",
            "Kashan -> loc:kashan (gazetteer)",
            "Afro-Dunmerian -> norp:afro-dunmerian (mended)",
            "Hunga Ha’apai -> loc:hunga-haapai (mended)");
  }

  @Test
  void takes_names_apart_that_the_model_ran_together() {
    assertThat(
            resolved(
                "[ORG Department of the Treasury’s Office of Foreign Assets Control] and [ORG Defense Lloyd Austin]"))
        .containsExactly(
            "Department of the Treasury -> org:us-department-of-the-treasury (alias)",
            "Office of Foreign Assets Control -> org:office-of-foreign-assets-control (gazetteer)",
            "Lloyd Austin -> per:lloyd-austin (gazetteer)");
  }

  @Test
  void gives_a_word_for_a_kind_of_body_to_the_only_one_of_the_article() {
    assertThat(
            resolved(
                "[ORG State Department] and [ORG NATO]. The [ORG Department] and the [ORG Alliance] met; the [ORG Committee] did not."))
        .containsExactly(
            "State Department -> org:us-department-of-state (alias)",
            "NATO -> org:nato (gazetteer)",
            "Department -> org:us-department-of-state (coreference)",
            "Alliance -> org:nato (coreference)");
    assertThat(resolved("[ORG State Department], [ORG Defense Department], the [ORG Department]"))
        .hasSize(2);
  }

  @Test
  void reads_allies_and_members_as_their_organisation() {
    assertThat(resolved("[ORG NATO Allies], a [ORG NATO Ally], [ORG UN Member States]"))
        .containsExactly(
            "NATO Allies -> org:nato (alias)",
            "NATO Ally -> org:nato (alias)",
            "UN Member States -> org:united-nations (alias)");
  }

  @Test
  void reads_short_names_in_brackets_that_are_no_initials() {
    assertThat(
            resolved(
                "[ORG Dunmere Right] ([ORG DoP]), [ORG Brankov Electoral Court] ([ORG TSE]), [ORG Orwin Force], [ORG XYZ]. [ORG DoP] and [ORG TSE] won, [ORG XYZ] lost."))
        .containsExactly(
            "Dunmere Right -> org:dunmere-right (exact)",
            "DoP -> org:dunmere-right (acronym)",
            "Brankov Electoral Court -> org:brankov-electoral-court (exact)",
            "TSE -> org:brankov-electoral-court (acronym)",
            "Orwin Force -> org:orwin-force (exact)",
            "XYZ -> org:xyz (exact)",
            "DoP -> org:dunmere-right (acronym)",
            "TSE -> org:brankov-electoral-court (acronym)",
            "XYZ -> org:xyz (exact)");
  }

  @Test
  void knows_short_given_names_and_spellings_of_one() {
    assertThat(
            resolved(
                "[PER Antony Blinken] smiled when [PER Tony] came. [PER Aleksey Orwin] and [PER Alexei Orwin]"))
        .containsExactly(
            "Antony Blinken -> per:antony-blinken (gazetteer)",
            "Tony -> per:antony-blinken (coreference)",
            "Aleksey Orwin -> per:aleksey-orwin (exact)",
            "Alexei Orwin -> per:aleksey-orwin (coreference)");
  }

  @Test
  void reads_rooms_and_universities_as_no_people() {
    assertThat(resolved("[PER Ada Whitlock Room], [PER Tom Brankov University]"))
        .containsExactly(
            "Ada Whitlock Room -> loc:ada-whitlock-room (exact)",
            "Tom Brankov University -> org:tom-brankov-university (exact)");
  }

  @Test
  void never_makes_entities_of_offices_directions_numerals_and_particles() {
    assertThat(
            resolved(
                "[ORG National Security Advisor], [PER State Councilor], [LOC North], [MISC II], [ORG Department], [PER al], [PER bin], [PER de], [PER de la], [ORG NGOs], [LOC Central], [MISC Year of], [ORG Bureau of], [PER and then]"))
        .isEmpty();
  }

  @Test
  void reads_who_among_capitals_as_the_organisation_only_where_the_article_names_it_elsewhere() {
    assertThat(resolved("The [ORG WHO] warned of fever."))
        .containsExactly("WHO -> org:world-health-organization (alias)");
    assertThat(resolved("MEN [ORG WHO] FLED [LOC UKRAINE]"))
        .containsExactly("UKRAINE -> loc:ukraine (gazetteer)");
    assertThat(resolved("THE [ORG WORLD HEALTH ORGANIZATION] ([ORG WHO]) WARNS")).hasSize(2);
    assertThat(resolved("FEVER: [ORG WHO] WARNS\nThe [ORG WHO] warned of fever.")).hasSize(2);
  }

  @Test
  void never_makes_entities_of_pieces_of_offices_and_addresses() {
    assertThat(
            resolved(
                "[ORG National Security] Adviser [PER Ada Whitlock] answers at [ORG ECA]-Press@state.example, [ORG ClimateDesk]@state.example and https://[ORG Brankov].example/"))
        .containsExactly("Ada Whitlock -> per:ada-whitlock (exact)");
  }

  @Test
  void goes_on_over_the_capitals_that_follow_an_unknown_name() {
    assertThat(
            resolved(
                "They said that they have seen the [ORG Dunmere Armed] Forces, then went over to the line of [PER Soyoung] Orwin, with a [MISC Brankov Root] Causes Strategy and the [MISC Brankov Fraud] and Abuse Act from other years that were long past."))
        .containsExactly(
            "Dunmere Armed Forces -> org:dunmere-armed-forces (mended)",
            "Soyoung Orwin -> per:soyoung-orwin (mended)",
            "Brankov Root Causes Strategy -> misc:brankov-root-causes-strategy (mended)",
            "Brankov Fraud and Abuse Act -> misc:brankov-fraud-and-abuse-act (mended)");
  }

  @Test
  void stops_before_offices_days_numbers_and_other_names_and_in_headings() {
    assertThat(
            resolved(
                "They met [ORG Dunmere Police] Inspector General [PER Ada Whitlock] and [ORG Orwin Energy] Chairman, as the [ORG Brankov Fund] Tuesday told the riders of [ORG Airdun] Flight 12 and the [ORG ICQX] Article again."))
        .containsExactly(
            "Dunmere Police -> org:dunmere-police (exact)",
            "Ada Whitlock -> per:ada-whitlock (exact)",
            "Orwin Energy -> org:orwin-energy (exact)",
            "Brankov Fund -> org:brankov-fund (exact)",
            "Airdun -> org:airdun (exact)",
            "ICQX -> org:icqx (exact)");
    assertThat(resolved("Minister Meets [ORG Dunmere Armed] Forces Today")).isEmpty();
  }

  @Test
  void begins_a_cut_name_with_the_kind_of_body_before_it() {
    assertThat(
            resolved(
                "They asked the Committee on the [ORG Elimination of Orwin Weeds] and the [ORG Brankov Fund], heirs of the Congress of the [ORG Dunmere Union], for their views about what should come next, when these were known."))
        .containsExactly(
            "Committee on the Elimination of Orwin Weeds -> org:committee-on-the-elimination-of-orwin-weeds (mended)",
            "Brankov Fund -> org:brankov-fund (exact)",
            "Dunmere Union -> org:dunmere-union (exact)");
  }

  @Test
  void puts_ends_right_that_fall_on_hyphens_colons_brackets_and_small_words() {
    assertThat(
            resolved(
                "[PER Ada Young-]joon and the [MISC K5+]1, [ORG olani] College no; Kapi’[ORG olani Brankov], [MISC Dunmere Prize:] and [ORG DHX) Orwin Office], a [ORG mighty Mission Dunmere]"))
        .containsExactly(
            "Ada Young-joon -> per:ada-young-joon (mended)",
            "K5+1 -> misc:k5-plus-1 (mended)",
            "Kapi’olani Brankov -> org:kapiolani-brankov (mended)",
            "Dunmere Prize -> misc:dunmere-prize (mended)",
            "DHX -> org:dhx (mended)",
            "Orwin Office -> org:orwin-office (mended)",
            "Mission Dunmere -> org:mission-dunmere (mended)");
  }

  @Test
  void never_makes_entities_of_words_that_news_or_the_article_writes_small() {
    assertThat(
            resolved(
                "[MISC hellish] and [ORG arbitral council], [ORG Orwinists] for orwinists, [MISC Memorial]. [PER Per] person. [PER Wanton] and wanton, [MISC Article VI], [ORG Chiefs of Mission], [ORG Dunmere Canal Administrator], [ORG Prevention of Crimes], [ORG Staff of the]"))
        .isEmpty();
    assertThat(resolved("Mail orwinists@example.org: the [ORG Orwinists] and [ORG Telegram]"))
        .containsExactly(
            "Orwinists -> org:orwinists (exact)", "Telegram -> org:telegram (gazetteer)");
  }

  @Test
  void takes_apart_known_names_that_words_join() {
    assertThat(
            resolved(
                "[ORG NATO and European Union], [LOC North Macedonia Norway], [ORG NATO Defense Ministers], [MISC PRC Special Rep], [ORG Department of State on Facebook], [MISC Biden-Putin], [ORG Departments of Labor]"))
        .containsExactly(
            "NATO -> org:nato (gazetteer)",
            "European Union -> org:european-union (gazetteer)",
            "North Macedonia -> loc:north-macedonia (gazetteer)",
            "Norway -> loc:norway (gazetteer)",
            "NATO -> org:nato (gazetteer)",
            "PRC -> loc:china (alias)",
            "Department of State -> org:us-department-of-state (alias)",
            "Facebook -> org:facebook (gazetteer)",
            "Biden -> per:joe-biden (alias)",
            "Putin -> per:vladimir-putin (alias)",
            "Departments of Labor -> org:us-department-of-labor (alias)");
  }

  @Test
  void gives_a_bare_ministry_to_the_one_country_the_article_is_about() {
    assertThat(
            resolved(
                "[LOC Iran] and [LOC Tehran] spoke; [NORP Iranian] envoys left [LOC Iran] for [LOC Iraq]. The [ORG Foreign Ministry] told the [LOC United States]."))
        .contains("Foreign Ministry -> org:iran-foreign-ministry (implied)");
  }

  @Test
  void keeps_a_bare_ministry_of_nobody_apart_from_those_of_other_articles() {
    String one = "[LOC Iran] and [LOC Iraq] met. The [ORG Foreign Ministry] spoke.";
    String other = "[LOC Iran] and [LOC Norway] met. The [ORG Foreign Ministry] spoke.";
    String mine = resolved(one).get(2);
    assertThat(mine).matches("Foreign Ministry -> org:foreign-ministry-in-[0-9a-f]+ \\(bare\\)");
    assertThat(resolved(other).get(2)).isNotEqualTo(mine);
    assertThat(resolved(one)).contains(mine);
    assertThat(resolved("[LOC Iran] and [LOC Iran] met. The [ORG Foreign Ministry] spoke.").get(2))
        .as("two mentions are too few")
        .contains("(bare)");
  }
}
