package org.comention.entity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * Names that a model ran into the words of an office beside them.
 *
 * <ul>
 *   <li>The first words of the office that follows go: "State" of "Economy Ministry State" before
 *       "Secretary", "First" of "Communist Party First" before "Secretary".
 *   <li>What the office is for goes where it stands after a known name: "National Security" of
 *       "Israeli National Security" before "Advisor", "Reconciliation" of "Afghanistan
 *       Reconciliation" after "Envoy for".
 *   <li>The department that a secretary heads goes before the surname: "Defense" of "Defense
 *       Austin" after "Secretary of".
 *   <li>Without a known name it is no name: "Transborder Security" after "Senior Director for". Nor
 *       is an office with what it is for: "Counselor for Economic Affairs".
 * </ul>
 *
 * <p>A name that holds a word for a kind of body, and one that the gazetteer knows, is a body.
 *
 * <p>Grain: one mention in, one or none out. Cost: a look at the words on both sides of the names
 * of several words.
 */
final class OfficeFields {
  private static final Pattern NEXT = Pattern.compile(" (\\p{L}[\\p{L}’'\\-]*)");
  private static final Set<String> OF_STATE =
      Set.of("secretary", "councilor", "councillor", "counselor", "counsellor", "minister");
  private static final Pattern FIELD_OFFICE =
      Pattern.compile(
          "(?:Minister|Secretary|Advis[eo]r|Envoy|Commissioner|Coordinator|Council?lor|Leader)s?(?:[’']s?|-designate|-elect)?");
  private static final Pattern OFFICE_FOR =
      Pattern.compile(
          "(?:[Ss]ecretary|[Mm]inister|Envoy|Coordinator|Counsell?or|Advis[eo]r|Senior Director"
              + "|Special Representative|(?<!High )Commissioner)(?: of \\p{Lu}\\p{L}+)? for(?: the)? $");
  private static final Pattern SECRETARY_OF =
      Pattern.compile("(?:Secretary|Minister) of(?: the)? $");
  private static final int LOOK_BACK = 60;

  private final Gazetteer gazetteer;
  private final JoinedNames joined;

  OfficeFields(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.joined = new JoinedNames(gazetteer);
  }

  /** The name without the words of an office; empty where it is nothing else. */
  Optional<NamedSpan> without(NamedSpan name, String text) {
    Optional<NamedSpan> secretary = secretary(name, text);
    if (secretary.isPresent()) {
      return secretary;
    }
    boolean body = name.nameType() == NameType.ORG || name.nameType() == NameType.MISC;
    if (!body || name.surface().indexOf(' ') < 0 || joined.known(name.surface()).isPresent()) {
      return Optional.of(name);
    }
    String before = text.substring(Math.max(0, name.begin() - LOOK_BACK), name.begin());
    Matcher next = NEXT.matcher(text).region(name.end(), text.length());
    NamedSpan own = beforeFor(name, before);
    if (next.lookingAt()) {
      own = withoutLastWords(withoutFirstWord(own, next.group(1)), next.group(1));
    }
    boolean after = OFFICE_FOR.matcher(before).find();
    boolean isField = after || next.lookingAt() && FIELD_OFFICE.matcher(next.group(1)).matches();
    Optional<NamedSpan> known = isField ? knownBegin(own) : Optional.empty();
    return known.isPresent()
        ? known
        : Optional.of(own)
            .filter(whole -> !NameWords.shared().isOfficeFor(NameKey.tokens(whole.surface())))
            .filter(whole -> !(after && isField(whole.surface())));
  }

  /** The person of "Defense Austin" after "Secretary of"; empty where the name is no such. */
  private Optional<NamedSpan> secretary(NamedSpan name, String text) {
    String words = name.surface();
    String before = text.substring(Math.max(0, name.begin() - LOOK_BACK), name.begin());
    int at = 0;
    for (int end = words.indexOf(' ');
        end > at && SmallWords.areSmall(words.substring(at, end));
        end = words.indexOf(' ', at)) {
      at = end + 1;
    }
    String person = words.substring(at);
    boolean runIn =
        at > 0
            && !words.startsWith("and ", at - "and ".length())
            && !NameWords.shared().isField(NameKey.of(person))
            && name.nameType() != NameType.LOC
            && SECRETARY_OF.matcher(before).find()
            && SmallWords.keys(person).noneMatch(NameWords.shared()::isCommon)
            && !gazetteer.knows(NameKey.of(words))
            && gazetteer
                .find(person, NameType.LOC)
                .filter(place -> place.kind() != Kind.CITY && place.kind() != Kind.CAPITAL)
                .isEmpty()
            && !BodyHeads.endsWithBody(person);
    return runIn ? Optional.of(name.at(name.begin() + at, person, NameType.PER)) : Optional.empty();
  }

  /** The name without the words at its end that begin the office of which {@code next} goes on. */
  private NamedSpan withoutLastWords(NamedSpan name, String next) {
    String office = NameKey.of(next);
    String words = name.surface();
    while (words.indexOf(' ') > 0 && beginsOffice(NameKey.of(BodyHeads.lastWord(words)), office)) {
      office = NameKey.of(BodyHeads.lastWord(words));
      words = words.substring(0, words.lastIndexOf(' '));
    }
    return words.equals(name.surface()) ? name : name.at(name.begin(), words, type(name, words));
  }

  /**
   * The known body between a word of an office and its last: "Senior State Department Official".
   */
  private NamedSpan withoutFirstWord(NamedSpan name, String next) {
    int end = name.surface().indexOf(' ') + 1;
    String body = name.surface().substring(end);
    boolean round =
        beginsOffice(
                NameKey.of(name.surface().substring(0, Math.max(0, end - 1))), NameKey.of(next))
            && joined.known(body).isPresent();
    return round ? name.at(name.begin() + end, body, type(name, body)) : name;
  }

  /** Whether the word may begin an office that goes on with the other word. */
  private static boolean beginsOffice(String word, String office) {
    return switch (word) {
      case "state", "cabinet" -> OF_STATE.contains(office);
      case "first", "second", "deputy", "vice", "senior", "acting", "executive" ->
          NameWords.shared().isOfficeWord(office);
      default -> false;
    };
  }

  /** The body before "for", of which a secretary is one: "Treasury" of "Treasury for Terrorism". */
  private NamedSpan beforeFor(NamedSpan name, String before) {
    int end = name.surface().indexOf(" for ");
    boolean field =
        end > 0
            && name.surface().indexOf(' ') == end
            && !BodyHeads.isOneBody(name.surface().substring(0, end))
            && SECRETARY_OF.matcher(before).find();
    return field ? name.at(name.begin(), name.surface().substring(0, end), name.nameType()) : name;
  }

  /** The known name before words that are but a field. */
  private Optional<NamedSpan> knownBegin(NamedSpan name) {
    String surface = name.surface();
    for (int at = surface.lastIndexOf(' '); at > 0; at = surface.lastIndexOf(' ', at - 1)) {
      String begin = surface.substring(0, at);
      boolean known = gazetteer.demonym(begin).isPresent() || joined.known(begin).isPresent();
      String rest = surface.substring(at + 1);
      if (known && (SmallWords.areSmall(rest) || gazetteer.find(rest, NameType.LOC).isPresent())) {
        return Optional.of(name.at(name.begin(), begin, type(name, begin)));
      }
    }
    return Optional.empty();
  }

  /** The type that the gazetteer tells, else the name's own. */
  private NameType type(NamedSpan name, String words) {
    return gazetteer.demonym(words).isPresent()
        ? NameType.NORP
        : joined.known(words).map(GazetteerEntry::type).orElse(name.nameType());
  }

  /** Whether the words end with what news writes small, and none says that it is a body. */
  private static boolean isField(String words) {
    String last = BodyHeads.lastWord(words);
    return SmallWords.areSmall(last)
        && !NameWords.shared().isStaff(NameKey.of(last))
        && SmallWords.keys(words).noneMatch(BodyHeads::isBodyOrBodies);
  }
}
