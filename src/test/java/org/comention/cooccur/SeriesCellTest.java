package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SeriesCellTest {

  @Property
  void a_cell_holds_what_was_put_in(
      @ForAll @IntRange(min = 0, max = 3) int slot,
      @ForAll int time,
      @ForAll @LongRange(min = 0, max = (1 << 28) - 1) long count) {
    long cell = SeriesCell.of(slot, time, count);
    assertThat(cell).isNotNegative();
    assertThat(SeriesCell.slot(cell)).isEqualTo(slot);
    assertThat(SeriesCell.time(cell)).isEqualTo(time);
    assertThat(SeriesCell.count(cell)).isEqualTo(count);
  }

  @Test
  void a_count_that_does_not_fit_is_refused() {
    assertThatThrownBy(() -> SeriesCell.of(0, 0, 1 << 28))
        .isInstanceOf(IllegalStateException.class);
  }
}
