package org.comention.entity;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the name of a body, law or event ends, of which a model gave the beginning.
 *
 * <ul>
 *   <li>A list of what a body is for goes on over words that news writes small: ", Refugees, and
 *       Migration" after "Bureau for Population".
 *   <li>A body without a head takes the next one after "and": "Computer Fraud and Abuse Act".
 *   <li>A kind of body, law or event goes on over what it is on, for or against, when nothing else
 *       names those words: "National Commission for the Creative Economy", "International Covenant
 *       on Civil and Political Rights"; over what it is to do, in words that news writes small,
 *       "Initiative to Combat Nuclear Terrorism"; and over "of" and "and" after that, "Treaty of
 *       Amity and Commerce".
 * </ul>
 *
 * <p>Other mentions inside stop it, but for unknown bodies and things, where words that news writes
 * small tell that they are pieces of the same name.
 */
final class BodySubjects {
  private static final Pattern LIST =
      Pattern.compile(
          "(?:, %1$s)*,? and (%2$s+(?: %2$s+){0,3}+)"
              .formatted(CapitalRun.UP_TO_FOUR, CapitalRun.CAPITAL));
  private static final Pattern OF_MORE = Pattern.compile(" (?:of|for|on) ");
  private static final Pattern AND =
      Pattern.compile(" (?:and|&)(?: %s){0,3} (\\p{Lu}\\p{L}+)".formatted(CapitalRun.CAPITAL));
  private static final Pattern SUBJECT =
      Pattern.compile(" (?:of|on|for|against|to)(?: the)? (.+)$");
  private static final Pattern STEP =
      Pattern.compile(
          " (?:(on|for|against)(?: the)?|(of)(?: the)?|and|(and the|in)|(to)) (?=\\p{Lu})");
  private static final Pattern GOES_ON = Pattern.compile(" (?:of|on|for|the) ");
  private static final Pattern TITLE = Pattern.compile(" (?:the|a|an) \\p{Lu}");

  private final Gazetteer gazetteer;
  private final Ministries ministries;
  private final ClaimedText claimed;
  private final CapitalRun run;
  private final String text;

  /**
   * @param claimed all names of the article
   */
  BodySubjects(Gazetteer gazetteer, ClaimedText claimed, String text) {
    this.gazetteer = gazetteer;
    this.ministries = new Ministries(gazetteer);
    this.claimed = claimed;
    this.run = new CapitalRun(claimed, text);
    this.text = text;
  }

  /** The end of the whole name of which {@code end} is the end so far. */
  int end(NamedSpan name, int end) {
    int listed = list(name, end);
    int at = listed > end ? listed : andHead(name, end);
    for (int next = subject(name, at); next > at; next = subject(name, at)) {
      at = next;
    }
    return at;
  }

  /** The end of the list of what the body is for; {@code end} where it has none. */
  private int list(NamedSpan name, int end) {
    Matcher list = LIST.matcher(text).region(end, text.length());
    Matcher subject = SUBJECT.matcher(words(name, end));
    if (!list.lookingAt()
        || !subject.find()
        || ministries
            .read(NameKey.of(words(name, end)))
            .filter(m -> m.country() == null)
            .isPresent()
        || !BodyHeads.isOneBody(BodyHeads.lastWord(words(name, name.begin() + subject.start())))) {
      return end;
    }
    int last = beforeOffice(list);
    String items = text.substring(end, last);
    boolean small =
        SmallWords.areSmall(subject.group(1))
            && SmallWords.areSmall(items)
            && claimed.hasOnlyPieces(end, last);
    boolean ends = !OF_MORE.matcher(text).region(last, text.length()).lookingAt();
    return last > list.start(1)
            && ends
            && (small || items.startsWith(", ") && isUnclaimed(end, last))
        ? last
        : end;
  }

  /** The end of a list before the office that follows its last item: "Industry Vice Minister". */
  private static int beforeOffice(Matcher list) {
    String[] words = list.group(1).split(" ");
    int end = list.start(1);
    for (int i = 0; i < words.length; i++) {
      String after = i + 1 < words.length ? NameKey.of(words[i + 1]) : " ";
      if (NameWords.shared().beginsOffice(NameKey.of(words[i]), after)) {
        return i == 0 ? end : end - 1;
      }
      end += words[i].length() + 1;
    }
    return list.end();
  }

  /** Whether no word of the items is of an office or body, and no mention but a piece has them. */
  private boolean isUnclaimed(int begin, int end) {
    NameWords lists = NameWords.shared();
    boolean words =
        SmallWords.keys(text.substring(begin, end))
            .noneMatch(key -> lists.isHead(key) || lists.isOfficeWord(key) || lists.isNoName(key));
    return words && claimed.in(begin, end).allMatch(claimed::isSmallPiece);
  }

  /** The end of "and Abuse Act" after "Computer Fraud", which has no head of its own. */
  private int andHead(NamedSpan name, int end) {
    Matcher more = AND.matcher(text).region(end, text.length());
    boolean goesOn =
        !BodyHeads.endsWithBody(words(name, end))
            && more.lookingAt()
            && NameWords.shared().isKind(NameKey.of(more.group(1)))
            && (claimed.isFree(end, more.end())
                || SmallWords.areSmall(text.substring(end, more.start(1)))
                    && claimed.hasOnlyPieces(end, more.end()));
    return goesOn ? more.end() : end;
  }

  /** The end of the next step of what the body is for; {@code end} where it has none. */
  private int subject(NamedSpan name, int end) {
    Matcher step = STEP.matcher(text).region(end, text.length());
    if (!step.lookingAt()) {
      return end;
    }
    String words = words(name, end);
    int after = run.end(step.end(), gazetteer.demonym(BodyHeads.lastWord(words)).isPresent());
    Matcher subject = SUBJECT.matcher(words);
    boolean hasSubject = subject.find();
    String head = hasSubject ? words.substring(0, subject.start()) : words;
    boolean goesOn =
        after > step.end()
            && hasPurpose(NameKey.of(BodyHeads.lastWord(head)))
            && isNoMinistry(name, end)
            && mayFollow(step, head, hasSubject, text.substring(step.end(), after), after);
    return goesOn ? after : end;
  }

  /**
   * Whether the words after a step are of the name, none being a body's. They are after "on", "for"
   * and "against"; after "to", of a body named after its aim, where news writes them small and none
   * is of an office; after "of" where news writes them small or the name has a subject already;
   * after "in" and "and the" where both are so; after "and" where it has one, and news writes them
   * small or the name ends with them.
   */
  private boolean mayFollow(
      Matcher step, String head, boolean hasSubject, String words, int after) {
    boolean bodies = Arrays.stream(words.split(" ")).anyMatch(word -> isBodyWord(NameKey.of(word)));
    boolean purpose = step.group(1) != null;
    boolean small = SmallWords.areSmall(words);
    boolean more = GOES_ON.matcher(text).region(after, text.length()).lookingAt();
    boolean owned = step.group(2) != null;
    if (step.group(4) != null) {
      return small
          && !bodies
          && NameWords.shared().isPursuer(NameKey.of(BodyHeads.lastWord(head)))
          && SmallWords.keys(words).noneMatch(NameWords.shared()::isOfficeWord);
    }
    return !bodies
        && (purpose && !TITLE.matcher(text).region(after, text.length()).lookingAt()
            || (owned || step.group(3) != null
                ? small && (owned || hasSubject) || owned && hasSubject
                : hasSubject && (small || !more)));
  }

  private static boolean hasPurpose(String head) {
    return NameWords.shared().isHead(head) || NameWords.shared().isOccasion(head);
  }

  private static boolean isBodyWord(String word) {
    return NameWords.shared().isGeneric(word) && !word.equals("law");
  }

  private boolean isNoMinistry(NamedSpan name, int end) {
    return ministries.read(NameKey.of(words(name, end))).isEmpty();
  }

  private String words(NamedSpan name, int end) {
    return text.substring(name.begin(), end);
  }
}
