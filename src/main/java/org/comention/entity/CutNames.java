package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a model cut before their last words, made whole from the capitals that follow:
 * "Lebanese Armed" of "Lebanese Armed Forces", "Soyoung" of "Soyoung Kim".
 *
 * <p>A name goes on over each next word that begins with a capital letter, one blank away, until
 * one is another mention, the first of an office or title ("Chairman", "Inspector General"), no
 * word of names ("Tuesday"), or before a number, which is that word's ("Flight 12"); not up to a
 * concept ("Pfizer COVID-19 vaccines"). A body without a head takes the next one after "and":
 * "Computer Fraud and Abuse Act". A kind of body before it, with "of", "on" or "for" between,
 * begins it: "Committee on the Elimination of Racial Discrimination".
 *
 * <p>Only names that the gazetteer does not know go on; not places and acronyms, whose next word is
 * a name of its own ("ICCPR Article"); of people only single words before one more word that is no
 * body's ("Foundation"). Not in headings, where all words have capitals.
 *
 * <p>Grain: the names of one article in and out, in order. Cost: a look at the words beside each; a
 * scan of the line for the few that may go on.
 */
final class CutNames {
  private static final Pattern NEXT =
      Pattern.compile("\\G (\\p{Lu}[\\p{L}\\p{N}&’'\\-]*+)(?!@|\\.\\p{L})");
  private static final Pattern NUMBER = Pattern.compile(" [0-9]");
  private static final Pattern AND =
      Pattern.compile(" (?:and|&)(?: \\p{Lu}[\\p{L}\\-]+){0,3} (\\p{Lu}\\p{L}+)");
  private static final Pattern HEAD =
      Pattern.compile("(?:\\p{Lu}[\\p{L}\\-]+ )*(\\p{Lu}\\p{L}+) (?:of|on|for|against)(?: the)? $");
  private static final int LONGEST_HEAD = 80;
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** Share of small words below which a line is a heading; running text has three in four. */
  private static final double HEADING = 0.4;

  private final Gazetteer gazetteer;
  private final Readings readings;

  CutNames(Gazetteer gazetteer, Readings readings) {
    this.gazetteer = gazetteer;
    this.readings = readings;
  }

  /**
   * The names, whole.
   *
   * @param concepts phrases of concept lists, with which no name ends
   */
  List<NamedSpan> apply(List<NamedSpan> names, List<NamedSpan> concepts, String text) {
    Taken taken = new Taken(names, concepts);
    List<NamedSpan> whole = new ArrayList<>(names.size());
    for (NamedSpan name : names) {
      boolean may = mayGoOn(name);
      int begin = may ? begin(name, names, text) : name.begin();
      int end = may ? end(name, taken, text) : name.end();
      boolean longer = end - begin > name.surface().length() && !isHeading(text, begin, end);
      whole.add(longer ? name.at(begin, text.substring(begin, end), name.nameType()) : name);
    }
    return whole;
  }

  private boolean mayGoOn(NamedSpan name) {
    Reading reading = readings.of(name.surface());
    boolean unknown = !gazetteer.knows(reading.key()) && !Surfaces.isSmall(name.surface());
    return switch (name.nameType()) {
      case NORP, LOC -> false;
      case PER -> unknown && name.surface().indexOf(' ') < 0;
      default -> unknown && !reading.isAcronym();
    };
  }

  /** The begin of "Committee on the" before "Elimination of Racial Discrimination". */
  private static int begin(NamedSpan name, List<NamedSpan> taken, String text) {
    int line = Math.max(text.lastIndexOf('\n', name.begin()) + 1, name.begin() - LONGEST_HEAD);
    Matcher head = HEAD.matcher(text).region(line, name.begin());
    boolean alone =
        name.nameType() == NameType.PER
            || isBody(name.surface().substring(name.surface().lastIndexOf(' ') + 1));
    boolean found = !alone && head.find() && isBody(head.group(1));
    return found && isFree(head.start(), name.begin(), taken) ? head.start() : name.begin();
  }

  private static boolean isBody(String word) {
    NameWords lists = NameWords.shared();
    String key = NameKey.of(word);
    return lists.isGeneric(key) || lists.hasHeadType(key);
  }

  private record Taken(List<NamedSpan> names, List<NamedSpan> concepts) {}

  private static int end(NamedSpan name, Taken taken, String text) {
    boolean person = name.nameType() == NameType.PER;
    int end = name.end();
    int sure = end;
    int words = 0;
    for (String next = next(text, end);
        !next.isEmpty() && isPart(next, person, end, taken.names(), text);
        next = next(text, end)) {
      end += 1 + next.length();
      sure = isFree(end - next.length(), end, taken.concepts()) ? end : sure;
      words++;
    }
    return !person ? andHead(name, sure, taken.names(), text) : words == 1 ? sure : name.end();
  }

  private static String next(String text, int end) {
    Matcher next = NEXT.matcher(text);
    return next.find(end) ? next.group(1).replaceFirst("(['’]s?|-|-\\p{Ll}+ed)$", "") : "";
  }

  private static boolean isPart(
      String word, boolean person, int end, List<NamedSpan> taken, String text) {
    NameWords words = NameWords.shared();
    String key = NameKey.of(word);
    int after = end + 1 + word.length();
    boolean body = words.isGeneric(key) || words.hasHeadType(key);
    return !words.isNoName(key)
        && !words.beginsOffice(key, NameKey.of(next(text, after) + " "))
        && !NUMBER.matcher(text).region(after, text.length()).lookingAt()
        && !(person && body)
        && isFree(end + 1, after, taken);
  }

  /** The end of "and Abuse Act" after "Computer Fraud", which has no head of its own. */
  private static int andHead(NamedSpan name, int end, List<NamedSpan> taken, String text) {
    String first = text.substring(name.begin(), end);
    String last = NameKey.of(first.substring(first.lastIndexOf(' ') + 1));
    Matcher more = AND.matcher(text).region(end, text.length());
    boolean goesOn =
        !NameWords.shared().isGeneric(last)
            && more.lookingAt()
            && NameWords.shared().isGeneric(NameKey.of(more.group(1)))
            && isFree(end, more.end(), taken);
    return goesOn ? more.end() : end;
  }

  private static boolean isFree(int begin, int end, List<NamedSpan> taken) {
    return taken.stream().noneMatch(other -> other.begin() < end && begin < other.end());
  }

  private static boolean isHeading(String text, int begin, int end) {
    int from = text.lastIndexOf('\n', begin) + 1;
    int next = text.indexOf('\n', end);
    Matcher word = WORD.matcher(text.substring(from, next < 0 ? text.length() : next));
    int all = 0;
    int small = 0;
    while (word.find()) {
      all++;
      small += Character.isLowerCase(word.group().charAt(0)) ? 1 : 0;
    }
    return small < all * HEADING;
  }
}
