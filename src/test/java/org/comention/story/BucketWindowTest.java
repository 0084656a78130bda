package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.comention.story.BucketWindow.Member;
import org.junit.jupiter.api.Test;

class BucketWindowTest {

  @Test
  void meets_the_undated_and_those_of_the_days_before() {
    BucketWindow window = new BucketWindow(3, 10);

    assertThat(window.meet(member("u", null))).isEmpty();
    assertThat(window.meet(member("a", 10))).extracting(Copy::id).containsExactly("u");
    assertThat(window.meet(member("b", 13))).extracting(Copy::id).containsExactly("u", "a");
    assertThat(window.meet(member("c", 14))).extracting(Copy::id).containsExactly("u", "b");
    assertThat(window.dropped()).isZero();
  }

  @Test
  void lets_in_no_more_than_the_limit_and_counts_the_rest() {
    BucketWindow window = new BucketWindow(3, 2);
    window.meet(member("a", 10));
    window.meet(member("b", 10));

    assertThat(window.meet(member("c", 10))).extracting(Copy::id).containsExactly("a", "b");
    assertThat(window.meet(member("d", 10))).extracting(Copy::id).containsExactly("a", "b");
    assertThat(window.dropped()).isEqualTo(2);
    assertThat(window.seen()).isEqualTo(4);
  }

  @Test
  void passes_over_a_text_that_is_already_in() {
    BucketWindow window = new BucketWindow(3, 2);
    window.meet(new Member(new Copy("a", 10), 7));

    assertThat(window.meet(new Member(new Copy("b", 11), 7))).isEmpty();
    assertThat(window.dropped()).isZero();
  }

  @Test
  void an_undated_copy_of_a_dated_text_hides_it_from_nobody() {
    BucketWindow window = new BucketWindow(3, 2);
    window.meet(new Member(new Copy("u", null), 7));

    assertThat(window.meet(new Member(new Copy("a", 12), 7))).isEmpty();
    assertThat(window.meet(member("b", 12))).extracting(Copy::id).containsExactly("u", "a");
  }

  @Test
  void a_text_that_is_printed_again_is_met_by_what_follows_its_last_copy() {
    BucketWindow window = new BucketWindow(3, 2);
    window.meet(new Member(new Copy("a", 10), 7));
    window.meet(new Member(new Copy("b", 13), 7));

    assertThat(window.meet(member("c", 15))).extracting(Copy::id).containsExactly("b");
  }

  private static Member member(String id, Integer day) {
    return new Member(new Copy(id, day), id.hashCode());
  }
}
