package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comention.entity.MarkedText.resolved;

import org.junit.jupiter.api.Test;

/** Names of which a model gave a piece, too much, or only words. */
class CutNamesTest {
  /** Small words enough to make no heading of a line. */
  private static final String TEXT =
      " which everybody there had long been waiting for since those early days of last spring";

  @Test
  void a_body_begins_with_its_kind_before_a_preposition() {
    assertThat(
            resolved(
                "the Dunmere Committee to [ORG Protect Harbours]"
                    + TEXT
                    + "; the Dunmere Convention on the Elimination of [ORG All Forms of Wreckage]"
                    + TEXT))
        .containsExactly(
            "Dunmere Committee to Protect Harbours -> org:dunmere-committee-to-protect-harbours (mended)",
            "Dunmere Convention on the Elimination of All Forms of Wreckage -> misc:dunmere-convention-on-the-elimination-of-all-forms-of-wreckage (mended)");
  }

  @Test
  void a_body_goes_on_over_the_list_of_what_it_is_for() {
    assertThat(resolved("the [ORG Bureau for Migration], [ORG Security], and Labor" + TEXT))
        .containsExactly(
            "Bureau for Migration, Security, and Labor -> org:bureau-for-migration-security-and-labor (mended)");
  }

  @Test
  void a_list_of_bodies_is_no_list_of_subjects() {
    assertThat(
            resolved("the [ORG Bureau for Migration], [ORG Orwin], and [PER Mia Brankov]" + TEXT))
        .extracting(line -> line.replaceAll(" ->.*", ""))
        .containsExactly("Bureau for Migration", "Orwin", "Mia Brankov");
  }

  @Test
  void a_law_goes_on_over_the_second_of_its_subjects() {
    assertThat(resolved("the [MISC Dunmere Embassy Construction] and [MISC Security Act]" + TEXT))
        .containsExactly(
            "Dunmere Embassy Construction and Security Act -> misc:dunmere-embassy-construction-and-security-act (mended)");
  }

  @Test
  void the_dot_of_an_initial_ends_no_name() {
    assertThat(resolved("the [ORG Mia B]. Orwin Act" + TEXT))
        .containsExactly("Mia B. Orwin Act -> misc:mia-b-orwin-act (mended)");
  }

  @Test
  void a_known_body_ends_before_a_part_of_a_text_or_a_headline() {
    assertThat(resolved("the [MISC WHO Phase 2] and the [ORG Department of State Fact Sheet]"))
        .extracting(line -> line.replaceAll(" ->.*", ""))
        .containsExactly("WHO", "Department of State");
  }

  @Test
  void a_known_body_ends_before_an_article() {
    assertThat(resolved("at [ORG UN Human Rights Council a Commission of Dunmere] was founded"))
        .extracting(line -> line.replaceAll(" ->.*", ""))
        .containsExactly("UN Human Rights Council", "Commission of Dunmere");
  }

  @Test
  void letters_of_rank_are_no_part_of_a_persons_name() {
    assertThat(
            resolved(
                "[PER Hon Mia Orwin MP], [PER II Dato Brankov], [PER Secretario Blinken], [PER Orwin-ji]"))
        .containsExactly(
            "Mia Orwin -> per:mia-orwin (mended)",
            "Dato Brankov -> per:dato-brankov (mended)",
            "Secretario Blinken -> per:antony-blinken (alias)",
            "Orwin -> per:mia-orwin (coreference)");
  }

  @Test
  void words_of_a_heading_are_no_name() {
    assertThat(
            resolved(
                "[ORG Maritime Security]\nThe talks were long.\n[ORG Dunmere Security]\n[ORG Security Council of Dunmere]"))
        .extracting(line -> line.replaceAll(" ->.*", ""))
        .containsExactly("Dunmere Security", "Security Council of Dunmere");
  }

  @Test
  void words_that_the_article_writes_small_as_well_are_no_name() {
    assertThat(
            resolved("they spoke about [ORG Food Security], and why food security matters," + TEXT))
        .isEmpty();
    assertThat(resolved("they spoke about [ORG Food Security], and why food matters," + TEXT))
        .hasSize(1);
  }

  @Test
  void what_an_office_is_for_is_no_name() {
    assertThat(resolved("he saw the special envoy for [ORG Food Security]" + TEXT)).isEmpty();
    assertThat(resolved("he saw the president of [ORG Food Security]" + TEXT)).hasSize(1);
  }

  @Test
  void a_part_with_its_number_in_words_is_no_name() {
    assertThat(resolved("then came [MISC Phase Two]" + TEXT)).isEmpty();
  }
}
