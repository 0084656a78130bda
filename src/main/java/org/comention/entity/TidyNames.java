package org.comention.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * Puts the ends of a name where its words end, whatever pieces a model gave.
 *
 * <ol>
 *   <li>A name that ends with a hyphen, plus or apostrophe inside a word has all of the word: "Choi
 *       Young-" of "Choi Young-joon", "C5+" of "C5+1", "Gama’" of "Gama’a"; one that begins small
 *       inside a word, too: "olani College" of "Kapi’olani College". Initials right before it are
 *       its own: "A." before "James Clark School"; so are a unit's number ("5th Bomb Wing") and a
 *       campus after a dash: "University of Nevada – Reno".
 *   <li>A name ends before a colon ("Group Award:"), and a bracket that closes or opens in it
 *       without its other half parts two names ("HHS) Office of Refugee Resettlement").
 *   <li>A nickname in quotes has both of them, and the names on both sides: "Sully” Sullenberger"
 *       of "C.B. “Sully” Sullenberger".
 *   <li>A person's name that ends with an initial goes on over the surname: "Philip T." of "Philip
 *       T. Reeker".
 *   <li>The name of a body does not end with an adjective: "Museum of American" goes on over the
 *       next word.
 *   <li>Small words before an unknown name go: "mighty Mission Dunmere" is Mission Dunmere.
 *       Particles and directions stay, and words without any capital stay as they are. Small words
 *       after a body's name go, too: "Team Fish interagency".
 *   <li>The end of "Washington, D.C." goes where the next name follows without a stop: "D.C.
 *       India".
 *   <li>A person's name has no number of a minister before it ("Foreign Minister II Erywan Yusof")
 *       and no letters of rank around it ("Hon Grant Robertson MP"); a body's none for what it is
 *       ("NGO MarViva") and no half of a country ("S. Peace Corps").
 * </ol>
 *
 * <p>Grain: one mention in, one or two out, with their own offsets. Cost: a scan of the surface.
 */
final class TidyNames {
  private static final Pattern COLON = Pattern.compile(":(?=\\s|$)");
  private static final Pattern SMALL_WORD = Pattern.compile("\\p{Ll}[\\p{L}’'-]*\\s+");
  private static final Pattern BEFORE_PERSON =
      Pattern.compile("(?:II|III|IV|VI|P?DAS|SRSG|(?i:hon|honou?rable|h\\.e)\\.?) (?=\\p{Lu})");
  private static final Pattern AFTER_PERSON =
      Pattern.compile(
          ",? (?:MP|MEP|MD|M\\.D\\.|PhD|Ph\\.D\\.|TD|QC|KC|Esq\\.?)$|-ji$|(?<=^\\p{L}{3,20})-san$");
  private static final Pattern BEFORE_BODY =
      Pattern.compile("NGO (?=\\p{Lu})|S\\. (\\p{Lu}\\p{Ll}+)");
  private static final Pattern DISTRICT = Pattern.compile("D\\.C\\.,? (?=\\p{Lu})");
  private static final Pattern INITIALS =
      Pattern.compile("(?<=[\\p{L}’',] )(?!U\\. S\\. )(?:\\p{Lu}\\. )+$");
  private static final Pattern ORDINAL =
      Pattern.compile("(?<!\\p{Lu}\\p{L}{2,9} )(?<![\\d.,-])\\d{1,3}(?:st|nd|rd|th) $");
  private static final Pattern NUMBERED_BODY =
      Pattern.compile(
          ".*(?:Division|Wing|Brigade|Regiment|Battalion|Fleet|Squadron|Corps|Congress)");
  private static final Pattern CAMPUS =
      Pattern.compile(" [–-] (\\p{Lu}\\p{L}+)(?=\\s*(?:$|[\\n,;]))");
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
  private static final Pattern RANK = Pattern.compile("(?: (?:Sr|Lt|Gen))+$");
  private static final Pattern SMALL_END = Pattern.compile("(?: \\p{Ll}+)+$");
  private static final String ENDS_INSIDE = "-\u2010\u2011+'\u2019\u2018\u02bb\u02bc";

  private final Gazetteer gazetteer;

  TidyNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The mention with its ends put right; two where a bracket parts it. */
  List<NamedSpan> tidy(NamedSpan name, String text) {
    NamedSpan whole = withoutRank(withoutDistrict(wholeWords(name, text)), text);
    return atBracket(beforeColon(whole)).stream()
        .map(this::withoutSmallWords)
        .map(TidyNames::withoutMarksOfRank)
        .map(TidyNames::withoutKind)
        .toList();
  }

  private static NamedSpan withoutDistrict(NamedSpan name) {
    Matcher district = DISTRICT.matcher(name.surface());
    return district.lookingAt()
        ? name.at(
            name.begin() + district.end(),
            name.surface().substring(district.end()),
            name.nameType())
        : name;
  }

  /** A body without the rank of who comes next: "Defense" of "Defense Sr. Lt. Gen.". */
  private static NamedSpan withoutRank(NamedSpan name, String text) {
    Matcher rank = RANK.matcher(name.surface());
    boolean goes =
        name.nameType() == NameType.ORG && text.startsWith(". ", name.end()) && rank.find();
    return goes
        ? name.at(name.begin(), name.surface().substring(0, rank.start()), name.nameType())
        : name;
  }

  private NamedSpan wholeWords(NamedSpan name, String text) {
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

  /** The end of the place that a dash adds to a university's name in a list: " – Reno". */
  private int withCampus(int end, NamedSpan name, String text) {
    Matcher campus = CAMPUS.matcher(text).region(end, text.length()).useTransparentBounds(true);
    boolean university = name.surface().startsWith("University of ");
    return university && campus.lookingAt() && mayBeTown(campus.group(1)) ? campus.end() : end;
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
    boolean town =
        gazetteer.find(word, NameType.LOC).filter(p -> p.kind() != Kind.COUNTRY).isPresent();
    return town || !gazetteer.knows(NameKey.of(word)) && !SmallWords.areCommon(word);
  }

  private static NamedSpan beforeColon(NamedSpan name) {
    Matcher colon = COLON.matcher(name.surface());
    return colon.find() && colon.start() > 0
        ? name.at(name.begin(), name.surface().substring(0, colon.start()), name.nameType())
        : name;
  }

  private static List<NamedSpan> atBracket(NamedSpan name) {
    String surface = name.surface();
    int open = surface.indexOf('(');
    int close = surface.indexOf(')');
    boolean closesOnly = close > 0 && open < 0;
    boolean opensOnly = open > 0 && close < 0;
    if (!closesOnly && !opensOnly) {
      return List.of(name);
    }
    int at = closesOnly ? close : open;
    String before = surface.substring(0, at).strip();
    String after = surface.substring(at + 1).strip();
    NamedSpan first = name.at(name.begin(), before, name.nameType());
    return after.isEmpty()
        ? List.of(first)
        : List.of(
            first, name.at(name.begin() + surface.lastIndexOf(after), after, name.nameType()));
  }

  private NamedSpan withoutSmallWords(NamedSpan name) {
    String surface = name.surface();
    int from = 0;
    Matcher word = SMALL_WORD.matcher(surface);
    while (word.find() && word.start() == from && goes(word.group().strip())) {
      from = word.end();
    }
    boolean capital = surface.substring(from).chars().anyMatch(Character::isUpperCase);
    boolean known = gazetteer.knows(NameKey.of(surface));
    int to = known ? surface.length() : smallEnd(name);
    return from == 0 && to == surface.length() || !capital || known || to <= from
        ? name
        : name.at(name.begin() + from, surface.substring(from, to), name.nameType());
  }

  /** The end without words that news writes small after a body's name: "Team Fish interagency". */
  private static int smallEnd(NamedSpan name) {
    Matcher end = SMALL_END.matcher(name.surface());
    boolean goes =
        name.nameType() == NameType.ORG && end.find() && SmallWords.areSmall(end.group().strip());
    return goes ? end.start() : name.surface().length();
  }

  private static NamedSpan withoutMarksOfRank(NamedSpan name) {
    if (name.nameType() != NameType.PER) {
      return name;
    }
    Matcher before = BEFORE_PERSON.matcher(name.surface());
    int from = before.lookingAt() ? before.end() : 0;
    Matcher after = AFTER_PERSON.matcher(name.surface());
    int to = after.find(from) ? after.start() : name.surface().length();
    return name.at(name.begin() + from, name.surface().substring(from, to), name.nameType());
  }

  private static NamedSpan withoutKind(NamedSpan name) {
    Matcher before = BEFORE_BODY.matcher(name.surface());
    if (name.nameType() != NameType.ORG || !before.lookingAt()) {
      return name;
    }
    boolean half = before.group(1) != null;
    int from = half ? before.start(1) : before.end();
    String rest = name.surface().substring(from);
    boolean goes = half ? SmallWords.areCommon(before.group(1)) : !SmallWords.areCommon(rest);
    return goes ? name.at(name.begin() + from, rest, NameType.ORG) : name;
  }

  private static boolean goes(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    boolean joined = word.chars().anyMatch(Character::isUpperCase);
    return !joined
        && !small.equals("the")
        && !PersonWords.shared().isParticle(small)
        && !KnownNames.isDirection(small);
  }
}
