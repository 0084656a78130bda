package org.comention.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodySpellingTest {
  private static String key(String name) {
    return BodySpelling.of(NameKey.of(name, NameType.ORG));
  }

  @Test
  void spellings_of_one_body_share_a_key() {
    assertThat(key("United States Coast Guard")).isEqualTo(key("U.S. Coast Guard"));
    assertThat(key("Export Bank of the United States of America"))
        .isEqualTo(key("Export Bank of the US"));
    assertThat(key("United Nations Environment Programme"))
        .isEqualTo(key("UN Environment Program"));
    assertThat(key("European Union Commission")).isEqualTo(key("EU Commission"));
    assertThat(key("National Institute for Standards and Technology"))
        .isEqualTo(key("National Institute of Standards & Technology"));
    assertThat(key("U.S. Department of Interior")).isEqualTo(key("US Department of the Interior"));
    assertThat(key("Africa Centres for Disease Control"))
        .isEqualTo(key("Africa Centers for Disease Control"));
    assertThat(key("International Telecommunications Union"))
        .isEqualTo(key("International Telecommunication Union"));
  }

  @Test
  void bodies_that_differ_in_more_do_not() {
    assertThat(key("National Institutes of Health"))
        .isNotEqualTo(key("National Institute of Health"));
    assertThat(key("Bank of China")).isNotEqualTo(key("China Bank"));
    assertThat(key("Series A")).isNotEqualTo(key("Serie A"));
    assertThat(key("War on Peace")).isNotEqualTo(key("War and Peace"));
    assertThat(key("Queen's University")).isNotEqualTo(key("Queen University"));
    assertThat(key("Coast Guard")).isNotEqualTo(key("U.S. Coast Guard"));
  }

  @Test
  void a_name_of_one_word_stays_as_it_is() {
    assertThat(BodySpelling.of("united-nations")).isEqualTo("united-nations");
    assertThat(BodySpelling.of("reuters")).isEqualTo("reuters");
    assertThat(BodySpelling.of("the-times")).isEqualTo("the-times");
  }

  @Test
  void a_key_of_a_key_is_the_key() {
    for (String name : MarkedText.Gazetteers.SHARED.names()) {
      String once = key(name);
      assertThat(BodySpelling.of(once)).isEqualTo(once);
    }
  }
}
