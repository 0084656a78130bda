package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ContainmentTest {

  @Test
  void counts_the_shared_share_of_both_texts() {
    int[] shorter = {1, 2, 3, 4};
    int[] longer = {3, 4, 5, 6, 7};

    assertThat(Containment.between(longer, shorter)).isEqualTo(new Containment(0.5, 0.4, 0.5));
  }

  @Test
  void looks_at_the_first_forty_shingles_of_the_shorter_text_for_its_opening() {
    int[] shorter = IntStream.range(0, 100).toArray();
    int[] longer = IntStream.range(30, 230).toArray();

    Containment shared = Containment.between(shorter, longer);

    assertThat(shared.ofShorter()).isEqualTo(0.7);
    assertThat(shared.ofLead()).isEqualTo(0.25);
  }

  @Test
  void finds_nothing_in_an_empty_text() {
    assertThat(Containment.between(new int[0], new int[] {1})).isEqualTo(new Containment(0, 0, 0));
  }

  @Property
  void holds_itself_wholly(@ForAll int begin, @ForAll("sizes") int size) {
    int[] text = IntStream.range(0, size).map(i -> begin + i).toArray();

    assertThat(Containment.between(text, text)).isEqualTo(new Containment(1, 1, 1));
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 300);
  }
}
