package org.comention.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with capitals side by side, with which the name of a body may go on: "Creative Economy"
 * after "National Commission for the". Five words at most.
 *
 * @param claimed the other mentions, which stop a run
 * @param text the article's text
 */
record CapitalRun(ClaimedText claimed, String text) {
  /** Pattern of one word with a capital. */
  static final String CAPITAL = "\\p{Lu}[\\p{L}\\-]+";

  /** Pattern of one to four of them. */
  static final String UP_TO_FOUR = CAPITAL + "(?: " + CAPITAL + "){0,3}";

  private static final Pattern WORD =
      Pattern.compile("(\\p{Lu}[\\p{L}\\-]*\\p{L})(?:['’]s?(?= \\p{Lu}))?(?![\\p{L}\\p{N}@&-])");
  private static final Pattern NUMBER = Pattern.compile(" [0-9]");
  private static final int LONGEST = 5;

  /**
   * The end of the run from {@code from} on: before an office, or a body or person of its own;
   * {@code from} where it meets another mention or a date, and then none of it is of the name.
   *
   * @param open whether unknown bodies and things stop it as little as their pieces do
   */
  int end(int from, boolean open) {
    int end = from;
    int at = from;
    for (int n = 0; n < LONGEST; n++) {
      Matcher word = WORD.matcher(text).region(at, text.length());
      if (!word.lookingAt() || isOffice(word)) {
        return end;
      }
      Optional<NamedSpan> other = claimant(at, word, open);
      if (other.isPresent() && isBodyOrPerson(other.get())) {
        return end;
      }
      if (other.isPresent() || !isPart(word)) {
        return from;
      }
      end = word.end(1);
      if (!text.startsWith(" ", word.end())) {
        return end;
      }
      at = word.end() + 1;
    }
    return end;
  }

  private boolean isOffice(Matcher word) {
    Matcher next = next(word);
    String after = next.lookingAt() ? NameKey.of(next.group(1)) : "";
    return NameWords.shared().beginsOffice(NameKey.of(word.group(1)), after + " ");
  }

  private boolean isPart(Matcher word) {
    return !NameWords.shared().isNoName(NameKey.of(word.group(1)))
        && !NUMBER.matcher(text).region(word.end(), text.length()).lookingAt();
  }

  private Matcher next(Matcher word) {
    int begin = Math.min(text.length(), word.end() + 1);
    return WORD.matcher(text).region(begin, text.length());
  }

  /** The mention that the word belongs to; a people's name may stand before more of the run. */
  private Optional<NamedSpan> claimant(int at, Matcher word, boolean open) {
    Matcher more = next(word);
    boolean goesOn = more.lookingAt() && !isOffice(more);
    return claimed
        .in(at, word.end(1))
        .filter(other -> !claimed.isSmallPiece(other) && !(open && claimed.isPiece(other)))
        .filter(other -> !(goesOn && other.nameType() == NameType.NORP))
        .findFirst();
  }

  private static boolean isBodyOrPerson(NamedSpan other) {
    return other.nameType() == NameType.PER || other.nameType() == NameType.ORG;
  }
}
