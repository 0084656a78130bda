package org.comention.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param ministries those named with their country
 */
record ArticleNames(
    Map<String, NameType> types,
    PersonClusters people,
    OrganisationForms organisations,
    Set<Ministries.Ministry> ministries) {

  static ArticleNames of(Gazetteer gazetteer, List<Name> names) {
    List<Name> possible = names.stream().filter(n -> n.reading().isName()).toList();
    PersonClusters asTagged =
        PersonClusters.of(gazetteer, ofType(possible, n -> n.taggedType() == NameType.PER));
    Map<String, NameType> types = TypeVotes.settle(gazetteer, asTagged, names);
    List<Name> people = ofType(possible, n -> types.get(n.reading().key()) == NameType.PER);
    List<Name> organisations = ofType(possible, n -> types.get(n.reading().key()) == NameType.ORG);
    return new ArticleNames(
        types,
        PersonClusters.of(gazetteer, people),
        OrganisationForms.of(organisations),
        national(gazetteer, organisations));
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

  NameType typeOf(Name name) {
    return types.get(name.reading().key());
  }
}
