package org.comention.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.comention.SparkTest;
import org.comention.UserException;
import org.junit.jupiter.api.Test;

class FindEntitiesTest extends SparkTest {

  private static List<FoundEntity> find(String... words) {
    return new FindEntities(SmallOutput.tables(spark)).find(List.of(words));
  }

  private static List<String> ids(String... words) {
    return find(words).stream().map(found -> found.entity().id()).toList();
  }

  @Test
  void ids_names_and_surfaces_are_found_in_any_case_and_without_accents() {
    assertThat(ids("loc:russia", "IRAN", "drones"))
        .containsExactly("loc:russia", "loc:iran", "concept:drone");
    assertThat(ids("turkiye")).containsExactly("loc:turkey");
    assertThat(ids("turkey")).containsExactly("loc:turkey");
    assertThat(ids("iranian")).containsExactly("loc:iran");
  }

  @Test
  void a_surname_is_the_person_whom_most_mentions_call_so() {
    assertThat(ids("Putin")).containsExactly("per:vladimir-putin");
    assertThat(ids("per:putin")).containsExactly("per:putin");
  }

  @Test
  void a_narrower_concept_answers_before_its_parent() {
    assertThat(ids("shahed 136")).containsExactly("concept:shahed-136");
  }

  @Test
  void an_ambiguous_name_is_the_most_mentioned_and_the_others_are_told() {
    FoundEntity georgia = find("Georgia").get(0);
    assertThat(georgia.entity().id()).isEqualTo("loc:georgia");
    assertThat(georgia.others()).extracting(NamedEntity::id).containsExactly("loc:georgia-us");
    assertThat(find("Russia").get(0).others()).isEmpty();
  }

  @Test
  void a_word_that_nothing_answers_to_gets_the_nearest_names() {
    assertThatThrownBy(() -> find("Rusia"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("got \"Rusia\". Did you mean: Russia (loc:russia)?");
    assertThatThrownBy(() -> find("Vladimir"))
        .hasMessageContaining("Did you mean: Vladimir Putin (per:vladimir-putin)?");
    assertThatThrownBy(() -> find("Zanzibar"))
        .hasMessageContaining("`comention top entities` lists the most named ones.");
  }

  @Test
  void one_entity_under_two_words_is_refused() {
    assertThatThrownBy(() -> find("Iran", "iranian"))
        .isInstanceOf(UserException.class)
        .hasMessage(
            "Cannot combine an entity with itself: \"Iran\" and \"iranian\" both mean Iran (loc:iran). Name each once.");
  }
}
