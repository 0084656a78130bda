package org.comention.entity;

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

  NameRules(Gazetteer gazetteer, Rollup rollup) {
    this.gazetteer = gazetteer;
    this.rollup = rollup;
  }

  /** The entity of a name; empty when the surface can be no name ({@link Surfaces}). */
  Optional<Resolution> resolve(NamedSpan span, ArticleNames article) {
    String surface = Surfaces.trim(span.surface());
    NameType type = article.typeOf(span);
    if (type == NameType.PER) {
      return person(span, surface, article);
    }
    if (!Surfaces.isName(surface)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type) {
          case LOC -> place(span, surface);
          case NORP -> group(span, surface);
          case ORG -> organisation(span, surface, article);
          default -> anything(span, surface);
        });
  }

  private Optional<Resolution> person(NamedSpan span, String surface, ArticleNames article) {
    Optional<PersonClusters.Person> full = article.people().full(surface);
    if (full.isPresent() && Surfaces.isName(surface)) {
      return Optional.of(person(span, surface, full.get()));
    }
    Optional<PersonClusters.Person> meant = article.people().meant(surface, span.begin());
    if (meant.isPresent()) {
      return Optional.of(person(span, surface, meant.get()));
    }
    if (!Surfaces.isName(surface)) {
      return Optional.empty();
    }
    Optional<GazetteerEntry> known = gazetteer.find(surface, NameType.PER);
    return Optional.of(
        known
            .map(entry -> known(span, surface, entry))
            .orElseGet(() -> own(span, surface, NameType.PER, Rule.BARE)));
  }

  private Resolution person(NamedSpan span, String surface, PersonClusters.Person person) {
    GazetteerEntry entry = person.known();
    if (entry != null) {
      boolean named = gazetteer.find(surface, NameType.PER).filter(entry::equals).isPresent();
      boolean bare = !PersonName.parse(surface).isFull();
      return named && !bare
          ? known(span, surface, entry)
          : resolution(span, entry, Rule.COREFERENCE);
    }
    String key = NameKey.of(person.name(), NameType.PER);
    boolean same = key.equals(NameKey.of(surface, NameType.PER));
    return new Resolution(
        span,
        NameType.PER.id(key),
        NameType.PER.name(),
        same ? Rule.EXACT : Rule.COREFERENCE,
        person.name());
  }

  private Resolution place(NamedSpan span, String surface) {
    Optional<GazetteerEntry> known =
        gazetteer.find(surface, NameType.LOC).or(() -> countryWithoutDirection(surface));
    return known
        .map(entry -> known(span, surface, entry))
        .orElseGet(() -> own(span, surface, NameType.LOC, Rule.EXACT));
  }

  /** "eastern Ukraine" is Ukraine; "South Sudan" and "Western Sahara" are found before. */
  private Optional<GazetteerEntry> countryWithoutDirection(String surface) {
    String key = NameKey.of(surface, NameType.LOC);
    int hyphen = key.indexOf('-');
    if (hyphen < 0 || !DIRECTIONS.contains(key.substring(0, hyphen))) {
      return Optional.empty();
    }
    return gazetteer
        .findKey(key.substring(hyphen + 1), NameType.LOC)
        .filter(place -> place.kind() == Kind.COUNTRY);
  }

  private Resolution group(NamedSpan span, String surface) {
    String key = NameKey.of(surface);
    Optional<GazetteerEntry> place = gazetteer.demonymOfKey(key);
    if (place.isPresent() && rollup != Rollup.NONE) {
      return resolution(span, place.get(), Rule.DEMONYM);
    }
    Optional<GazetteerEntry> known = gazetteer.findKey(key, NameType.NORP);
    return known
        .map(entry -> known(span, surface, entry))
        .orElseGet(() -> own(span, surface, NameType.NORP, Rule.EXACT));
  }

  private Resolution organisation(NamedSpan span, String surface, ArticleNames article) {
    OrganisationForms forms = article.organisations();
    boolean acronym = Surfaces.isAcronym(surface);
    if (acronym) {
      Optional<String> name = forms.introducedFor(surface);
      if (name.isPresent()) {
        return sameAs(span, name.get(), Rule.ACRONYM);
      }
    }
    Optional<GazetteerEntry> known = gazetteer.find(surface, NameType.ORG);
    if (known.isPresent()) {
      return known(span, surface, known.get());
    }
    Optional<String> longer = acronym ? forms.spelledOut(surface) : forms.longer(surface);
    return longer
        .map(name -> sameAs(span, name, acronym ? Rule.ACRONYM : Rule.COREFERENCE))
        .orElseGet(() -> own(span, surface, NameType.ORG, Rule.EXACT));
  }

  private Resolution sameAs(NamedSpan span, String name, Rule rule) {
    return gazetteer
        .find(name, NameType.ORG)
        .map(entry -> resolution(span, entry, rule))
        .orElseGet(
            () ->
                new Resolution(
                    span,
                    NameType.ORG.id(NameKey.of(name, NameType.ORG)),
                    NameType.ORG.name(),
                    rule,
                    name));
  }

  private Resolution anything(NamedSpan span, String surface) {
    return own(span, surface, NameType.MISC, Rule.EXACT);
  }

  private Resolution known(NamedSpan span, String surface, GazetteerEntry entry) {
    boolean shown =
        NameKey.of(entry.name(), entry.type()).equals(NameKey.of(surface, entry.type()));
    return resolution(span, entry, shown ? Rule.GAZETTEER : Rule.ALIAS);
  }

  private static Resolution resolution(NamedSpan span, GazetteerEntry entry, Rule rule) {
    return new Resolution(span, entry.id(), entry.type().name(), rule, entry.name());
  }

  private static Resolution own(NamedSpan span, String surface, NameType type, Rule rule) {
    String id = type.id(NameKey.of(surface, type));
    return new Resolution(span, id, type.name(), rule, surface);
  }
}
