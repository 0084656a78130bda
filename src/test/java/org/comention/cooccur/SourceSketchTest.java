package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.Union;
import org.apache.datasketches.memory.Memory;
import org.junit.jupiter.api.Test;

class SourceSketchTest {

  private static byte[] sketch(int from, int to) {
    SourceSketch.Collector sources = new SourceSketch().new Collector();
    for (int i = from; i < to; i++) {
      sources.add("source-" + i + ".example");
      sources.add("source-" + i + ".example");
    }
    return sources.take();
  }

  private static double estimate(byte[] sketch) {
    return HllSketch.heapify(Memory.wrap(sketch)).getEstimate();
  }

  @Test
  void is_exact_for_up_to_three_hundred_sources() {
    for (int sources : new int[] {0, 1, 2, 7, 8, 9, 50, 300}) {
      assertThat(Math.round(estimate(sketch(0, sources)))).isEqualTo(sources);
    }
  }

  @Test
  void is_within_three_percent_for_a_thousand_and_more() {
    for (int sources : new int[] {500, 1000, 5000}) {
      assertThat(estimate(sketch(0, sources))).isCloseTo(sources, within(sources * 0.03));
    }
  }

  @Test
  void days_unite_to_the_sources_of_both() {
    Union union = new Union(SourceSketch.LG_CONFIG_K);
    for (int day = 0; day < 20; day++) {
      union.update(HllSketch.heapify(Memory.wrap(sketch(day * 5, day * 5 + 10))));
    }
    assertThat(Math.round(union.getEstimate())).isEqualTo(105);
  }

  @Test
  void starts_again_after_a_day_is_taken() {
    SourceSketch.Collector sources = new SourceSketch().new Collector();
    sources.add("a");
    sources.add("b");
    assertThat(Math.round(estimate(sources.take()))).isEqualTo(2);
    sources.add("c");
    assertThat(Math.round(estimate(sources.take()))).isEqualTo(1);
    assertThat(Math.round(estimate(sources.take()))).isZero();
  }
}
