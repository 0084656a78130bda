package org.comention.entity;

import java.util.List;
import java.util.Optional;

/** The rules that tie the name of a body to an entity, the surest first. */
final class OrganisationRules {
  private final Gazetteer gazetteer;
  private final KnownNames known;
  private final Ministries ministries;

  OrganisationRules(Gazetteer gazetteer, KnownNames known) {
    this.gazetteer = gazetteer;
    this.known = known;
    this.ministries = new Ministries(gazetteer);
  }

  /** The entity of the body that a name means in the article. */
  Resolution resolve(Name name, ArticleNames article) {
    OrganisationForms forms = article.organisations();
    boolean acronym = name.reading().isAcronym();
    Optional<Reading> introduced = forms.introducedFor(name.reading());
    if (introduced.isPresent()) {
      return known.sameAs(name, introduced.get(), Rule.ACRONYM);
    }
    return known
        .find(name, NameType.ORG)
        .map(entry -> KnownNames.known(name, entry))
        .or(() -> respelled(name))
        .or(() -> ministry(name, article))
        .or(() -> withoutTail(name))
        .or(() -> singular(name))
        .or(
            () ->
                known
                    .countryWithoutDirection(name.reading().key())
                    .map(entry -> KnownNames.known(name, entry)))
        .or(
            () ->
                acronym
                    ? forms.spelledOut(name.reading()).map(n -> known.sameAs(name, n, Rule.ACRONYM))
                    : forms
                        .longer(name.reading())
                        .map(n -> known.sameAs(name, n, Rule.COREFERENCE)))
        .orElseGet(() -> KnownNames.own(name, NameType.ORG, Rule.EXACT));
  }

  /** "United States Coast Guard" is the US Coast Guard. */
  private Optional<Resolution> respelled(Name name) {
    return gazetteer
        .findSpelling(name.reading().organisationKey())
        .map(entry -> KnownNames.as(name, entry, Rule.ALIAS));
  }

  /** "NATO Allies" and "UN Member States" are NATO and the UN. */
  private Optional<Resolution> withoutTail(Name name) {
    List<String> words = List.of(name.reading().organisationKey().split("-"));
    int tail = NameWords.shared().tailLength(words);
    return Optional.of(String.join("-", words.subList(0, words.size() - tail)))
        .filter(key -> tail > 0 && !key.isEmpty())
        .flatMap(key -> gazetteer.findKey(key, NameType.ORG))
        .map(entry -> KnownNames.as(name, entry, Rule.ALIAS));
  }

  /** "Departments of Labor" at the head of a list is the Department of Labor. */
  private Optional<Resolution> singular(Name name) {
    String key = name.reading().organisationKey();
    return Optional.of(key.replaceFirst("departments-of", "department-of"))
        .filter(one -> !one.equals(key))
        .flatMap(one -> gazetteer.findKey(one, NameType.ORG))
        .map(entry -> KnownNames.as(name, entry, Rule.ALIAS));
  }

  /** A ministry under one name; the policy is told in {@link Ministries}. */
  private Optional<Resolution> ministry(Name name, ArticleNames article) {
    Optional<Ministries.Ministry> found = ministries.read(name.reading().key());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Ministries.Ministry ministry = found.get();
    if (ministry.country() != null) {
      return Optional.of(ministry(name, ministry, Rule.EXACT));
    }
    return article
        .justBefore(name)
        .flatMap(before -> ministries.country(before.reading().key()))
        .map(ministry::of)
        .or(() -> article.ministry(ministry.subject()))
        .map(national -> ministry(name, national, Rule.COREFERENCE))
        .or(
            () ->
                article
                    .country(ministries)
                    .map(country -> ministry(name, ministry.of(country), Rule.IMPLIED)))
        .or(() -> Optional.of(nobodys(name, article)));
  }

  private static Resolution nobodys(Name name, ArticleNames article) {
    String id = NameType.ORG.id(name.reading().organisationKey() + "-in-" + article.mark());
    return new Resolution(name.span(), id, NameType.ORG.name(), Rule.BARE, name.surface());
  }

  private static Resolution ministry(Name name, Ministries.Ministry ministry, Rule rule) {
    return new Resolution(name.span(), ministry.id(), NameType.ORG.name(), rule, ministry.name());
  }
}
