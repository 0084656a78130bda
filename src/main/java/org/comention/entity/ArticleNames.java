package org.comention.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one article tells about its own names, the ground of every rule that looks beyond the
 * mention.
 *
 * @param types settled type by key, see {@link TypeVotes}
 * @param people persons with a full name
 * @param organisations acronyms and long names
 * @param things acronyms of events, laws and works
 * @param ministries those named with their country
 * @param byEnd names by the index after their last letter
 * @param titled bare names with a title before them
 * @param words which surfaces are words and no names
 */
record ArticleNames(
    Map<String, NameType> types,
    PersonClusters people,
    OrganisationForms organisations,
    OrganisationForms things,
    Set<Ministries.Ministry> ministries,
    Map<Integer, Name> byEnd,
    TitledNames titled,
    MereWords words) {
  /** "Iranian Foreign Ministry" and "Iran's Foreign Ministry": what stands between two mentions. */
  private static final int POSSESSIVE_GAP = 3;

  static final double CLEAR_COUNTRY = 0.8;
  static final int COUNTRY_SUPPORT = 3;

  static ArticleNames of(Gazetteer gazetteer, List<Name> names, String text, OptionalInt year) {
    List<Name> possible = names.stream().filter(n -> n.reading().isName()).toList();
    PersonClusters asTagged =
        PersonClusters.of(
            gazetteer,
            ofType(
                possible,
                n -> n.taggedType() == NameType.PER && !TypeVotes.isThing(n.reading().key())));
    TitledNames titled = TitledNames.of(gazetteer, possible, text, year);
    Map<String, NameType> types = TypeVotes.settle(gazetteer, asTagged, titled, names);
    List<Name> people = ofType(possible, n -> types.get(n.reading().key()) == NameType.PER);
    List<Name> organisations = ofType(possible, n -> types.get(n.reading().key()) == NameType.ORG);
    return new ArticleNames(
        types,
        PersonClusters.of(gazetteer, people),
        OrganisationForms.of(gazetteer, organisations, text),
        OrganisationForms.ofThings(
            gazetteer, possible, n -> types.get(n.reading().key()) == NameType.MISC, text),
        national(gazetteer, organisations),
        names.stream().collect(Collectors.toMap(n -> n.span().end(), n -> n, (a, b) -> b)),
        titled,
        new MereWords(text, gazetteer));
  }

  private static List<Name> ofType(List<Name> names, Predicate<Name> type) {
    return names.stream().filter(type).toList();
  }

  private static Set<Ministries.Ministry> national(Gazetteer gazetteer, List<Name> names) {
    Ministries reader = new Ministries(gazetteer);
    return names.stream()
        .flatMap(n -> reader.read(n.reading().key()).stream())
        .filter(m -> m.country() != null)
        .collect(Collectors.toSet());
  }

  /** The one national ministry of the kind that the article names. */
  Optional<Ministries.Ministry> ministry(String subject) {
    List<Ministries.Ministry> found =
        ministries.stream().filter(m -> m.subject().equals(subject)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * The one country that the article is about: at least {@value #CLEAR_COUNTRY} of the times it
   * names a country or people that has ministries, and {@value #COUNTRY_SUPPORT} times at least.
   */
  Optional<GazetteerEntry> country(Ministries reader) {
    Map<GazetteerEntry, Long> named =
        byEnd.values().stream()
            .flatMap(name -> reader.countryOf(name.reading().key()).stream())
            .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
    long all = named.values().stream().mapToLong(n -> n).sum();
    return named.entrySet().stream()
        .filter(e -> e.getValue() >= COUNTRY_SUPPORT && e.getValue() >= CLEAR_COUNTRY * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The name that stands right before another, with a space or a possessive between them. */
  Optional<Name> justBefore(Name name) {
    int begin = name.span().begin();
    for (int end = begin - 1; end >= begin - POSSESSIVE_GAP; end--) {
      Name before = byEnd.get(end);
      if (before != null && before.span().sentence() == name.span().sentence()) {
        return Optional.of(before);
      }
    }
    return Optional.empty();
  }

  /** Hex digits that tell the article from others of another text. */
  String mark() {
    return Integer.toHexString(words.text().hashCode());
  }

  NameType typeOf(Name name) {
    return types.get(name.reading().key());
  }
}
