package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.entity.MarkedText.resolved;
import static org.comention.entity.MarkedText.resolvedIn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitledNamesTest {

  @ParameterizedTest
  @CsvSource({
    "2022, as Vice President [PER Harris] said, per:kamala-harris",
    "2022, with Secretary [PER Austin] in Kyiv, per:lloyd-austin",
    "2022, with Secretary [LOC Austin] in Ramstein, per:lloyd-austin",
    "2022, Defense Secretary [PER Austin’s] words, per:lloyd-austin",
    "2022, the PA President [PER Abbas] was there, per:mahmoud-abbas",
    "2022, PRESIDENT [PER ABBAS]: (Via interpreter), per:mahmoud-abbas",
    "2022, and Gen. [PER Milley] said so, per:mark-milley",
    "2022, the EU Council President [PER Michel], per:charles-michel",
    "2022, [PER President Abbas] said so, per:mahmoud-abbas",
    "2022, my former boss President [PER Clinton], per:bill-clinton",
    "2022, Secretary Rice and Secretary [PER Clinton], per:hillary-clinton",
    "1999, the Secretary [PER Albright] of those days, per:madeleine-albright"
  })
  void a_title_tells_the_one_person_of_the_surname_in_that_office(
      int year, String marked, String id) {
    assertThat(resolvedIn(year, marked))
        .singleElement()
        .asString()
        .contains("-> " + id + " (office)");
  }

  @ParameterizedTest
  @CsvSource({
    "2022, President [PER Bush] smiled, per:bush",
    "2022, President [PER Harris] smiled, per:harris",
    "2022, Senator [PER Harris] smiled, per:harris",
    "1995, Secretary [PER Austin] smiled, per:austin",
    "2022, The president. [PER Abbas] smiled, per:abbas"
  })
  void another_title_or_year_or_two_who_fit_tell_nobody(int year, String marked, String id) {
    assertThat(resolvedIn(year, marked))
        .singleElement()
        .asString()
        .contains("-> " + id + " (bare)");
  }

  @Test
  void an_article_without_date_tells_nobody() {
    assertThat(resolved("Secretary [PER Austin] spoke."))
        .containsExactly("Austin -> per:austin (bare)");
  }

  @Test
  void the_name_without_title_follows_and_a_city_stays_one() {
    assertThat(resolvedIn(2022, "Vice President [PER Harris] spoke. [PER Harris] left."))
        .containsExactly(
            "Harris -> per:kamala-harris (office)", "Harris -> per:kamala-harris (office)");
    assertThat(
            resolvedIn(
                2022, "[LOC Austin], Texas: [LOC Austin] and [LOC Austin], Secretary [LOC Austin]"))
        .allMatch(line -> line.endsWith("loc:austin (gazetteer)"));
  }

  @Test
  void a_person_whom_the_article_names_in_full_comes_first() {
    assertThat(
            resolvedIn(2022, "[PER Ada Harris] is a judge. Vice President [PER Harris] laughed."))
        .contains("Harris -> per:ada-harris (coreference)");
  }

  @Test
  void a_first_name_that_the_model_calls_a_company_is_the_person_of_the_article() {
    assertThat(resolved("We go to [PER Nike Orwin]. Thank you, [ORG Nike]. [LOC Orwin] asked."))
        .containsExactly(
            "Nike Orwin -> per:nike-orwin (exact)",
            "Nike -> per:nike-orwin (coreference)",
            "Orwin -> per:nike-orwin (coreference)");
    assertThat(resolved("The Secretary thanked [ORG Nike] and [PER Ada Orwin]."))
        .contains("Nike -> org:nike (exact)");
    assertThat(resolved("[PER Victoria Orwin] flew to [LOC Victoria]."))
        .contains("Victoria -> loc:victoria (gazetteer)");
  }
}
