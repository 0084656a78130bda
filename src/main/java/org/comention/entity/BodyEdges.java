package org.comention.entity;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the name of a body begins and ends, of which a model gave a piece.
 *
 * <ul>
 *   <li>A kind of body before it, with a preposition between, begins it: "Committee on the
 *       Elimination of" before "Racial Discrimination", "Committee to" before "Protect
 *       Journalists".
 *   <li>A list of what a body is for goes on over words that news writes small: ", Refugees, and
 *       Migration" after "Bureau for Population"; "Department of Defence," before "Civil Protection
 *       and Sport".
 *   <li>A body without a head takes the next one after "and": "Computer Fraud and Abuse Act".
 * </ul>
 *
 * <p>Other mentions inside stop it, but for unknown bodies and things, where words that news writes
 * small tell that they are pieces of the same name.
 */
final class BodyEdges {
  private static final String CAPITAL = "\\p{Lu}[\\p{L}\\-]+";
  private static final String CAPITALS = CAPITAL + "(?: " + CAPITAL + "){0,3}";
  private static final Pattern HEAD =
      Pattern.compile("(?:%1$s ){0,4}(%1$s) (?:of|on|for|against|to)(?: the)? ".formatted(CAPITAL));
  private static final Pattern STEPS =
      Pattern.compile("(?:%s (?:of|on|for|against)(?: the)? )*".formatted(CAPITALS));
  private static final Pattern ITEMS =
      Pattern.compile("((?:%s(?:, and |, | and ))+)".formatted(CAPITALS));
  private static final Pattern LIST =
      Pattern.compile("(?:, %1$s)*,? and %1$s(?! (?:of|for|on) )".formatted(CAPITALS));
  private static final Pattern AND =
      Pattern.compile(" (?:and|&)(?: %s){0,3} (\\p{Lu}\\p{L}+)".formatted(CAPITAL));
  private static final Pattern SUBJECT = Pattern.compile(" (?:of|on|for)(?: the)? (.+)$");
  private static final Pattern BETWEEN = Pattern.compile("\\W+and\\W+|\\W+");
  private static final int LONGEST_HEAD = 80;

  private final Gazetteer gazetteer;
  private final Ministries ministries;
  private final List<NamedSpan> names;
  private final String text;

  /**
   * @param names all names of the article
   */
  BodyEdges(Gazetteer gazetteer, List<NamedSpan> names, String text) {
    this.gazetteer = gazetteer;
    this.ministries = new Ministries(gazetteer);
    this.names = names;
    this.text = text;
  }

  /** Whether the word says of what kind a body is. */
  static boolean isBody(String word) {
    NameWords lists = NameWords.shared();
    String key = NameKey.of(word);
    return lists.isGeneric(key) || lists.hasHeadType(key);
  }

  /** The begin of "Committee on the" before the name; the name's own where there is none. */
  int begin(NamedSpan name) {
    if (name.nameType() == NameType.PER || hasBody(name.surface())) {
      return name.begin();
    }
    int line = Math.max(text.lastIndexOf('\n', name.begin()) + 1, name.begin() - LONGEST_HEAD);
    Matcher head = HEAD.matcher(text).region(line, name.begin());
    int begin = name.begin();
    while (head.find()) {
      boolean goesOn = isBody(head.group(1)) && leadsTo(name, head.end());
      boolean free =
          isFree(head.start(), name.begin())
              || areSmall(name.surface()) && isFree(head.start(), name);
      begin = goesOn && free ? head.start() : begin;
    }
    return begin;
  }

  /** Whether the words are a body's name already: "Trade Council", "University of California". */
  private static boolean hasBody(String words) {
    Matcher subject = SUBJECT.matcher(words);
    String head = subject.find() ? words.substring(0, subject.start()) : words;
    return isBody(lastWord(head));
  }

  private boolean leadsTo(NamedSpan name, int from) {
    boolean steps = STEPS.matcher(text).region(from, name.begin()).matches();
    Matcher items = ITEMS.matcher(text).region(from, name.begin());
    return steps || items.matches() && areSmall(items.group(1)) && areSmall(name.surface());
  }

  /** The end of the list or of the second half of the name that ends at {@code end}. */
  int end(NamedSpan name, int end) {
    Matcher list = LIST.matcher(text).region(end, text.length());
    Matcher subject = SUBJECT.matcher(text.substring(name.begin(), end));
    boolean goesOn =
        list.lookingAt()
            && ministries.read(NameKey.of(text.substring(name.begin(), end))).isEmpty()
            && subject.find()
            && isBody(lastWord(text.substring(name.begin(), name.begin() + subject.start())))
            && areSmall(subject.group(1))
            && areSmall(list.group())
            && isFree(name.begin(), name.at(end, list.group(), name.nameType()));
    return goesOn ? list.end() : andHead(name, end);
  }

  /** The end of "and Abuse Act" after "Computer Fraud", which has no head of its own. */
  private int andHead(NamedSpan name, int end) {
    String words = text.substring(name.begin(), end);
    Matcher more = AND.matcher(text).region(end, text.length());
    boolean goesOn =
        !endsWithBody(words)
            && more.lookingAt()
            && NameWords.shared().isGeneric(NameKey.of(more.group(1)))
            && (isFree(end, more.end())
                || areSmall(text.substring(end, more.start(1)))
                    && isFree(name.begin(), name.at(end, more.group(), name.nameType())));
    return goesOn ? more.end() : end;
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
  private static boolean areSmall(String words) {
    return Arrays.stream(BETWEEN.split(words.strip()))
        .filter(word -> !word.isEmpty())
        .allMatch(word -> NameWords.shared().isCommon(NameKey.of(word)) && !isBody(word));
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
