package org.comention.entity;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * National ministries, however they are written: "Russian Defence Ministry", "Ministry of Defense
 * of the Russian Federation", "Iran's Foreign Ministry" are one organisation each, {@code
 * org:russia-defense-ministry}.
 *
 * <p>Whose a ministry without its country is, the surest first ({@link NameRules}):
 *
 * <ol>
 *   <li>the country's that stands right before it (rule {@code coreference});
 *   <li>that of the only ministry of the kind that the article names with its country (the same);
 *   <li>that of the one country the article is about: four in five of the countries and peoples it
 *       names, and three at least, the United States aside, which has departments (rule {@code
 *       implied}, low confidence). The only country of the sentence does not decide: "The Foreign
 *       Ministry condemned the strike on Ukraine" is hardly Ukraine's;
 *   <li>nobody's: an entity of this article alone (rule {@code bare}), so that no ministry is two
 *       countries'. Reprints of one text share it.
 * </ol>
 *
 * <p>American departments stand in {@code organisations.tsv}.
 */
final class Ministries {
  private static final String WITHOUT_MINISTRIES = "loc:united-states";

  /** What a ministry is of, by the words it is written with. */
  private static final Map<String, String> SUBJECTS =
      Map.ofEntries(
          Map.entry("foreign", "foreign"),
          Map.entry("foreign-affairs", "foreign"),
          Map.entry("external-affairs", "foreign"),
          Map.entry("foreign-and-european-affairs", "foreign"),
          Map.entry("defense", "defense"),
          Map.entry("defence", "defense"),
          Map.entry("national-defense", "defense"),
          Map.entry("national-defence", "defense"),
          Map.entry("interior", "interior"),
          Map.entry("internal-affairs", "interior"),
          Map.entry("the-interior", "interior"),
          Map.entry("finance", "finance"),
          Map.entry("economy", "economy"),
          Map.entry("energy", "energy"),
          Map.entry("health", "health"),
          Map.entry("public-health", "health"),
          Map.entry("justice", "justice"),
          Map.entry("education", "education"),
          Map.entry("agriculture", "agriculture"),
          Map.entry("commerce", "commerce"),
          Map.entry("trade", "trade"),
          Map.entry("culture", "culture"),
          Map.entry("intelligence", "intelligence"),
          Map.entry("oil", "oil"),
          Map.entry("petroleum", "oil"));

  private static final Pattern OF =
      Pattern.compile("(?:(.+?)-)?ministry-(?:of|for)-(?:the-)?(.+?)(?:-of-(?:the-)?(.+))?");
  private static final Pattern BEFORE =
      Pattern.compile("(?:(.+?)-)?([a-z]+(?:-affairs)?)-ministry");

  /**
   * A ministry.
   *
   * @param country whose; null where the name does not say
   * @param subject of what: foreign, defense, interior
   */
  record Ministry(GazetteerEntry country, String subject) {

    /** The ministry of the same kind of a country. */
    Ministry of(GazetteerEntry owner) {
      return new Ministry(owner, subject);
    }

    /** The id; only for a ministry whose country is known. */
    String id() {
      return NameType.ORG.id(NameKey.of(country.name() + " " + subject + " ministry"));
    }

    /** "Defense Ministry of Russia". */
    String name() {
      String first = subject.substring(0, 1).toUpperCase(Locale.ROOT);
      return first + subject.substring(1) + " Ministry of " + country.name();
    }
  }

  private final Gazetteer gazetteer;

  Ministries(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The ministry that the key of a name means; empty for a name that is none. */
  Optional<Ministry> read(String key) {
    if (!key.contains("ministry")) {
      return Optional.empty();
    }
    Matcher of = OF.matcher(key);
    if (of.matches()) {
      return ministry(Arrays.asList(of.group(1), of.group(3)), of.group(2));
    }
    Matcher before = BEFORE.matcher(key);
    if (before.matches()) {
      return ministry(Collections.singletonList(before.group(1)), before.group(2));
    }
    return Optional.empty();
  }

  private Optional<Ministry> ministry(List<String> owners, String subject) {
    String known = SUBJECTS.get(subject);
    if (known == null) {
      return Optional.empty();
    }
    for (String owner : owners) {
      if (owner != null) {
        return country(owner).map(country -> new Ministry(country, known));
      }
    }
    return Optional.of(new Ministry(null, known));
  }

  /** The country that a name's key or a demonym's means. */
  Optional<GazetteerEntry> country(String owner) {
    return gazetteer
        .demonymOfKey(owner)
        .or(() -> gazetteer.findKey(owner, NameType.LOC))
        .or(() -> gazetteer.findKey(withoutPossessive(owner), NameType.LOC))
        .filter(place -> place.kind() == GazetteerEntry.Kind.COUNTRY);
  }

  /**
   * The country that a name means or has in it, as a ministry does or a seat of government; not the
   * United States, which has departments.
   */
  Optional<GazetteerEntry> countryOf(String key) {
    return country(key)
        .or(() -> read(key).map(Ministry::country))
        .or(
            () ->
                gazetteer
                    .findKey(key, NameType.LOC)
                    .flatMap(seat -> gazetteer.standsFor(seat.id())))
        .filter(place -> !place.id().equals(WITHOUT_MINISTRIES));
  }

  /**
   * "irans" of "Iran's Foreign Ministry": an apostrophe inside a name leaves no trace in its key.
   */
  private static String withoutPossessive(String owner) {
    return owner.endsWith("s") ? owner.substring(0, owner.length() - 1) : owner;
  }
}
