package org.comention.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of many regular expressions can match at a place, told by the first chars there.
 *
 * <p>Each pattern is asked which prefixes it would read on after: {@link Matcher#hitEnd} is true
 * exactly when more text could still make a match. So {@code Su-[23]\d} is filed under {@code su-2}
 * and {@code su-3}, and tried only there. Prefixes are in lower case, for patterns that ignore
 * case; a pattern that looks behind itself is filed under the empty prefix.
 *
 * <p>A false alarm costs a trial of the pattern; a match is never lost. Immutable once built.
 */
final class PrefixFilter implements Serializable {
  private static final int MAX_LENGTH = 6;
  private static final int MAX_BRANCHES = 4;
  private static final char ASCII_END = 128;

  private final Node root = new Node();

  /** The patterns filed under one prefix, and the prefixes one char longer. */
  private static final class Node implements Serializable {
    private final List<Integer> patterns = new ArrayList<>();
    private final Map<Character, Node> longer = new HashMap<>();

    private void addAllTo(List<Integer> out) {
      out.addAll(patterns);
      longer.values().forEach(node -> node.addAllTo(out));
    }
  }

  /**
   * @param patterns compiled to ignore case
   */
  PrefixFilter(Pattern[] patterns) {
    for (int i = 0; i < patterns.length; i++) {
      if (patterns[i].pattern().contains("(?<=")) {
        root.patterns.add(i);
      } else {
        file(i, patterns[i], "", root);
      }
    }
  }

  private static void file(int number, Pattern pattern, String prefix, Node node) {
    List<Character> next = new ArrayList<>();
    boolean complete = pattern.matcher(prefix).lookingAt();
    for (char c = 0; c < ASCII_END && !complete; c++) {
      if (Character.toLowerCase(c) == c && readsOn(pattern, prefix + c)) {
        next.add(c);
      }
    }
    if (complete || next.size() > MAX_BRANCHES || prefix.length() == MAX_LENGTH) {
      node.patterns.add(number);
      return;
    }
    for (char c : next) {
      file(number, pattern, prefix + c, node.longer.computeIfAbsent(c, key -> new Node()));
    }
  }

  private static boolean readsOn(Pattern pattern, String prefix) {
    Matcher matcher = pattern.matcher(prefix);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** The numbers of the patterns that may match in the text from a place on. */
  List<Integer> candidates(CharSequence text, int from) {
    Node node = root;
    List<Integer> found = null;
    for (int i = from; node != null; i++) {
      if (i < text.length() && text.charAt(i) >= ASCII_END && !node.longer.isEmpty()) {
        found = found == null ? new ArrayList<>() : found;
        node.addAllTo(found);
        return found;
      }
      if (!node.patterns.isEmpty()) {
        found = found == null ? new ArrayList<>() : found;
        found.addAll(node.patterns);
      }
      node = i < text.length() ? node.longer.get(Character.toLowerCase(text.charAt(i))) : null;
    }
    return found == null ? List.of() : found;
  }
}
