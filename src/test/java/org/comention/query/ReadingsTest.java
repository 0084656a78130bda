package org.comention.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comention.tables.Window;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  /** Two entities that {@code all} articles name, of which ten count. */
  private static Combination named(TimeSlice slice, long all) {
    return new Combination(
        List.of(
            new NamedEntity("loc:iran", "Iran", "LOC", 40, 20),
            new NamedEntity("loc:russia", "Russia", "LOC", 50, 30)),
        slice,
        Window.SENTENCE,
        Stream.of(Window.values())
            .map(window -> new WindowCounts(window, 10, 10, 10, Optional.empty()))
            .toList(),
        List.of(),
        100,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.of(new NamingArticles(all, 11, 100)),
        List.of());
  }

  @Test
  void articles_that_the_cap_leaves_out_of_the_counts_are_told() {
    assertThat(Readings.of(named(TimeSlice.ALL, 13)))
        .map(line -> line.replace('\u00a0', ' '))
        .containsExactly(
            "Named together in one sentence in 10 of 100 stories; too few to be measured.",
            "3 of the 13 articles that name all are not counted: of an article's entities only the 100 that most stories name count (max-entities).");
    assertThat(Readings.of(named(TimeSlice.ALL, 10))).hasSize(1);
    assertThat(Readings.of(named(TimeSlice.of("2022-07"), 13))).hasSize(1);
  }

  @Test
  void stories_of_one_name_that_the_cap_leaves_out_are_told() {
    assertThat(Readings.of(one(TimeSlice.ALL, 12)))
        .map(line -> line.replace('\u00a0', ' '))
        .containsExactly(
            "Named in 10 of 100 stories.",
            "2 more stories name it: of an article's entities only those that most stories name count (max-entities).");
    assertThat(Readings.of(one(TimeSlice.ALL, 10))).hasSize(1);
    assertThat(Readings.of(one(TimeSlice.of("2022-07"), 12))).hasSize(1);
  }

  /** One entity that so many stories name, of which ten count. */
  private static Combination one(TimeSlice slice, long stories) {
    Combination two = named(slice, 10);
    return new Combination(
        List.of(new NamedEntity("loc:iran", "Iran", "LOC", 40, stories)),
        slice,
        two.window(),
        two.counts(),
        List.of(),
        100,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of());
  }

  @Test
  void articles_apart_are_those_that_name_all_but_in_no_one_sentence() {
    assertThat(named(TimeSlice.ALL, 13).articlesApart()).isEqualTo(2);
  }
}
