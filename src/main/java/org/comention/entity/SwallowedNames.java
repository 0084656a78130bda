package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a model ran together with others.
 *
 * <ul>
 *   <li>An owner that the gazetteer knows is a name of its own: "the Treasury’s Office of Foreign
 *       Assets Control" is two. A ministry keeps its country ({@link Ministries}).
 *   <li>A person of the gazetteer at the end of a longer name is that person: "Lloyd Austin" of
 *       "Defense Lloyd Austin", the end of an office's name and its holder.
 * </ul>
 */
final class SwallowedNames {
  private static final Pattern OWNER = Pattern.compile("['\u2019]s? (?=\\p{Lu})");
  private static final Pattern WORD = Pattern.compile("\\S+");
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
    return owner(name).or(() -> holder(name)).orElse(List.of(name));
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
