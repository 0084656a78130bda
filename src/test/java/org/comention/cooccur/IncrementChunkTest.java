package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.comention.tables.Window;
import org.junit.jupiter.api.Test;

/** Increments through the bytes of a chunk and the order of a table. */
class IncrementChunkTest {
  /** Largest of the units that an increment can hold. */
  private static final int MOST = (1 << 28) - 1;

  @Provide
  Arbitrary<List<Increment>> increments() {
    Arbitrary<Window> windows = Arbitraries.of(Window.class).injectNull(0.2);
    Arbitrary<Long> keys =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 4), Arbitraries.longs().between(0, (1L << 60) - 1));
    Arbitrary<Integer> thirds = Arbitraries.integers().between(0, 3);
    Arbitrary<Integer> days = Arbitraries.integers().between(-800_000, 3_000_000).injectNull(0.2);
    Arbitrary<String> sources =
        Arbitraries.oneOf(
                Arbitraries.of("post", "wire", "Zeitung für alle"),
                Arbitraries.strings().withCharRange(' ', '\u07ff').ofLength(90))
            .injectNull(0.1);
    Arbitrary<Integer> units = Arbitraries.of(0, 1, 2, 127, 128, MOST);
    return Combinators.combine(keys, thirds, days, sources, units, units, windows, windows)
        .as(Increment::new)
        .list()
        .ofMaxSize(60);
  }

  @Property
  void a_chunk_gives_back_what_was_added(@ForAll("increments") List<Increment> increments) {
    List<String> found = new ArrayList<>();
    IncrementChunk.read(
        chunk(increments),
        (key, third, day, source, packed) ->
            found.add(
                List.of(key, third, String.valueOf(day), String.valueOf(source), packed) + ""));
    assertThat(found)
        .containsExactlyElementsOf(
            increments.stream()
                .map(
                    i ->
                        List.of(
                                i.key(),
                                i.third(),
                                String.valueOf(i.day()),
                                String.valueOf(i.source()),
                                i.packed())
                            + "")
                .toList());
  }

  private static byte[] chunk(List<Increment> increments) {
    IncrementChunk chunk = new IncrementChunk();
    increments.forEach(i -> chunk.add(i.key(), i.third(), i.day(), i.source(), i.packed()));
    return chunk.take();
  }

  @Property
  void a_table_puts_the_same_members_together_and_days_in_order(
      @ForAll("increments") List<Increment> increments) {
    IncrementTable table = new IncrementTable();
    IncrementChunk.read(chunk(increments), table);
    int[] order = table.order();
    assertThat(Arrays.stream(order).sorted().toArray())
        .isEqualTo(java.util.stream.IntStream.range(0, increments.size()).toArray());
    List<List<Object>> members = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      Increment increment = increments.get(order[i]);
      assertThat(table.day(order[i])).isEqualTo(increment.day());
      assertThat(table.source(order[i])).isEqualTo(increment.source());
      boolean same = i > 0 && table.sameMembers(order[i - 1], order[i]);
      if (same) {
        assertThat(number(increments.get(order[i - 1]).day()))
            .isLessThanOrEqualTo(number(increment.day()));
      } else {
        members.add(List.of(increment.key(), increment.third()));
      }
    }
    assertThat(members).doesNotHaveDuplicates();
  }

  /** Undated ones first. */
  private static long number(Integer day) {
    return Objects.requireNonNullElse(day, Integer.MIN_VALUE);
  }

  @Test
  void a_chunk_that_was_taken_is_empty_and_knows_no_source() {
    IncrementChunk chunk = new IncrementChunk();
    chunk.add(1, 0, 7, "post", 1);
    byte[] first = chunk.take();
    assertThat(chunk.size()).isZero();
    chunk.add(1, 0, 7, "post", 1);
    assertThat(chunk.take()).isEqualTo(first);
  }

  @Test
  void buckets_are_within_bounds_and_evenly_filled() {
    int[] filled = new int[IncrementChunks.BUCKETS];
    for (int a = 0; a < 500; a++) {
      for (int b = a + 1; b < 500; b++) {
        filled[IncrementChunks.bucket(Keys.pair(a, b), 0)]++;
      }
    }
    // 124,750 pairs, 122 a bucket.
    assertThat(Arrays.stream(filled).max().orElseThrow()).isLessThan(200);
    assertThat(Arrays.stream(filled).min().orElseThrow()).isGreaterThan(60);
  }
}
