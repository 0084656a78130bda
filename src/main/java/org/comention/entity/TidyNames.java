package org.comention.entity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the ends of a name where its words end, whatever pieces a model gave, once {@link NameEdges}
 * has put back what stands beside it.
 *
 * <ol>
 *   <li>A name ends before a colon ("Group Award:"), and a bracket that closes or opens in it
 *       without its other half parts two names ("HHS) Office of Refugee Resettlement").
 *   <li>Small words before an unknown name go: "mighty Mission Dunmere" is Mission Dunmere.
 *       Particles and directions stay, and words without any capital stay as they are. Small words
 *       after a body's name go, too: "Team Fish interagency"; so do a wish or the month before an
 *       event: "Happy Pride Month", "June Summit of the Americas".
 *   <li>"Washington, D.C." parts from the next name that follows without a stop: "D.C. India".
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
  private static final Pattern DISTRICT =
      Pattern.compile("(Washington,? )?D\\.C\\.(,? )(?=\\p{Lu})");
  private static final Pattern WISH =
      Pattern.compile("(?:(?i:happy|inaugural)|(\\p{Lu}\\p{Ll}+)) (?=\\p{Lu})");
  private static final Pattern RANK = Pattern.compile("(?: (?:Sr|Lt|Gen))+$");
  private static final Pattern SMALL_END = Pattern.compile("(?: \\p{Ll}+)+$");

  private final Gazetteer gazetteer;
  private final NameEdges edges;

  TidyNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.edges = new NameEdges(gazetteer);
  }

  /** The mention with its ends put right; two where a bracket or a district parts it. */
  List<NamedSpan> tidy(NamedSpan name, String text) {
    NamedSpan whole = withoutRank(edges.whole(name, text), text);
    return atBracket(beforeColon(whole)).stream()
        .flatMap(part -> atDistrict(part).stream())
        .map(this::withoutSmallWords)
        .map(this::withoutWish)
        .map(TidyNames::withoutMarksOfRank)
        .map(TidyNames::withoutKind)
        .toList();
  }

  private static List<NamedSpan> atDistrict(NamedSpan name) {
    Matcher district = DISTRICT.matcher(name.surface());
    if (!district.lookingAt()) {
      return List.of(name);
    }
    NamedSpan next = name.part(district.end(), name.surface().length());
    boolean town = district.group(1) != null;
    return town ? List.of(name.part(0, district.start(2)), next) : List.of(next);
  }

  private NamedSpan withoutWish(NamedSpan name) {
    Matcher wish = WISH.matcher(name.surface());
    boolean event = name.nameType() == NameType.MISC || name.nameType() == NameType.ORG;
    boolean goes =
        event
            && wish.lookingAt()
            && (wish.group(1) == null || NameWords.shared().isMonth(NameKey.of(wish.group(1))))
            && isEvent(name.surface().substring(wish.end()))
            && !gazetteer.knows(NameKey.of(name.surface()));
    return goes ? name.part(wish.end(), name.surface().length()) : name;
  }

  /** Whether several words name an event: "Summit of the Americas", "Pride Month". */
  private static boolean isEvent(String words) {
    NameWords lists = NameWords.shared();
    String last = NameKey.of(BodyHeads.lastWord(words));
    return words.indexOf(' ') > 0
        && (lists.isKind(NameKey.of(BodyHeads.head(words)))
            || lists.isKind(last)
            || lists.isOccasion(last));
  }

  /** A body without the rank of who comes next: "Defense" of "Defense Sr. Lt. Gen.". */
  private static NamedSpan withoutRank(NamedSpan name, String text) {
    Matcher rank = RANK.matcher(name.surface());
    boolean goes =
        name.nameType() == NameType.ORG && text.startsWith(". ", name.end()) && rank.find();
    return goes ? name.part(0, rank.start()) : name;
  }

  private static NamedSpan beforeColon(NamedSpan name) {
    Matcher colon = COLON.matcher(name.surface());
    return colon.find() && colon.start() > 0 ? name.part(0, colon.start()) : name;
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
        : name.part(from, to);
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
    return name.part(from, to);
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
