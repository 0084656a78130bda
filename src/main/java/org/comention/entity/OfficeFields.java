package org.comention.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a model ran into the words of an office beside them.
 *
 * <ul>
 *   <li>The first words of the office that follows go: "State" of "Economy Ministry State" before
 *       "Secretary", "Senior Bureau" of "Energy Bureau Senior Bureau" before "Official".
 *   <li>What the office is for goes where it stands after a known name: "National Security" of
 *       "Israeli National Security" before "Advisor", "Reconciliation" of "Afghanistan
 *       Reconciliation" after "Envoy for".
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
          "(?i:minister|secretary|advis[eo]r|envoy|commissioner|coordinator|council?lor)s?");
  private static final Pattern OFFICE_FOR =
      Pattern.compile(
          "(?i:secretary|minister|envoy|coordinator|counsell?or|advis[eo]r|senior director"
              + "|special representative|(?<!High )commissioner)(?: of \\p{Lu}\\p{L}+)? [Ff]or(?: the)? $");
  private static final Pattern SECRETARY_OF =
      Pattern.compile("(?i:secretary|minister) [Oo]f(?: the)? $");
  private static final int LOOK_BACK = 60;

  private final Gazetteer gazetteer;
  private final JoinedNames joined;

  OfficeFields(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.joined = new JoinedNames(gazetteer);
  }

  /** The name without the words of an office; empty where it is nothing else. */
  Optional<NamedSpan> without(NamedSpan name, String text) {
    boolean body = name.nameType() == NameType.ORG || name.nameType() == NameType.MISC;
    if (!body || name.surface().indexOf(' ') < 0 || joined.known(name.surface()).isPresent()) {
      return Optional.of(name);
    }
    String before = text.substring(Math.max(0, name.begin() - LOOK_BACK), name.begin());
    Matcher next = NEXT.matcher(text).region(name.end(), text.length());
    NamedSpan begun = next.lookingAt() ? withoutFirstWords(name, next.group(1)) : name;
    NamedSpan own = beforeFor(begun, before);
    boolean after = OFFICE_FOR.matcher(before).find();
    boolean isField = after || next.lookingAt() && FIELD_OFFICE.matcher(next.group(1)).matches();
    Optional<NamedSpan> known = isField ? knownBegin(own) : Optional.empty();
    return known.isPresent()
        ? known
        : Optional.of(own)
            .filter(whole -> !isOffice(whole) && !(after && isField(whole.surface())));
  }

  /**
   * The name without the words that begin the office of which {@code next} goes on, behind it or,
   * round a known body, before it: "Senior" of "Senior State Department" before "Official".
   */
  private NamedSpan withoutFirstWords(NamedSpan name, String next) {
    int first = name.surface().indexOf(' ');
    String body = name.surface().substring(first + 1);
    if (beginsOffice(NameKey.of(name.surface().substring(0, first)), "")
        && NameWords.shared().isHolder(NameKey.of(next))
        && joined.known(body).isPresent()) {
      return name.at(name.begin() + first + 1, body, type(name, body));
    }
    NameWords lists = NameWords.shared();
    String office = NameKey.of(next);
    String words = name.surface();
    while (words.indexOf(' ') > 0 && lists.isOfficeWord(office)) {
      String last = NameKey.of(BodyHeads.lastWord(words));
      if (!beginsOffice(last, office)) {
        break;
      }
      words = words.substring(0, words.lastIndexOf(' '));
      office = last;
    }
    return words.equals(name.surface()) ? name : name.at(name.begin(), words, type(name, words));
  }

  private static boolean beginsOffice(String word, String office) {
    return switch (word) {
      case "state", "cabinet" -> OF_STATE.contains(office);
      case "first", "second", "deputy", "vice", "senior", "acting", "executive" -> true;
      default -> false;
    };
  }

  /** The body before "for", of which a secretary is one: "Treasury" of "Treasury for Terrorism". */
  private NamedSpan beforeFor(NamedSpan name, String before) {
    int end = name.surface().indexOf(" for ");
    boolean field = end > 0 && SECRETARY_OF.matcher(before).find();
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
    return SmallWords.areSmall(BodyHeads.lastWord(words))
        && SmallWords.keys(words).noneMatch(BodyHeads::isBodyOrBodies);
  }

  private static boolean isOffice(NamedSpan name) {
    List<String> tokens = NameKey.tokens(name.surface());
    return tokens.size() > 2
        && NameWords.shared().isHolder(tokens.get(0))
        && tokens.get(1).equals("for");
  }
}
