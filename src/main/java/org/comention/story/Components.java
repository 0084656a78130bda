package org.comention.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Connected components by union-find, each named after its least member; the result does not depend
 * on the order of the links.
 *
 * <p>Example: the links b-c and a-b put a, b and c under a. Memory: about 200 bytes an article;
 * time: near linear in the links.
 */
final class Components {
  /**
   * Two articles that tell one story.
   *
   * @param similarity share of the shorter text the longer one holds, in [0, 1]
   * @param rule why
   */
  record Link(Copy one, Copy other, double similarity, StoryRule rule) {}

  /** An article, the least member of its component and the article's own strongest link. */
  record Member(Copy copy, Copy first, double similarity, StoryRule rule) {}

  private final Map<Copy, Integer> numbers = new HashMap<>();
  private final List<Copy> copies = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<Double> similarities = new ArrayList<>();
  private final List<StoryRule> rules = new ArrayList<>();

  /** Ties two articles. */
  void add(Link link) {
    int one = number(link.one());
    int other = number(link.other());
    strengthen(one, link);
    strengthen(other, link);
    int a = root(one);
    int b = root(other);
    if (a != b) {
      boolean aIsFirst = copies.get(a).compareTo(copies.get(b)) < 0;
      parents.set(aIsFirst ? b : a, aIsFirst ? a : b);
    }
  }

  /** Every article of a link, once. */
  List<Member> members() {
    List<Member> members = new ArrayList<>(copies.size());
    for (int i = 0; i < copies.size(); i++) {
      Copy first = copies.get(root(i));
      members.add(new Member(copies.get(i), first, similarities.get(i), rules.get(i)));
    }
    return members;
  }

  private int number(Copy copy) {
    Integer known = numbers.putIfAbsent(copy, copies.size());
    if (known != null) {
      return known;
    }
    copies.add(copy);
    parents.add(parents.size());
    similarities.add(0.0);
    rules.add(StoryRule.SINGLE);
    return copies.size() - 1;
  }

  private void strengthen(int number, Link link) {
    similarities.set(number, Math.max(similarities.get(number), link.similarity()));
    if (link.rule().compareTo(rules.get(number)) < 0) {
      rules.set(number, link.rule());
    }
  }

  private int root(int number) {
    int at = number;
    while (parents.get(at) != at) {
      parents.set(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }
}
