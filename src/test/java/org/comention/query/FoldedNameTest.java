package org.comention.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldedNameTest {

  @Test
  void case_accents_dashes_and_apostrophes_do_not_matter() {
    assertThat(FoldedName.of(" Türkiye ")).isEqualTo("turkiye");
    assertThat(FoldedName.of("Shahed\u2011136")).isEqualTo(FoldedName.of("shahed 136"));
    assertThat(FoldedName.of("Sana\u2019a")).isEqualTo("sana'a");
    assertThat(FoldedName.of("МОСКВА")).isEqualTo("москва");
    assertThat(FoldedName.of(" ")).isEmpty();
  }

  @Property
  void folding_twice_changes_nothing(@ForAll String name) {
    assertThat(FoldedName.of(FoldedName.of(name))).isEqualTo(FoldedName.of(name));
  }

  @Test
  void distance_counts_letters_and_a_word_of_a_longer_name_is_near() {
    assertThat(NameDistance.between("rusia", "russia")).isEqualTo(1);
    assertThat(NameDistance.between("vladimir", "vladimir putin")).isEqualTo(1);
    assertThat(NameDistance.between("iran", "china")).isEqualTo(NameDistance.limit("iran") + 1);
    assertThat(NameDistance.limit("uk")).isEqualTo(1);
    assertThat(NameDistance.limit("azerbaijan")).isEqualTo(3);
  }
}
