package org.comention.entity;

import java.util.List;
import java.util.Map;

/**
 * What one article tells about its own names, the ground of every rule that looks beyond the
 * mention.
 *
 * @param types settled type by key, see {@link TypeVotes}
 * @param people persons with a full name
 * @param organisations acronyms and long names
 */
record ArticleNames(
    Map<String, NameType> types, PersonClusters people, OrganisationForms organisations) {

  static ArticleNames of(Gazetteer gazetteer, List<NamedSpan> names) {
    List<NamedSpan> possible = names.stream().filter(n -> Surfaces.isName(n.surface())).toList();
    PersonClusters asTagged =
        PersonClusters.of(
            gazetteer, possible.stream().filter(n -> isPerson(n.nameType())).toList());
    Map<String, NameType> types = TypeVotes.settle(gazetteer, asTagged, names);
    List<NamedSpan> people =
        possible.stream().filter(n -> isPerson(types.get(TypeVotes.key(n)))).toList();
    List<NamedSpan> organisations =
        possible.stream().filter(n -> types.get(TypeVotes.key(n)) == NameType.ORG).toList();
    return new ArticleNames(
        types, PersonClusters.of(gazetteer, people), OrganisationForms.of(organisations));
  }

  private static boolean isPerson(NameType type) {
    return type == NameType.PER;
  }

  NameType typeOf(NamedSpan name) {
    return types.get(TypeVotes.key(name));
  }
}
