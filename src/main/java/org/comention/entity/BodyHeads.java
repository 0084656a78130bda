package org.comention.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a name, the word that says what it names: "Council" of "Trade Council", "University"
 * of "University of California".
 */
final class BodyHeads {
  private static final Pattern SUBJECT = Pattern.compile(" (?:of|on|for)(?: the)? (.+)$");

  private BodyHeads() {}

  static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** The last word before "of", "on" or "for"; the last of all where there is none. */
  static String head(String words) {
    Matcher subject = SUBJECT.matcher(words);
    return lastWord(subject.find() ? words.substring(0, subject.start()) : words);
  }

  /** Whether the words are a body's name already: "Trade Council", "University of California". */
  static boolean isWhole(String words) {
    return isOneBody(head(words));
  }

  /** Whether the word is of one body, law or event: "Departments of" begins a list of several. */
  static boolean isOneBody(String word) {
    String key = NameKey.of(word);
    return NameWords.shared().isBody(key) || NameWords.shared().isEvent(key);
  }

  /** Whether the folded word says what body it is, or what bodies: "service", "services". */
  static boolean isBodyOrBodies(String key) {
    NameWords lists = NameWords.shared();
    return lists.isBody(key)
        || key.endsWith("s") && lists.isBody(key.substring(0, key.length() - 1));
  }

  /** Whether the words end with a kind of body of one or two words: "Task Force". */
  static boolean endsWithBody(String words) {
    int two = words.lastIndexOf(' ', words.lastIndexOf(' ') - 1);
    return NameWords.shared().isGeneric(NameKey.of(lastWord(words)))
        || NameWords.shared().isGeneric(NameKey.of(words.substring(two + 1)));
  }

  /**
   * Whether the folded words end as names of forces and offices do that have no head ("Joint
   * Staff"), or are a day given to something ("World Food Day").
   */
  static boolean isForceOrDay(List<String> words) {
    String last = words.get(words.size() - 1);
    NameWords lists = NameWords.shared();
    return lists.isStaff(last) || words.size() > 2 && lists.isOccasion(last);
  }
}
