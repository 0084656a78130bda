package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * Names that a model ran together with others.
 *
 * <ul>
 *   <li>An owner that the gazetteer knows is a name of its own: "the Treasury’s Office of Foreign
 *       Assets Control" is two. A ministry keeps its country ({@link Ministries}).
 *   <li>Two known names that "and" or a slash joins ("Treasury and OFAC") and countries one after
 *       the other ("North Macedonia Norway", a table's row) are one each.
 *   <li>A known name before a preposition that joins no names: "Department of State on Facebook".
 *   <li>A known name before an office is that name: "ASEAN" of "ASEAN Defense Ministers", "PRC" of
 *       "PRC Special Rep".
 *   <li>A person of the gazetteer at the end of a longer name is that person: "Lloyd Austin" of
 *       "Defense Lloyd Austin", the end of an office's name and its holder.
 * </ul>
 */
final class SwallowedNames {
  private static final Pattern OWNER = Pattern.compile("['\u2019]s? (?=\\p{Lu})");
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern PREPOSITION =
      Pattern.compile(" (?:on|about|via|with|from|during|[Cc]oncerning) ");
  private static final Pattern AND = Pattern.compile(" and | & |/");
  private static final int LONGEST_NAME = 3;

  private final Gazetteer gazetteer;
  private final Ministries ministries;

  SwallowedNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.ministries = new Ministries(gazetteer);
  }

  /** The names in one mention; the mention itself where it is one name. */
  List<NamedSpan> split(NamedSpan name) {
    if (name.surface().indexOf(' ') < 0 || isWhole(name.surface())) {
      return List.of(name);
    }
    return owner(name)
        .or(() -> holder(name))
        .or(() -> joined(name))
        .or(() -> countries(name))
        .or(() -> beforeOffice(name))
        .or(() -> beforePreposition(name))
        .orElse(List.of(name));
  }

  private boolean isWhole(String surface) {
    return known(surface).isPresent() || ministries.read(NameKey.of(surface)).isPresent();
  }

  private Optional<GazetteerEntry> known(String surface) {
    return gazetteer
        .find(surface, NameType.ORG)
        .or(() -> gazetteer.find(surface, NameType.LOC))
        .or(() -> gazetteer.find(surface, NameType.PER))
        .or(() -> gazetteer.find(surface, NameType.MISC));
  }

  private Optional<List<NamedSpan>> owner(NamedSpan name) {
    Matcher mark = OWNER.matcher(name.surface());
    if (!mark.find()) {
      return Optional.empty();
    }
    String owner = name.surface().substring(0, mark.start());
    String owned = name.surface().substring(mark.end());
    return known(owner)
        .map(
            entry ->
                List.of(
                    name.at(name.begin(), owner, entry.type()),
                    name.at(name.begin() + mark.end(), owned, name.nameType())));
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
              .filter(e -> e > from && isCountry(name.surface().substring(from, e)))
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

  private boolean isCountry(String words) {
    return gazetteer.find(words, NameType.LOC).filter(p -> p.kind() == Kind.COUNTRY).isPresent();
  }

  private Optional<List<NamedSpan>> beforeOffice(NamedSpan name) {
    if (name.nameType() == NameType.PER) {
      return Optional.empty();
    }
    for (int end : wordEnds(name.surface())) {
      String body = name.surface().substring(0, end);
      Optional<NameType> type = bodyType(body);
      if (type.isPresent() && isOffice(name.surface().substring(end))) {
        return Optional.of(List.of(name.at(name.begin(), body, type.get())));
      }
    }
    return Optional.empty();
  }

  private Optional<NameType> bodyType(String words) {
    return gazetteer.demonym(words).isPresent()
        ? Optional.of(NameType.NORP)
        : known(words).map(GazetteerEntry::type).filter(type -> type != NameType.PER);
  }

  private Optional<List<NamedSpan>> beforePreposition(NamedSpan name) {
    Matcher after = PREPOSITION.matcher(name.surface());
    if (!after.find()) {
      return Optional.empty();
    }
    String body = name.surface().substring(0, after.start());
    return bodyType(body)
        .map(type -> List.of(name.at(name.begin(), body, type), after(name, after.end())));
  }

  private static NamedSpan after(NamedSpan name, int from) {
    return name.at(name.begin() + from, name.surface().substring(from), name.nameType());
  }

  private static boolean isOffice(String words) {
    List<String> tokens = NameKey.tokens(words);
    NameWords lists = NameWords.shared();
    return !tokens.isEmpty()
        && lists.isHolder(tokens.get(tokens.size() - 1))
        && (PersonWords.shared().isTitleAlone(tokens)
            || tokens.stream().allMatch(lists::isOfficeWord));
  }

  private static List<Integer> wordEnds(String surface) {
    return WORD.matcher(surface).results().map(MatchResult::end).toList();
  }

  private Optional<List<NamedSpan>> holder(NamedSpan name) {
    if (name.nameType() == NameType.LOC || name.nameType() == NameType.NORP) {
      return Optional.empty();
    }
    List<Integer> begins = new ArrayList<>();
    Matcher word = WORD.matcher(name.surface());
    while (word.find()) {
      begins.add(word.start());
    }
    for (int n = Math.min(LONGEST_NAME, begins.size() - 1); n > 1; n--) {
      int at = begins.get(begins.size() - n);
      String end = name.surface().substring(at);
      boolean titled = NameKey.of(name.surface(), NameType.PER).equals(NameKey.of(end));
      boolean shouted = end.equals(end.toUpperCase(Locale.ROOT));
      if (!titled && !shouted && gazetteer.find(end, NameType.PER).isPresent()) {
        return Optional.of(List.of(name.at(name.begin() + at, end, NameType.PER)));
      }
    }
    return Optional.empty();
  }
}
