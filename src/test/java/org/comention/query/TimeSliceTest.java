package org.comention.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comention.UserException;
import org.junit.jupiter.api.Test;

class TimeSliceTest {

  @Test
  void a_slice_is_everything_a_year_or_a_month() {
    assertThat(TimeSlice.of("all")).isEqualTo(TimeSlice.ALL);
    assertThat(TimeSlice.of("2022").kind()).isEqualTo("year");
    assertThat(TimeSlice.of("2022-07").kind()).isEqualTo("month");
  }

  @Test
  void anything_else_is_refused() {
    for (String wrong : new String[] {"", "2022-13", "2022-7", "July", "2022-07-12"}) {
      assertThatThrownBy(() -> TimeSlice.of(wrong)).isInstanceOf(UserException.class);
    }
  }
}
