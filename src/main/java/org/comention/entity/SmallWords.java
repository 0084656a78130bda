package org.comention.entity;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that English news writes small ({@code common-words.tsv}): with capitals they are more
 * likely pieces of a longer name than names of their own. "and" between them counts for nothing.
 *
 * <pre>{@code
 * areSmall("Civil Protection and Sport")    ->  true
 * areSmall("Trade Commission")              ->  false, a commission is a body
 * areCommon("Trade Commission")             ->  true
 * }</pre>
 */
final class SmallWords {
  private static final Pattern BETWEEN = Pattern.compile("\\W+and\\W+|\\W+");

  private static final Pattern PREPOSITION = Pattern.compile(" (?:of|for|on)(?: the)?(?= )");

  private SmallWords() {}

  /** Whether news writes each of the words small, and none says that it is a body. */
  static boolean areSmall(String words) {
    NameWords lists = NameWords.shared();
    return all(words, key -> lists.isCommon(key) && !lists.isBody(key));
  }

  /** Whether news writes each of the words small, those that say what body it is included. */
  static boolean areCommon(String words) {
    NameWords lists = NameWords.shared();
    return all(words, key -> lists.isCommon(key) || lists.isBody(key));
  }

  /** The same of words with prepositions between them: "Crime of Genocide". */
  static boolean isCommonPhrase(String words) {
    return areCommon(PREPOSITION.matcher(words).replaceAll(""));
  }

  private static boolean all(String words, Predicate<String> which) {
    return keys(words.strip()).allMatch(which);
  }

  /** The keys of the words, "and" left out. */
  static Stream<String> keys(String words) {
    return Arrays.stream(BETWEEN.split(words)).filter(word -> !word.isEmpty()).map(NameKey::of);
  }
}
