package org.comention.entity;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in a list of names: what stands between two names, with commas around it, is a name as
 * well, whatever its words mean: "National Hockey League, New Balance, Saatchi & Saatchi".
 */
final class ListedNames {
  private static final Pattern BEFORE = Pattern.compile("(?:^|[,;:.\\n])([^,;:.\\n]*),\\s$");
  private static final Pattern AFTER = Pattern.compile(",(?: and)? ([^,;:.\\n]*)");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");
  private static final int LONGEST = 120;

  private ListedNames() {}

  /** Whether both neighbours of {@code [begin, end)} in a list are names. */
  static boolean isListed(String text, int begin, int end) {
    Matcher before = BEFORE.matcher(text.substring(Math.max(0, begin - LONGEST), begin));
    Matcher after = AFTER.matcher(text.substring(end, Math.min(text.length(), end + LONGEST)));
    return before.find()
        && after.lookingAt()
        && isName(before.group(1), false)
        && isName(after.group(1), after.group(1).startsWith("the "));
  }

  /**
   * Whether the item holds a word that news writes with a capital only, or one of a body.
   *
   * @param sure whether any word with a capital is enough, as it is after "the"
   */
  private static boolean isName(String item, boolean sure) {
    NameWords words = NameWords.shared();
    return CAPITAL
        .matcher(item)
        .results()
        .map(word -> NameKey.of(word.group()))
        .flatMap(key -> Arrays.stream(key.split("-")))
        .anyMatch(key -> sure || words.isBody(key) || !isCommon(key));
  }

  private static boolean isCommon(String key) {
    NameWords words = NameWords.shared();
    return words.isCommon(key)
        || key.endsWith("s") && words.isCommon(key.substring(0, key.length() - 1));
  }
}
