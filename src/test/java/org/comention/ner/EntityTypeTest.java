package org.comention.ner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTypeTest {
  @ParameterizedTest
  @CsvSource({
    "B-PER,PER",
    "I-person,PER",
    "Organisation,ORG",
    "GPE,LOC",
    "B-FAC,LOC",
    "NORP,NORP",
    "WORK_OF_ART,MISC"
  })
  void labels_of_other_models_map_to_our_types(String label, EntityType type) {
    assertThat(EntityType.ofLabel(label)).contains(type);
  }

  @ParameterizedTest
  @CsvSource({"O", "B-DATE", "MONEY", "CARDINAL", "I-TIME"})
  void what_is_no_name_has_no_type(String label) {
    assertThat(EntityType.ofLabel(label)).isEmpty();
  }
}
