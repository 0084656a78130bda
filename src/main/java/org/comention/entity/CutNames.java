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
 * word of names ("Tuesday"), or before a number, which is that word's ("Flight 12"), but for the
 * year of a plan or law; not up to a concept ("Pfizer COVID-19 vaccines"). The dot of an initial
 * does not end it ("Nita M. Lowey Act"). Bodies may begin before it and go on in a list: {@link
 * BodyBegins}, {@link BodySubjects}.
 *
 * <p>Only names that the gazetteer does not know go on; not places and acronyms, whose next word is
 * a name of its own ("ICCPR Article"); of people only single words, and names that end with a
 * particle, before one more word that is no body's ("Foundation"). Not in headings, where all words
 * have capitals.
 *
 * <p>Grain: the names of one article in and out, in order, without those that are pieces of one
 * made whole. Cost: a look at the words beside each; a scan of the line for the few that may go on.
 */
final class CutNames {
  private static final Pattern NEXT =
      Pattern.compile(
          "\\G(?: |(?<= \\p{Lu})\\. |['’]s? )((?:al-|el-)?\\p{Lu}[\\p{L}\\p{N}&’'\\-]*+)(?!@|\\.\\p{L})");
  private static final Pattern NUMBER = Pattern.compile(" [0-9]");
  private static final Pattern OWN_NUMBER =
      Pattern.compile(
          " [0-9]{1,5}(?:\\.[0-9]+)?(?![\\p{L}0-9%]|[.,][0-9]| (?:[mb]illion|thousand|per|days?|weeks?|months?|years?|hours?|minutes?|people|times))");
  private static final Pattern NAMED_AFTER = Pattern.compile(" Named After (?=\\p{Lu})");
  private static final Pattern SMALL_NUMBER = Pattern.compile(" (?!(?:19|20)[0-9]{2}\\b)[0-9]");

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
    ClaimedText claimed = new ClaimedText(names, gazetteer);
    Taken taken = new Taken(claimed, new ClaimedText(concepts, gazetteer));
    BodyBegins begins = new BodyBegins(gazetteer, claimed, text);
    BodySubjects subjects = new BodySubjects(gazetteer, claimed, text);
    List<NamedSpan> whole = new ArrayList<>(names.size());
    List<NamedSpan> made = new ArrayList<>();
    for (NamedSpan name : names) {
      boolean may = mayGoOn(name);
      int begin = may ? begins.begin(name) : name.begin();
      NamedSpan begun = name.at(begin, text.substring(begin, name.end()), name.nameType());
      int end = may ? end(begun, subjects, taken, text) : name.end();
      if (end > name.end()) {
        begin = begins.begin(name.at(begin, text.substring(begin, end), name.nameType()));
      }
      boolean longer =
          end - begin > name.surface().length() && !Headings.isHeading(text, begin, end);
      if (longer) {
        made.add(name.at(begin, text.substring(begin, end), name.nameType()));
      }
      whole.add(longer ? made.get(made.size() - 1) : name);
    }
    whole.removeIf(name -> made.stream().anyMatch(longer -> isPiece(name, longer)));
    return whole.stream().distinct().toList();
  }

  private static boolean isPiece(NamedSpan name, NamedSpan whole) {
    return whole.contains(name) && !whole.sameSpan(name);
  }

  private boolean mayGoOn(NamedSpan name) {
    Reading reading = readings.of(name.surface());
    boolean unknown = !gazetteer.knows(reading.key()) && !Surfaces.isSmall(name.surface());
    return switch (name.nameType()) {
      case NORP, LOC -> false;
      case PER -> unknown && (name.surface().indexOf(' ') < 0 || endsWithParticle(name));
      default -> unknown && !reading.isAcronym();
    };
  }

  private static boolean endsWithParticle(NamedSpan name) {
    return PersonWords.shared().isParticle(BodyHeads.lastWord(name.surface()));
  }

  /** What stops a name: the other names, and the phrases of concept lists. */
  private record Taken(ClaimedText names, ClaimedText concepts) {}

  private int end(NamedSpan name, BodySubjects subjects, Taken taken, String text) {
    boolean person = name.nameType() == NameType.PER;
    int end = name.end();
    int sure = end;
    int words = 0;
    for (String next = next(text, end);
        !next.isEmpty() && isPart(next, name, end, taken.names(), text);
        next = next(text, end)) {
      end += gap(text, end) + next.length();
      sure = taken.concepts().isFree(end - next.length(), end) ? end : sure;
      words++;
    }
    if (person) {
      return words == 1 ? sure : name.end();
    }
    int last = subjects.end(name, wholePiece(sure, name, taken.names()));
    return afterBearer(afterNumber(last, name, text), name, taken.names(), text);
  }

  /** The end of the number of an order or law: "Executive Order 13224". */
  private static int afterNumber(int end, NamedSpan name, String text) {
    String last = NameKey.of(BodyHeads.lastWord(text.substring(name.begin(), end)));
    Matcher number = OWN_NUMBER.matcher(text).region(end, text.length());
    boolean own = name.nameType() == NameType.MISC && NameWords.shared().isNumbered(last);
    return own && number.lookingAt() ? number.end() : end;
  }

  /** The end of the person whom a body says it is named after: "Plant Named After A. Yaskin". */
  private static int afterBearer(int end, NamedSpan name, ClaimedText taken, String text) {
    Matcher after = NAMED_AFTER.matcher(text).region(end, text.length());
    return name.nameType() == NameType.ORG && after.lookingAt()
        ? taken
            .in(after.end(), after.end() + 1)
            .filter(other -> other.begin() == after.end() && other.nameType() == NameType.PER)
            .mapToInt(NamedSpan::end)
            .findFirst()
            .orElse(end)
        : end;
  }

  /** The end of the mention in which the name would end; {@code end} where that is none. */
  private static int wholePiece(int end, NamedSpan name, ClaimedText taken) {
    return taken.names().stream()
        .filter(other -> other.begin() > name.begin() && other.begin() < end && end < other.end())
        .map(NamedSpan::end)
        .findFirst()
        .orElse(end);
  }

  private static String next(String text, int end) {
    Matcher next = NEXT.matcher(text);
    return next.find(end) ? next.group(1).replaceFirst("(['’]s?|-|-\\p{Ll}+ed)$", "") : "";
  }

  /** Length up to the next word: a blank, after the dot of an initial or the mark of an owner. */
  private static int gap(String text, int end) {
    return text.indexOf(' ', end) + 1 - end;
  }

  /** Whether no owner ends there, but for people of a kind: "Office of Women’s Issues". */
  private static boolean isInside(String text, int end, boolean person) {
    String word = text.substring(text.lastIndexOf(' ', end - 1) + 1, end);
    return text.charAt(end) == ' '
        || text.charAt(end) == '.'
        || !person && NameWords.shared().isOwner(NameKey.of(word));
  }

  private boolean isPart(String word, NamedSpan name, int end, ClaimedText taken, String text) {
    boolean person = name.nameType() == NameType.PER;
    boolean common = !person && SmallWords.areCommon(name.surface());
    NameWords words = NameWords.shared();
    String key = NameKey.of(word);
    int begin = end + gap(text, end);
    int after = begin + word.length();
    return isInside(text, end, person)
        && !words.isNoName(key)
        && !words.beginsOffice(key, NameKey.of(next(text, after) + " "))
        && !isNumbered(key, after, text)
        && !(person && NameWords.shared().isBody(NameKey.of(word)))
        && (taken.isFree(begin, after) || !person && isPieceOfBody(begin, after, common, taken));
  }

  /** Whether a number after the word is its own: of "Flight 12", not of "Strategy 2021-2030". */
  private static boolean isNumbered(String key, int after, String text) {
    Pattern number = NameWords.shared().isKind(key) ? SMALL_NUMBER : NUMBER;
    return number.matcher(text).region(after, text.length()).lookingAt();
  }

  /**
   * Whether only unknown bodies or things stand there, of words that news writes small or after
   * such words: "Permskiy Zavod" after "Joint Stock Company".
   */
  private boolean isPieceOfBody(int begin, int end, boolean common, ClaimedText taken) {
    return taken
        .in(begin, end)
        .allMatch(
            other ->
                (other.nameType() == NameType.ORG || other.nameType() == NameType.MISC)
                    && (common || other.begin() >= begin)
                    && !gazetteer.knows(readings.of(other.surface()).key())
                    && (common || SmallWords.areCommon(other.surface())));
  }
}
