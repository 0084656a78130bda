package org.comention.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comention.entity.GazetteerEntry.Kind;

/** The rules that tie one name to an entity, by type, the surest first. */
final class NameRules {
  private static final Set<String> DIRECTIONS =
      Set.of(
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "mainland",
          "occupied",
          "north",
          "south",
          "east",
          "west");

  private final Gazetteer gazetteer;
  private final Rollup rollup;
  private final Ministries ministries;

  NameRules(Gazetteer gazetteer, Rollup rollup) {
    this.gazetteer = gazetteer;
    this.rollup = rollup;
    this.ministries = new Ministries(gazetteer);
  }

  /** The entity of a name; empty when the surface can be no name ({@link Surfaces}). */
  Optional<Resolution> resolve(Name name, ArticleNames article) {
    NameType type = article.typeOf(name);
    if (type == NameType.PER) {
      return person(name, article);
    }
    if (!name.reading().isName()) {
      return Optional.empty();
    }
    if (NameWords.shared().isGeneric(name.reading().key()) && find(name, type).isEmpty()) {
      return article.organisations().headed(name);
    }
    Resolution found =
        switch (type) {
          case LOC -> place(name, article);
          case NORP -> group(name);
          case ORG -> organisation(name, article);
          default ->
              find(name, type)
                  .map(entry -> known(name, entry))
                  .orElseGet(() -> own(name, type, Rule.EXACT));
        };
    boolean words = found.rule() == Rule.EXACT && article.words().isNoName(name, type);
    return words ? Optional.empty() : Optional.of(found);
  }

  /** Whether the word is a direction that may stand before a place's name. */
  static boolean isDirection(String word) {
    return DIRECTIONS.contains(word);
  }

  private Optional<Resolution> person(Name name, ArticleNames article) {
    Optional<PersonClusters.Person> meant =
        article.people().full(name).or(() -> article.people().meant(name));
    if (meant.isPresent()) {
      return Optional.of(person(name, meant.get()));
    }
    if (!name.reading().isName()) {
      return Optional.empty();
    }
    Optional<Resolution> known = find(name, NameType.PER).map(entry -> known(name, entry));
    return known.isPresent() || article.words().isNoPerson(name)
        ? known
        : Optional.of(own(name, NameType.PER, Rule.BARE));
  }

  private Resolution person(Name name, PersonClusters.Person person) {
    GazetteerEntry entry = person.known();
    if (entry != null) {
      boolean named = find(name, NameType.PER).filter(entry::equals).isPresent();
      return named && name.reading().person().isFull()
          ? known(name, entry)
          : resolution(name, entry, Rule.COREFERENCE);
    }
    Reading full = person.name();
    boolean same = full.personKey().equals(name.reading().personKey());
    return resolution(name, NameType.PER, full, same ? Rule.EXACT : Rule.COREFERENCE);
  }

  private Resolution place(Name name, ArticleNames article) {
    return gazetteer
        .lookalike(name.reading().key(), article.types().keySet())
        .or(() -> find(name, NameType.LOC))
        .or(() -> countryWithoutDirection(name.reading().key()))
        .map(entry -> known(name, entry))
        .orElseGet(() -> own(name, NameType.LOC, Rule.EXACT));
  }

  /** "eastern Ukraine" is Ukraine; "South Sudan" and "Western Sahara" are found before. */
  private Optional<GazetteerEntry> countryWithoutDirection(String key) {
    int hyphen = key.indexOf('-');
    if (hyphen < 0 || !DIRECTIONS.contains(key.substring(0, hyphen))) {
      return Optional.empty();
    }
    return gazetteer
        .findKey(key.substring(hyphen + 1), NameType.LOC)
        .filter(place -> place.kind() == Kind.COUNTRY);
  }

  private Resolution group(Name name) {
    Optional<GazetteerEntry> place = gazetteer.demonymOfKey(name.reading().key());
    if (place.isPresent() && rollup != Rollup.NONE) {
      return resolution(name, place.get(), Rule.DEMONYM);
    }
    return find(name, NameType.NORP)
        .map(entry -> known(name, entry))
        .orElseGet(() -> own(name, NameType.NORP, Rule.EXACT));
  }

  private Resolution organisation(Name name, ArticleNames article) {
    OrganisationForms forms = article.organisations();
    boolean acronym = name.reading().isAcronym();
    Optional<Reading> introduced = forms.introducedFor(name.reading());
    if (introduced.isPresent()) {
      return sameAs(name, introduced.get(), Rule.ACRONYM);
    }
    return find(name, NameType.ORG)
        .map(entry -> known(name, entry))
        .or(() -> ministry(name, article))
        .or(() -> withoutTail(name))
        .or(() -> singular(name))
        .or(() -> countryWithoutDirection(name.reading().key()).map(entry -> known(name, entry)))
        .or(
            () ->
                acronym
                    ? forms.spelledOut(name.reading()).map(n -> sameAs(name, n, Rule.ACRONYM))
                    : forms.longer(name.reading()).map(n -> sameAs(name, n, Rule.COREFERENCE)))
        .orElseGet(() -> own(name, NameType.ORG, Rule.EXACT));
  }

  /** "NATO Allies" and "UN Member States" are NATO and the UN. */
  private Optional<Resolution> withoutTail(Name name) {
    List<String> words = List.of(name.reading().organisationKey().split("-"));
    int tail = NameWords.shared().tailLength(words);
    return Optional.of(String.join("-", words.subList(0, words.size() - tail)))
        .filter(key -> tail > 0 && !key.isEmpty())
        .flatMap(key -> gazetteer.findKey(key, NameType.ORG))
        .map(entry -> resolution(name, entry, Rule.ALIAS));
  }

  /** "Departments of Labor" at the head of a list is the Department of Labor. */
  private Optional<Resolution> singular(Name name) {
    String key = name.reading().organisationKey();
    return Optional.of(key.replaceFirst("departments-of", "department-of"))
        .filter(one -> !one.equals(key))
        .flatMap(one -> gazetteer.findKey(one, NameType.ORG))
        .map(entry -> resolution(name, entry, Rule.ALIAS));
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

  private Resolution sameAs(Name name, Reading full, Rule rule) {
    return gazetteer
        .findKey(full.organisationKey(), NameType.ORG)
        .map(entry -> resolution(name, entry, rule))
        .orElseGet(() -> resolution(name, NameType.ORG, full, rule));
  }

  private Optional<GazetteerEntry> find(Name name, NameType type) {
    return gazetteer
        .findKey(name.reading().key(type), type)
        .or(() -> gazetteer.findKey(name.reading().key(), type));
  }

  private static Resolution known(Name name, GazetteerEntry entry) {
    boolean shown = entry.key().equals(name.reading().key(entry.type()));
    return resolution(name, entry, shown ? Rule.GAZETTEER : Rule.ALIAS);
  }

  private static Resolution own(Name name, NameType type, Rule rule) {
    return resolution(name, type, name.reading(), rule);
  }

  private static Resolution resolution(Name name, GazetteerEntry entry, Rule rule) {
    return new Resolution(name.span(), entry.id(), entry.type().name(), rule, entry.name());
  }

  private static Resolution resolution(Name name, NameType type, Reading full, Rule rule) {
    return new Resolution(name.span(), type.id(full.key(type)), type.name(), rule, full.surface());
  }
}
