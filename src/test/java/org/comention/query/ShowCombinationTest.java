package org.comention.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comention.SparkTest;
import org.comention.tables.Fields;
import org.comention.tables.Window;
import org.junit.jupiter.api.Test;

class ShowCombinationTest extends SparkTest {

  private static Combination show(String slice, Window window, String... names) {
    List<NamedEntity> entities =
        new FindEntities(SmallOutput.tables(spark))
            .find(List.of(names)).stream().map(FoundEntity::entity).toList();
    return new ShowCombination(SmallOutput.tables(spark), TimeSlice.of(slice), window, 10)
        .apply(entities);
  }

  private static List<Long> numbers(Combination combination, Window window) {
    WindowCounts counts = combination.at(window);
    return List.of(counts.units(), counts.articles(), counts.stories());
  }

  @Test
  void a_published_pair_is_answered_from_its_rows() {
    Combination pair = show("all", Window.PARAGRAPH, "Russia", "Iran");
    assertThat(numbers(pair, Window.SENTENCE)).containsExactly(2L, 2L, 1L);
    assertThat(numbers(pair, Window.PARAGRAPH)).containsExactly(3L, 3L, 2L);
    assertThat(numbers(pair, Window.DOCUMENT)).containsExactly(4L, 4L, 3L);
    assertThat(pair.onlyAt(Window.PARAGRAPH)).isEqualTo(1);
    assertThat(pair.onlyAt(Window.DOCUMENT)).isEqualTo(1);
    assertThat(pair.allStories()).isEqualTo(62);
    assertThat(pair.at(Window.SENTENCE).measures())
        .hasValueSatisfying(row -> assertThat(Fields.RANK.<Integer>get(row)).isEqualTo(2));
    assertThat(pair.firstSeen()).contains(LocalDate.of(2022, 7, 12));
    assertThat(pair.lastSeen()).contains(LocalDate.of(2022, 7, 20));
    assertThat(pair.months()).containsExactly(new MonthCount("2022-07", 2, 20));
    assertThat(pair.members()).extracting(NamedEntity::name).containsExactly("Russia", "Iran");
  }

  @Test
  void months_without_a_story_stand_in_the_timeline() {
    assertThat(show("all", Window.DOCUMENT, "Russia", "Iran").months())
        .containsExactly(
            new MonthCount("2022-07", 2, 20),
            new MonthCount("2022-08", 0, 15),
            new MonthCount("2022-09", 1, 25));
  }

  @Test
  void a_pair_too_rare_to_be_published_has_its_daily_counts() {
    Combination pair = show("all", Window.DOCUMENT, "drone", "Russia");
    assertThat(pair.at(Window.SENTENCE).measures()).isEmpty();
    assertThat(numbers(pair, Window.SENTENCE)).containsExactly(3L, 3L, 2L);
    assertThat(numbers(pair, Window.PARAGRAPH)).containsExactly(3L, 3L, 2L);
    assertThat(numbers(pair, Window.DOCUMENT)).containsExactly(4L, 4L, 3L);
    assertThat(pair.months())
        .containsExactly(
            new MonthCount("2022-07", 1, 20),
            new MonthCount("2022-08", 0, 15),
            new MonthCount("2022-09", 1, 25),
            new MonthCount("undated", 1, 0));
    assertThat(pair.lastSeen()).contains(LocalDate.of(2022, 9, 2));
    assertThat(pair.evidence())
        .extracting(s -> s.article().articleId(), EvidenceSentence::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a1", "Iran could supply drones to Russia."),
            org.assertj.core.groups.Tuple.tuple("a5", "Russia bought drones."));
    assertThat(pair.evidence().get(0).marks())
        .containsExactly(new Mark("concept:drone", 18, 24), new Mark("loc:russia", 28, 34));
    assertThat(pair.evidence().get(1).article().day()).isEmpty();
  }

  @Test
  void a_window_without_a_published_row_is_counted_and_the_others_keep_their_measures() {
    Combination pair = show("all", Window.SENTENCE, "drone", "Iran");
    assertThat(pair.at(Window.SENTENCE).measures()).isPresent();
    assertThat(pair.at(Window.DOCUMENT).measures()).isEmpty();
    assertThat(numbers(pair, Window.DOCUMENT)).containsExactly(3L, 3L, 2L);
  }

  @Test
  void sentences_the_evidence_table_left_out_come_from_the_mentions() {
    assertThat(show("all", Window.SENTENCE, "drone", "Iran").evidence())
        .extracting(s -> s.article().articleId())
        .containsExactly("a1", "a4");
  }

  @Test
  void a_month_is_counted_on_the_day_of_the_story() {
    Combination pair = show("2022-07", Window.DOCUMENT, "drone", "Russia");
    assertThat(numbers(pair, Window.DOCUMENT)).containsExactly(2L, 2L, 1L);
    assertThat(pair.allStories()).isEqualTo(20);
    assertThat(pair.evidence()).extracting(s -> s.article().articleId()).containsExactly("a1");
  }

  @Test
  void a_triple_has_its_measures_and_its_sentence() {
    Combination triple = show("all", Window.SENTENCE, "Russia", "Iran", "drones");
    assertThat(numbers(triple, Window.SENTENCE)).containsExactly(2L, 2L, 1L);
    assertThat(numbers(triple, Window.DOCUMENT)).containsExactly(3L, 3L, 2L);
    assertThat(triple.evidence().get(0).marks()).hasSize(3);
  }

  @Test
  void a_single_entity_is_counted_by_day() {
    Combination russia = show("all", Window.SENTENCE, "Russia");
    assertThat(numbers(russia, Window.SENTENCE)).containsExactly(5L, 5L, 4L);
    assertThat(russia.months())
        .extracting(MonthCount::month, MonthCount::stories)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2022-07", 2L),
            org.assertj.core.groups.Tuple.tuple("2022-08", 0L),
            org.assertj.core.groups.Tuple.tuple("2022-09", 1L),
            org.assertj.core.groups.Tuple.tuple("undated", 1L));
    assertThat(russia.evidence())
        .extracting(s -> s.article().articleId())
        .containsExactly("a1", "a3", "a4", "a5");
  }

  @Test
  void entities_that_never_meet_have_zeros_and_no_sentence() {
    Combination pair = show("all", Window.SENTENCE, "Iran", "Turkey");
    assertThat(numbers(pair, Window.DOCUMENT)).containsExactly(0L, 0L, 0L);
    assertThat(pair.months()).isEmpty();
    assertThat(pair.evidence()).isEmpty();
    assertThat(Readings.of(pair)).containsExactly("Never named together in one sentence.");
  }

  @Test
  void a_sentence_that_is_a_list_names_none_of_its_members_together() {
    Combination pair = show("all", Window.SENTENCE, "Vladimir Putin", "grain");
    assertThat(numbers(pair, Window.SENTENCE)).containsExactly(0L, 0L, 0L);
    assertThat(numbers(pair, Window.DOCUMENT)).containsExactly(1L, 1L, 1L);
    assertThat(pair.evidence()).isEmpty();
    assertThat(
            new FindArticlesApart(SmallOutput.tables(spark), TimeSlice.ALL)
                .apply(List.of("per:vladimir-putin", "concept:grain"), 5))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.article().articleId()).isEqualTo("a7");
              assertThat(article.nearest()).isEqualTo(Window.DOCUMENT);
              assertThat(article.inOneList()).isTrue();
            });
  }

  @Test
  void a_concept_and_its_kind_are_said_to_be_the_same_words() {
    Combination pair = show("all", Window.SENTENCE, "drone", "Shahed-136");
    assertThat(Readings.of(pair))
        .containsExactly("Never counted together: they are readings of the same words.");
  }

  @Test
  void a_triple_without_support_is_counted_from_its_mentions() {
    Combination triple = show("all", Window.DOCUMENT, "Iran", "drones", "grain");
    assertThat(numbers(triple, Window.SENTENCE)).containsExactly(1L, 1L, 1L);
    assertThat(numbers(triple, Window.DOCUMENT)).containsExactly(1L, 1L, 1L);
    assertThat(triple.firstSeen()).contains(LocalDate.of(2022, 9, 2));
    assertThat(triple.months()).containsExactly(new MonthCount("2022-09", 1, 25));
  }
}
