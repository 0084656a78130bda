package org.comention.entity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * Puts back to a name what a model left right beside it.
 *
 * <ol>
 *   <li>A name that ends with a hyphen, plus or apostrophe inside a word has all of the word: "Choi
 *       Young-" of "Choi Young-joon", "C5+" of "C5+1", "Gama’" of "Gama’a"; one that begins small
 *       inside a word, too: "olani College" of "Kapi’olani College". Initials right before it are
 *       its own: "A." before "James Clark School"; so are a unit's number ("5th Bomb Wing") and a
 *       campus: "University of Nevada – Reno", "University of Illinois at Urbana-Champaign".
 *   <li>A nickname in quotes has both of them, and the names on both sides: "Sully” Sullenberger"
 *       of "C.B. “Sully” Sullenberger".
 *   <li>A person's name that ends with an initial goes on over the surname: "Philip T." of "Philip
 *       T. Reeker".
 *   <li>The name of a body does not end with an adjective: "Museum of American" goes on over the
 *       next word.
 * </ol>
 *
 * <p>Grain: one mention in and out. Cost: a scan of the surface and a look at both sides.
 */
final class NameEdges {
  private static final Pattern INITIALS =
      Pattern.compile("(?<=[\\p{L}’',] )(?!U\\. S\\. )(?:\\p{Lu}\\. )+$");
  private static final Pattern ORDINAL =
      Pattern.compile("(?<!\\p{Lu}\\p{L}{2,9} )(?<![\\d.,-])\\d{1,3}(?:st|nd|rd|th) $");
  private static final Pattern NUMBERED_BODY =
      Pattern.compile(
          ".*(?:Division|Wing|Brigade|Regiment|Battalion|Fleet|Squadron|Corps|Congress)");
  private static final Pattern CAMPUS =
      Pattern.compile(
          " [–-] (\\p{Lu}\\p{L}+)(?=\\s*(?:$|[\\n,;]))| at (\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?)");
  private static final int LONGEST_INITIALS = 12;
  private static final Pattern SURNAME = Pattern.compile("” \\p{Lu}[\\p{L}’'-]*\\p{L}");
  private static final Pattern BEFORE_QUOTE =
      Pattern.compile("(?<![\\p{L}.])\\p{Lu}[\\p{L}.-]* “$");
  private static final int LONGEST_FIRST = 20;
  private static final Pattern INITIAL_END = Pattern.compile(" \\p{Lu}\\.$");
  private static final Pattern AFTER_INITIAL =
      Pattern.compile(" (\\p{Lu}[\\p{L}’'-]*\\p{L})(?<!’s)");
  private static final Pattern ADJECTIVE_END =
      Pattern.compile(" (?:of|for|on|and)(?: the)? (\\p{Lu}\\p{L}+)$");
  private static final Set<String> ADJECTIVES =
      Set.of(
          "Foreign", "Human", "International", "Monetary", "Social", "Economic", "Environmental");
  private static final Pattern NOUN = Pattern.compile(" \\p{Lu}\\p{L}+(?![\\p{L}’'])");
  private static final String ENDS_INSIDE = "-\u2010\u2011+'\u2019\u2018\u02bb\u02bc";

  private final Gazetteer gazetteer;

  NameEdges(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The name with what of it stands beside it; see the class. */
  NamedSpan whole(NamedSpan name, String text) {
    int begin = withInitials(WordEdges.beginOfSmallWord(text, name.begin()), name, text);
    begin = withOrdinal(begin, name, text);
    int end = name.end();
    if (end > begin && ENDS_INSIDE.indexOf(text.charAt(end - 1)) >= 0) {
      end = WordEdges.endInside(text, end);
    }
    end = withNoun(withSurname(withCampus(end, name, text), name, text), name, text);
    begin = withNameBeforeQuote(begin, name, text);
    return name.begin() == begin && name.end() == end
        ? name
        : name.at(begin, text.substring(begin, end), name.nameType());
  }

  /**
   * The begin of the initials before a name inside a sentence: "A. " of "A. James Clark School".
   */
  private static int withInitials(int begin, NamedSpan name, String text) {
    if (name.nameType() == NameType.LOC || name.nameType() == NameType.NORP) {
      return begin;
    }
    Matcher initials =
        INITIALS
            .matcher(text)
            .region(Math.max(0, begin - LONGEST_INITIALS), begin)
            .useTransparentBounds(true);
    return initials.find() ? initials.start() : begin;
  }

  /** The begin of the number of a unit or congress: "33rd " of "33rd Light Infantry Division". */
  private int withOrdinal(int begin, NamedSpan name, String text) {
    boolean numbered =
        name.nameType() == NameType.ORG
            && NUMBERED_BODY.matcher(name.surface()).matches()
            && !gazetteer.knows(NameKey.of(name.surface()));
    Matcher ordinal =
        ORDINAL
            .matcher(text)
            .region(Math.max(0, begin - LONGEST_INITIALS), begin)
            .useTransparentBounds(true);
    return numbered && ordinal.find() ? ordinal.start() : begin;
  }

  /** The end of the place that a dash in a list or "at" adds to a university's name: " – Reno". */
  private int withCampus(int end, NamedSpan name, String text) {
    Matcher campus = CAMPUS.matcher(text).region(end, text.length()).useTransparentBounds(true);
    boolean university = name.surface().contains("University of ") && campus.lookingAt();
    return university
            && (campus.group(1) != null ? mayBeTown(campus.group(1)) : isTown(campus.group(2)))
        ? campus.end()
        : end;
  }

  /** The end of the surname after an initial, or a nickname whose quote the name opens only. */
  private int withSurname(int end, NamedSpan name, String text) {
    Matcher surname = SURNAME.matcher(text).region(end, text.length());
    if (isHalfQuoted(name, '“', '”') && surname.lookingAt()) {
      return surname.end();
    }
    Matcher next = AFTER_INITIAL.matcher(text).region(end, text.length());
    boolean initial =
        name.nameType() == NameType.PER
            && INITIAL_END.matcher(name.surface()).find()
            && next.lookingAt()
            && mayBeSurname(next.group(1));
    return initial ? next.end(1) : end;
  }

  /** Whether the word is no weekday or the like; "ministers" ends a council's name. */
  private static boolean mayBeNoun(String key) {
    return !NameWords.shared().isNoName(key) || NameWords.shared().isHolder(key);
  }

  private boolean mayBeSurname(String word) {
    String key = NameKey.of(word);
    NameWords lists = NameWords.shared();
    return !lists.isNoName(key)
        && !lists.isCommon(key)
        && !lists.isBody(key)
        && gazetteer.demonym(word).isEmpty()
        && gazetteer.find(word, NameType.LOC).isEmpty();
  }

  /** The begin of the name before a nickname whose quote the name closes only. */
  private static int withNameBeforeQuote(int begin, NamedSpan name, String text) {
    Matcher first = BEFORE_QUOTE.matcher(text).region(Math.max(0, begin - LONGEST_FIRST), begin);
    return isHalfQuoted(name, '”', '“') && first.find() ? first.start() : begin;
  }

  private static boolean isHalfQuoted(NamedSpan name, char has, char lacks) {
    return name.nameType() == NameType.PER
        && name.surface().indexOf(has) >= 0
        && name.surface().indexOf(lacks) < 0;
  }

  /** The end of the word after the adjective with which a body's name cannot end. */
  private int withNoun(int end, NamedSpan name, String text) {
    boolean body = name.nameType() == NameType.ORG || name.nameType() == NameType.MISC;
    Matcher adjective = ADJECTIVE_END.matcher(name.surface());
    Matcher noun = NOUN.matcher(text).region(end, text.length());
    boolean open =
        body
            && adjective.find()
            && noun.lookingAt()
            && mayBeNoun(NameKey.of(noun.group()))
            && (ADJECTIVES.contains(adjective.group(1))
                || gazetteer.demonym(adjective.group(1)).isPresent()
                    && gazetteer.find(adjective.group(1), NameType.LOC).isEmpty());
    return open ? noun.end() : end;
  }

  private boolean mayBeTown(String word) {
    return isTown(word) || !gazetteer.knows(NameKey.of(word)) && !SmallWords.areCommon(word);
  }

  /** Whether a list knows the town, or it is one of several: "Urbana-Champaign". */
  private boolean isTown(String words) {
    return words.indexOf('-') > 0
        || gazetteer
            .find(words, NameType.LOC)
            .filter(place -> place.kind() != Kind.COUNTRY)
            .isPresent();
  }
}
