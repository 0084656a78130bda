package org.comention.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An office, and the titles its holder goes by: the secretary of defense is "Secretary", "Defense
 * Secretary" and "Secretary of Defense", but a vice president is no "President".
 *
 * @param words words of {@code role} in {@code leaders.tsv}, folded
 */
record Office(List<String> words) implements Serializable {
  private static final Set<String> LINKS = Set.of("of", "the", "for", "to", "and");
  private static final Set<String> LOWER =
      Set.of("vice", "deputy", "under", "assistant", "press", "state");
  private static final Set<String> HEADS =
      Set.of("president", "king", "queen", "emir", "sultan", "pope", "supreme leader");
  private static final Set<String> GOVERNMENT = Set.of("prime minister", "premier", "chancellor");
  private static final Set<String> RANKS =
      Set.of("general", "gen", "admiral", "adm", "lieutenant general", "lt gen");
  private static final Set<String> FORCES = Set.of("chiefs", "commander", "staff", "general");
  private static final Map<String, String> SPELLINGS = Map.of("defence", "defense");

  static Office of(String role) {
    return new Office(List.copyOf(spelled(NameKey.tokens(role))));
  }

  private static List<String> spelled(List<String> tokens) {
    return tokens.stream().map(t -> SPELLINGS.getOrDefault(t, t)).toList();
  }

  /** Whether the role is but that of a head of state or government, with no closer title. */
  boolean isAnyHead() {
    return words.contains("government") || words.equals(List.of("chief", "of", "state"));
  }

  /** Whether the role is that of a head of state or of government, and does not say of which. */
  boolean isEitherHead() {
    return words.contains("state") && words.contains("government");
  }

  /** Whether the holder goes by the title, given in folded words. */
  boolean answersTo(List<String> title) {
    List<String> asked = new ArrayList<>(spelled(title));
    asked.remove("special");
    if (asked.isEmpty()) {
      return false;
    }
    String spoken = String.join(" ", asked);
    if (isAnyHead()) {
      return !words.contains("state") ? GOVERNMENT.contains(spoken) : isHeadsTitle(spoken);
    }
    return sameWords(asked)
        || opens(asked)
        || closes(asked)
        || GOVERNMENT.contains(spoken) && GOVERNMENT.contains(String.join(" ", words))
        || RANKS.contains(spoken) && words.stream().anyMatch(FORCES::contains);
  }

  private boolean isHeadsTitle(String spoken) {
    return HEADS.contains(spoken) || words.contains("government") && GOVERNMENT.contains(spoken);
  }

  private boolean sameWords(List<String> asked) {
    return contentOf(asked).equals(contentOf(words));
  }

  private static Set<String> contentOf(List<String> tokens) {
    Set<String> content = new HashSet<>(tokens);
    content.removeAll(LINKS);
    return content;
  }

  /** "Secretary" of "secretary of state". */
  private boolean opens(List<String> asked) {
    int n = asked.size();
    return words.size() > n && words.subList(0, n).equals(asked) && LINKS.contains(words.get(n));
  }

  /** "Secretary" of "treasury secretary". */
  private boolean closes(List<String> asked) {
    int from = words.size() - asked.size();
    return from > 0
        && Collections.lastIndexOfSubList(words, asked) == from
        && !LOWER.contains(words.get(from - 1))
        && !LINKS.contains(words.get(from - 1));
  }
}
