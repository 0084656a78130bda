package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * Known names side by side in one mention: two that "and" or a slash joins ("Treasury and OFAC"),
 * and countries one after the other ("North Macedonia Norway", a table's row), which continents and
 * places of several words may follow ("United Kingdom Middle East"). A known body after "and" is
 * the name where small words stand before: "Human Rights and Amnesty International". So are two of
 * acronyms of international bodies, countries and regions in one name: "NATO EU". Two unknown names
 * with the same last word, of a kind of law or body, are two.
 */
final class JoinedNames {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Set<String> CONTINENTS =
      Set.of("Europe", "Africa", "Asia", "Americas", "Caribbean");
  private static final Pattern AND = Pattern.compile(" and | & |/");

  private final Gazetteer gazetteer;

  JoinedNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names in the mention; empty where it is one name, or holds words that are none. */
  Optional<List<NamedSpan>> split(NamedSpan name) {
    return joined(name).or(() -> countries(name)).or(() -> twoKnown(name));
  }

  /** What the words mean, as the name of a body, place, person or thing. */
  Optional<GazetteerEntry> known(String surface) {
    return gazetteer
        .find(surface, NameType.ORG)
        .or(() -> gazetteer.find(surface, NameType.LOC))
        .or(() -> gazetteer.find(surface, NameType.PER))
        .or(() -> gazetteer.find(surface, NameType.MISC));
  }

  /** The index after each word. */
  static List<Integer> wordEnds(String surface) {
    return WORD.matcher(surface).results().map(MatchResult::end).toList();
  }

  private Optional<List<NamedSpan>> joined(NamedSpan name) {
    Matcher and = AND.matcher(name.surface());
    if (name.nameType() == NameType.PER || !and.find()) {
      return Optional.empty();
    }
    String left = name.surface().substring(0, and.start());
    String right = name.surface().substring(and.end());
    Optional<GazetteerEntry> first = known(left);
    Optional<GazetteerEntry> second = known(right);
    if (first.isEmpty() && second.isEmpty() && areTwo(left, right)) {
      return Optional.of(
          List.of(
              name.at(name.begin(), left, name.nameType()),
              name.at(name.begin() + and.end(), right, name.nameType())));
    }
    if (second.isEmpty() || first.isEmpty() && !isRest(left, right, second.get())) {
      return Optional.empty();
    }
    NamedSpan last = name.at(name.begin() + and.end(), right, second.get().type());
    return Optional.of(
        first
            .map(entry -> List.of(name.at(name.begin(), left, entry.type()), last))
            .orElse(List.of(last)));
  }

  /** Whether both end with the same kind of law or body: "Endangered Species Act", "Lacey Act". */
  private static boolean areTwo(String left, String right) {
    String last = BodyHeads.lastWord(right);
    return left.indexOf(' ') > 0
        && right.indexOf(' ') > 0
        && BodyHeads.lastWord(left).equals(last)
        && BodyHeads.isOneBody(last);
  }

  /** Whether small words are left of a body: "Human Rights" and "Amnesty International". */
  private static boolean isRest(String left, String right, GazetteerEntry second) {
    return second.type() == NameType.ORG
        && right.indexOf(' ') > 0
        && !SmallWords.areCommon(right)
        && SmallWords.areSmall(left)
        && !BodyHeads.endsWithBody(left);
  }

  private Optional<List<NamedSpan>> twoKnown(NamedSpan name) {
    if (name.nameType() != NameType.ORG) {
      return Optional.empty();
    }
    String surface = name.surface();
    return wordEnds(surface).stream()
        .filter(end -> end < surface.length())
        .filter(end -> isBodyOrPlace(surface.substring(0, end)))
        .filter(end -> isBodyOrPlace(surface.substring(end + 1)))
        .findFirst()
        .map(end -> List.of(part(name, 0, end), part(name, end + 1, surface.length())));
  }

  private NamedSpan part(NamedSpan name, int from, int to) {
    String words = name.surface().substring(from, to);
    NameType type = known(words).map(GazetteerEntry::type).orElse(name.nameType());
    return name.at(name.begin() + from, words, type);
  }

  /** Whether a body goes by letters: "NATO", "G7". */
  private static boolean isLetters(String words) {
    return Surfaces.isAcronym(words) || words.matches("\\p{Lu}\\d+");
  }

  /** Whether the words are a body of no one country that goes by letters, a country or region. */
  private boolean isBodyOrPlace(String words) {
    return known(words)
        .filter(
            entry ->
                entry.kind() == Kind.COUNTRY
                    || entry.kind() == Kind.REGION && mayFollow(entry, words)
                    || entry.type() == NameType.ORG
                        && entry.country().isEmpty()
                        && isLetters(words))
        .isPresent();
  }

  private Optional<List<NamedSpan>> countries(NamedSpan name) {
    List<NamedSpan> found = new ArrayList<>();
    List<Integer> ends = wordEnds(name.surface());
    int at = 0;
    while (name.nameType() == NameType.LOC && at < name.surface().length()) {
      int from = at;
      Optional<Integer> end =
          ends.stream()
              .filter(e -> e > from && isPlace(name.surface().substring(from, e), from > 0))
              .reduce((a, b) -> b);
      if (end.isEmpty()) {
        return Optional.empty();
      }
      String country = name.surface().substring(from, end.get());
      found.add(name.at(name.begin() + from, country, NameType.LOC));
      at = end.get() + 1;
    }
    return found.size() < 2 ? Optional.empty() : Optional.of(found);
  }

  private static boolean mayFollow(GazetteerEntry place, String words) {
    return words.indexOf(' ') > 0 || CONTINENTS.contains(place.name());
  }

  /** A country; after one, a continent or any place of several words: "United Kingdom Europe". */
  private boolean isPlace(String words, boolean later) {
    return gazetteer
        .find(words, NameType.LOC)
        .filter(p -> p.kind() == Kind.COUNTRY || later && mayFollow(p, words))
        .isPresent();
  }
}
