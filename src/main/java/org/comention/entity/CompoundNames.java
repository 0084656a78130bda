package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * Countries, peoples and people of high office that a hyphen or slash joins in one mention:
 * "U.S.-China", "Israeli-Palestinian", "Biden-Xi". Each part is a mention of its own; a country
 * whose own name has a hyphen stays whole.
 */
final class CompoundNames {
  private static final Pattern PART = Pattern.compile("[^-\u2010-\u2015/]+");

  private final Gazetteer gazetteer;

  CompoundNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The parts with their offsets; the mention itself where it is no compound. */
  List<NamedSpan> split(NamedSpan name) {
    boolean joined =
        name.surface().chars().anyMatch(c -> c == '-' || c == '/' || c > 0x200f && c < 0x2016);
    if (!joined || known(name.surface()).isPresent()) {
      return List.of(name);
    }
    List<NamedSpan> parts = new ArrayList<>();
    Matcher part = PART.matcher(name.surface());
    while (part.find()) {
      Optional<String> type = known(part.group());
      if (type.isEmpty()) {
        return List.of(name);
      }
      parts.add(
          new NamedSpan(
              name.begin() + part.start(),
              name.begin() + part.end(),
              name.sentence(),
              name.paragraph(),
              part.group(),
              type.get(),
              null));
    }
    return parts.size() < 2 ? List.of(name) : parts;
  }

  private Optional<String> known(String words) {
    String key = NameKey.of(words);
    if (gazetteer.demonymOfKey(key).isPresent()) {
      return Optional.of(NameType.NORP.name());
    }
    return gazetteer
        .findKey(key, NameType.LOC)
        .filter(place -> place.kind() == Kind.COUNTRY)
        .or(() -> gazetteer.findKey(key, NameType.PER))
        .map(known -> known.type().name());
  }
}
