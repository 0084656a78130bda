package org.comention.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
 *       on Civil and Political Rights"; and over "of" and "and" after that, "Treaty of Amity and
 *       Commerce".
 * </ul>
 *
 * <p>Other mentions inside stop it, but for unknown bodies and things, where words that news writes
 * small tell that they are pieces of the same name.
 */
final class BodySubjects {
  private static final String CAPITAL = "\\p{Lu}[\\p{L}\\-]+";
  private static final String CAPITALS = CAPITAL + "(?: " + CAPITAL + "){0,3}";
  private static final Pattern LIST =
      Pattern.compile("(?:, %1$s)*,? and %1$s(?! (?:of|for|on) )".formatted(CAPITALS));
  private static final Pattern AND =
      Pattern.compile(" (?:and|&)(?: %s){0,3} (\\p{Lu}\\p{L}+)".formatted(CAPITAL));
  private static final Pattern SUBJECT = Pattern.compile(" (?:of|on|for|against)(?: the)? (.+)$");
  private static final Pattern STEP =
      Pattern.compile(" (?:(on|for|against)(?: the)?|(of)(?: the)?|and|(and the|in)) (?=\\p{Lu})");
  private static final Pattern WORD =
      Pattern.compile("(\\p{Lu}[\\p{L}\\-]*\\p{L})(?:['’]s?(?= \\p{Lu}))?(?![\\p{L}\\p{N}@&-])");
  private static final Pattern NUMBER = Pattern.compile(" [0-9]");
  private static final Pattern GOES_ON = Pattern.compile(" (?:of|on|for|the) ");
  private static final Pattern TITLE = Pattern.compile(" (?:the|a|an) \\p{Lu}");
  private static final Pattern BETWEEN = Pattern.compile("\\W+and\\W+|\\W+");
  private static final int LONGEST_RUN = 5;

  private final Gazetteer gazetteer;
  private final Ministries ministries;
  private final List<NamedSpan> names;
  private final String text;

  /**
   * @param names all names of the article
   */
  BodySubjects(Gazetteer gazetteer, List<NamedSpan> names, String text) {
    this.gazetteer = gazetteer;
    this.ministries = new Ministries(gazetteer);
    this.names = names;
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

  private int list(NamedSpan name, int end) {
    Matcher list = LIST.matcher(text).region(end, text.length());
    Matcher subject = SUBJECT.matcher(words(name, end));
    boolean goesOn =
        list.lookingAt()
            && isNoMinistry(name, end)
            && subject.find()
            && isOneBody(NameKey.of(lastWord(words(name, name.begin() + subject.start()))))
            && (areSmall(subject.group(1))
                    && areSmall(list.group())
                    && isFree(name.begin(), name.at(end, list.group(), name.nameType()))
                || list.group().startsWith(", ") && isUnclaimed(end, list));
    return goesOn ? list.end() : end;
  }

  /** Whether the items are of one or two words that no mention, office or body has. */
  private boolean isUnclaimed(int end, Matcher list) {
    boolean words =
        Arrays.stream(BETWEEN.split(list.group()))
            .filter(word -> !word.isEmpty())
            .map(NameKey::of)
            .noneMatch(
                key ->
                    NameWords.shared().isHead(key)
                        || NameWords.shared().isOfficeWord(key)
                        || NameWords.shared().isNoName(key));
    return words
        && names.stream()
            .filter(other -> other.begin() < list.end() && end < other.end())
            .allMatch(this::isSmallPiece);
  }

  /** The end of "and Abuse Act" after "Computer Fraud", which has no head of its own. */
  private int andHead(NamedSpan name, int end) {
    Matcher more = AND.matcher(text).region(end, text.length());
    boolean goesOn =
        !endsWithBody(words(name, end))
            && more.lookingAt()
            && NameWords.shared().isKind(NameKey.of(more.group(1)))
            && (isFree(end, more.end())
                || areSmall(text.substring(end, more.start(1)))
                    && isFree(name.begin(), name.at(end, more.group(), name.nameType())));
    return goesOn ? more.end() : end;
  }

  /** The end of the next step of what the body is for; {@code end} where it has none. */
  private int subject(NamedSpan name, int end) {
    Matcher step = STEP.matcher(text).region(end, text.length());
    if (!step.lookingAt()) {
      return end;
    }
    String words = words(name, end);
    int after = run(step.end(), gazetteer.demonym(lastWord(words)).isPresent());
    Matcher subject = SUBJECT.matcher(words);
    boolean hasSubject = subject.find();
    String head = hasSubject ? words.substring(0, subject.start()) : words;
    boolean goesOn =
        after > step.end()
            && hasPurpose(NameKey.of(lastWord(head)))
            && isNoMinistry(name, end)
            && mayFollow(step, hasSubject, text.substring(step.end(), after), after);
    return goesOn ? after : end;
  }

  private boolean mayFollow(Matcher step, boolean hasSubject, String run, int after) {
    boolean bodies = Arrays.stream(run.split(" ")).anyMatch(word -> isBodyWord(NameKey.of(word)));
    boolean purpose = step.group(1) != null;
    boolean small = areSmall(run);
    boolean more = GOES_ON.matcher(text).region(after, text.length()).lookingAt();
    boolean owned = step.group(2) != null;
    return !bodies
        && (purpose && !TITLE.matcher(text).region(after, text.length()).lookingAt()
            || (owned || step.group(3) != null
                ? small && (owned || hasSubject) || owned && hasSubject
                : hasSubject && !more));
  }

  /** Whether the head is of one body, law or event: "Departments of" begins a list of several. */
  private static boolean isOneBody(String head) {
    return NameWords.shared().isBody(head) || NameWords.shared().isEvent(head);
  }

  private static boolean hasPurpose(String head) {
    return NameWords.shared().isHead(head) || NameWords.shared().isOccasion(head);
  }

  private static boolean isBodyWord(String word) {
    return NameWords.shared().isGeneric(word) && !word.equals("law");
  }

  /**
   * The end of the capitals from {@code from} on that no other mention or date has; {@code from}
   * where more follow that are no office.
   */
  private int run(int from, boolean open) {
    int end = from;
    int at = from;
    for (int n = 0; n < LONGEST_RUN; n++) {
      Matcher word = WORD.matcher(text).region(at, text.length());
      if (!word.lookingAt() || isOffice(word)) {
        return end;
      }
      Optional<NamedSpan> other = claims(at, word, open);
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
    Matcher next = WORD.matcher(text).region(next(word), text.length());
    String after = next.lookingAt() ? NameKey.of(next.group(1)) : "";
    return NameWords.shared().beginsOffice(NameKey.of(word.group(1)), after + " ");
  }

  private boolean isPart(Matcher word) {
    return !NameWords.shared().isNoName(NameKey.of(word.group(1)))
        && !NUMBER.matcher(text).region(word.end(), text.length()).lookingAt();
  }

  private int next(Matcher word) {
    return Math.min(text.length(), word.end() + 1);
  }

  /** The mention that the word belongs to; a people's name may stand before more of the run. */
  private Optional<NamedSpan> claims(int at, Matcher word, boolean open) {
    Matcher more = WORD.matcher(text).region(next(word), text.length());
    boolean goesOn = more.lookingAt() && !isOffice(more);
    return names.stream()
        .filter(other -> other.begin() < word.end(1) && at < other.end())
        .filter(other -> !isSmallPiece(other) && !(open && isPiece(other)))
        .filter(other -> !(goesOn && other.nameType() == NameType.NORP))
        .findFirst();
  }

  private static boolean isBodyOrPerson(NamedSpan other) {
    return other.nameType() == NameType.PER || other.nameType() == NameType.ORG;
  }

  /** Whether a mention is but a piece of a longer name: an unknown one of small words. */
  private boolean isSmallPiece(NamedSpan other) {
    return isPiece(other) && areCommon(other.surface());
  }

  private boolean isNoMinistry(NamedSpan name, int end) {
    return ministries.read(NameKey.of(words(name, end))).isEmpty();
  }

  private String words(NamedSpan name, int end) {
    return text.substring(name.begin(), end);
  }

  /** Whether a kind of body of one or two words is the end: "Task Force". */
  private static boolean endsWithBody(String words) {
    int two = words.lastIndexOf(' ', words.lastIndexOf(' ') - 1);
    return NameWords.shared().isGeneric(NameKey.of(lastWord(words)))
        || NameWords.shared().isGeneric(NameKey.of(words.substring(two + 1)));
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** Whether news writes each of the words small, and none is a body's own. */
  static boolean areSmall(String words) {
    return Arrays.stream(BETWEEN.split(words.strip()))
        .filter(word -> !word.isEmpty())
        .map(NameKey::of)
        .allMatch(word -> NameWords.shared().isCommon(word) && !NameWords.shared().isBody(word));
  }

  /** Whether news writes each of the words small, those of bodies included. */
  static boolean areCommon(String words) {
    return Arrays.stream(BETWEEN.split(words.strip()))
        .filter(word -> !word.isEmpty())
        .map(NameKey::of)
        .allMatch(word -> NameWords.shared().isCommon(word) || NameWords.shared().isBody(word));
  }

  private boolean isFree(int begin, int end) {
    return names.stream().noneMatch(other -> other.begin() < end && begin < other.end());
  }

  /** Whether only pieces of one list stand from {@code begin} to the end of the span. */
  private boolean isFree(int begin, NamedSpan last) {
    return names.stream()
        .filter(other -> other.begin() < last.end() && begin < other.end())
        .allMatch(other -> other.begin() >= begin && other.end() <= last.end() && isPiece(other));
  }

  private boolean isPiece(NamedSpan other) {
    boolean body = other.nameType() == NameType.ORG || other.nameType() == NameType.MISC;
    return body && !gazetteer.knows(NameKey.of(other.surface()));
  }
}
