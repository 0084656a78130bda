package org.comention.entity;

import java.util.Optional;

/** The rules that tie one name to an entity, by type, the surest first. */
final class NameRules {
  private final Gazetteer gazetteer;
  private final Rollup rollup;
  private final KnownNames known;
  private final OrganisationRules organisations;

  NameRules(Gazetteer gazetteer, Rollup rollup) {
    this.gazetteer = gazetteer;
    this.rollup = rollup;
    this.known = new KnownNames(gazetteer);
    this.organisations = new OrganisationRules(gazetteer, known);
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
    if (NameWords.shared().isGeneric(name.reading().key()) && known.find(name, type).isEmpty()) {
      return article.organisations().headed(name);
    }
    Optional<Resolution> thing = introducedThing(name, type, article);
    if (thing.isPresent()) {
      return thing;
    }
    Resolution found =
        switch (type) {
          case LOC -> place(name, article);
          case NORP -> group(name);
          case ORG -> organisations.resolve(name, article);
          default ->
              known
                  .find(name, type)
                  .map(entry -> KnownNames.known(name, entry))
                  .orElseGet(() -> KnownNames.own(name, type, Rule.EXACT));
        };
    boolean words =
        found.rule() == Rule.EXACT && article.words().isNoName(name, type)
            || found.rule() == Rule.GAZETTEER && article.words().isOpening(name)
            || found.rule() == Rule.ACRONYM && article.words().isOfSmallWords(name);
    return words ? Optional.empty() : Optional.of(found);
  }

  /** The event, law or work for which the article introduces the letters. */
  private Optional<Resolution> introducedThing(Name name, NameType type, ArticleNames article) {
    if (!name.reading().isAcronym()
        || known.find(name, type).isPresent()
        || article.words().isNoName(name, type)) {
      return Optional.empty();
    }
    return article
        .things()
        .introducedFor(name.reading())
        .filter(full -> !NameWords.shared().isGeneric(full.key()))
        .map(
            full ->
                gazetteer
                    .findKey(full.key(NameType.MISC), NameType.MISC)
                    .map(entry -> KnownNames.as(name, entry, Rule.ACRONYM))
                    .orElseGet(() -> KnownNames.as(name, NameType.MISC, full, Rule.ACRONYM)));
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
    Optional<Resolution> listed =
        known.find(name, NameType.PER).map(entry -> KnownNames.known(name, entry));
    if (listed.isPresent()) {
      return listed;
    }
    Optional<GazetteerEntry> holder = article.titled().holder(name);
    if (holder.isPresent()) {
      return Optional.of(KnownNames.as(name, holder.get(), Rule.OFFICE));
    }
    return article.words().isNoPerson(name)
        ? Optional.empty()
        : Optional.of(KnownNames.own(name, NameType.PER, Rule.BARE));
  }

  private Resolution person(Name name, PersonClusters.Person person) {
    GazetteerEntry entry = person.known();
    if (entry != null) {
      boolean named = known.find(name, NameType.PER).filter(entry::equals).isPresent();
      return named && name.reading().person().isFull()
          ? KnownNames.known(name, entry)
          : KnownNames.as(name, entry, Rule.COREFERENCE);
    }
    Reading full = person.name();
    boolean same = full.personKey().equals(name.reading().personKey());
    return KnownNames.as(name, NameType.PER, full, same ? Rule.EXACT : Rule.COREFERENCE);
  }

  private Resolution place(Name name, ArticleNames article) {
    return gazetteer
        .lookalike(name.reading().key(), article.types().keySet())
        .or(() -> known.find(name, NameType.LOC))
        .or(() -> known.countryWithoutDirection(name.reading().key()))
        .map(entry -> KnownNames.known(name, entry))
        .orElseGet(() -> KnownNames.own(name, NameType.LOC, Rule.EXACT));
  }

  private Resolution group(Name name) {
    Optional<GazetteerEntry> place = gazetteer.demonymOfKey(name.reading().key());
    if (place.isPresent() && rollup != Rollup.NONE) {
      return KnownNames.as(name, place.get(), Rule.DEMONYM);
    }
    return known
        .find(name, NameType.NORP)
        .map(entry -> KnownNames.known(name, entry))
        .orElseGet(() -> KnownNames.own(name, NameType.NORP, Rule.EXACT));
  }
}
