package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * Known names side by side in one mention: two that "and" or a slash joins ("Treasury and OFAC"),
 * and countries one after the other ("North Macedonia Norway", a table's row), which places of
 * several words may follow ("United Kingdom Middle East").
 */
final class JoinedNames {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern AND = Pattern.compile(" and | & |/");

  private final Gazetteer gazetteer;

  JoinedNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names in the mention; empty where it is one name, or holds words that are none. */
  Optional<List<NamedSpan>> split(NamedSpan name) {
    return joined(name).or(() -> countries(name));
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
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(
            List.of(
                name.at(name.begin(), left, first.get().type()),
                name.at(name.begin() + and.end(), right, second.get().type())));
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

  /** A country; after one, any place of several words: "United Kingdom Middle East". */
  private boolean isPlace(String words, boolean later) {
    return gazetteer
        .find(words, NameType.LOC)
        .filter(p -> p.kind() == Kind.COUNTRY || later && words.indexOf(' ') > 0)
        .isPresent();
  }
}
