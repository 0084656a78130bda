package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.comention.story.Components.Link;
import org.comention.story.Components.Member;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  @Test
  void names_a_component_after_its_earliest_dated_member() {
    Copy undated = new Copy("a", null);
    Copy second = new Copy("b", 12);
    Copy first = new Copy("c", 11);

    assertThat(firsts(List.of(link(undated, second), link(second, first))))
        .isEqualTo(Map.of("a", "c", "b", "c", "c", "c"));
  }

  @Test
  void keeps_the_strongest_link_and_the_first_rule_of_each_member() {
    Components components = new Components();
    components.add(new Link(copy(1), copy(2), 0.4, StoryRule.NEAR_COPY));
    components.add(new Link(copy(2), copy(3), 0.9, StoryRule.NEAR_COPY));
    components.add(new Link(copy(1), copy(4), 0.2, StoryRule.TITLE_URL));

    assertThat(components.members())
        .extracting(m -> m.copy().id(), Member::similarity, Member::rule)
        .containsExactlyInAnyOrder(
            tuple("001", 0.4, StoryRule.TITLE_URL),
            tuple("002", 0.9, StoryRule.NEAR_COPY),
            tuple("003", 0.9, StoryRule.NEAR_COPY),
            tuple("004", 0.2, StoryRule.TITLE_URL));
  }

  @Property(tries = 50)
  void follows_a_chain_of_links_given_in_any_order(@ForAll long seed) {
    List<Link> chain =
        IntStream.range(0, 300)
            .mapToObj(i -> link(copy(i), copy(i + 1)))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(chain, new Random(seed));

    assertThat(firsts(chain).values()).hasSize(301).containsOnly("000");
  }

  private static Map<String, String> firsts(List<Link> links) {
    Components components = new Components();
    links.forEach(components::add);
    return components.members().stream()
        .collect(Collectors.toMap(m -> m.copy().id(), m -> m.first().id()));
  }

  private static Link link(Copy one, Copy other) {
    return new Link(one, other, 1, StoryRule.NEAR_COPY);
  }

  private static Copy copy(int number) {
    return new Copy("%03d".formatted(number), 0);
  }
}
