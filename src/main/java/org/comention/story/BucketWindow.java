package org.comention.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * One bucket read in the order of time: which earlier articles a new one is compared with.
 *
 * <p>Articles come undated ones first, then by day and id. An article meets every undated one and
 * those of the days before it that were let in. At most {@code limit} of each kind are in at one
 * time, so a bucket of n articles costs n times the limit and not n squared; the earliest are in,
 * for a story is named after its earliest copy. Articles of one text never meet: the rule for exact
 * copies ties the two. Of these the last is in, so that what follows it by so many days meets the
 * text still.
 */
final class BucketWindow {
  /** An article of the bucket and the hash of its text. */
  record Member(Copy copy, long content) {}

  private final int days;
  private final int limit;
  private final List<Member> undated = new ArrayList<>();
  private final Deque<Member> dated = new ArrayDeque<>();
  private long seen;
  private long dropped;

  BucketWindow(int days, int limit) {
    this.days = days;
    this.limit = limit;
  }

  /** The articles to compare this one with; lets it in afterwards if there is room. */
  List<Copy> meet(Member member) {
    seen++;
    Integer day = member.copy().day();
    while (day != null && !dated.isEmpty() && day - dated.peekFirst().copy().day() > days) {
      dated.removeFirst();
    }
    Collection<Member> own = day == null ? undated : dated;
    if (own.removeIf(m -> m.content() == member.content())) {
      own.add(member);
      return List.of();
    }
    List<Copy> met =
        Stream.concat(undated.stream(), dated.stream())
            .filter(m -> m.content() != member.content())
            .map(Member::copy)
            .toList();
    if (own.size() < limit) {
      own.add(member);
    } else {
      dropped++;
    }
    return met;
  }

  /** Articles that came. */
  long seen() {
    return seen;
  }

  /** Articles that were not let in: later ones were not compared with them. */
  long dropped() {
    return dropped;
  }
}
