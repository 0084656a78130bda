package org.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FirstMeetingTest {

  /**
   * 1.5 * 100 * 0.20 * 0.10 = 3 and 1.5 * 100 * 0.10 * 0.10 = 1.5; 4.5 / 2.302585093 = 1.954325.
   */
  @Test
  void two_weeks_without_a_meeting() {
    double first = FirstMeeting.expected(1.5, 100, 20, 10);
    double second = FirstMeeting.expected(1.5, 100, 10, 10);
    assertThat(first).isCloseTo(3, within(1e-12));
    assertThat(second).isCloseTo(1.5, within(1e-12));
    assertThat(FirstMeeting.novelty(first + second)).isCloseTo(1.954325168564, within(1e-9));
  }

  /** 13.2 * 1000 * 0.06 * 0.02 * 0.008 = 0.12672. */
  @Test
  void three_members() {
    assertThat(FirstMeeting.expected(13.2, 1000, 60, 20, 8)).isCloseTo(0.12672, within(1e-12));
  }

  @Test
  void no_more_meetings_than_stories_of_the_rarer_member() {
    assertThat(FirstMeeting.expected(2, 100, 90, 80)).isEqualTo(80);
  }

  @Test
  void a_new_member_and_an_empty_period_lead_to_nothing() {
    assertThat(FirstMeeting.expected(2, 100, 50, 0)).isZero();
    assertThat(FirstMeeting.expected(2, 0, 0, 0)).isZero();
    assertThat(FirstMeeting.novelty(0)).isZero();
  }

  @Test
  void refuses_counts_that_cannot_be() {
    assertThatThrownBy(() -> FirstMeeting.expected(1, 5, 6, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FirstMeeting.novelty(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
