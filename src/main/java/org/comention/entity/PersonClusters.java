package org.comention.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people of one article: full names that are one person, and whom a bare name means.
 *
 * <p>Full names join when they are compatible with one person only ({@link PersonName#compatible})
 * or when the gazetteer knows both. A bare name means the one person of the article who bears it;
 * among several the only one named before it, or nobody: two Bushes stay apart. Who bears a suffix
 * ("Donald Trump Jr.") is meant by the bare name only where no one without suffix is. A one-word
 * name that the gazetteer knows ("Biden") means its bearer until another bearer is named ("Hunter
 * Biden").
 */
final class PersonClusters {
  /** One person of the article. */
  static final class Person {
    private final Map<String, Integer> surfaces = new LinkedHashMap<>();
    private final List<PersonName> names = new ArrayList<>();
    private GazetteerEntry known;
    private int first;

    private void add(String surface, PersonName name, int position) {
      if (names.isEmpty() || position < first) {
        first = position;
      }
      surfaces.merge(surface, 1, Integer::sum);
      names.add(name);
    }

    /** The gazetteer's person; null when it knows none. */
    GazetteerEntry known() {
      return known;
    }

    /** The full name this article uses most; the longer one, then the first of equals. */
    String name() {
      return surfaces.entrySet().stream()
          .max(
              Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                  .thenComparingInt(e -> NameKey.tokens(e.getKey()).size()))
          .map(Map.Entry::getKey)
          .orElseThrow();
    }

    private boolean admits(PersonName name) {
      return names.stream().allMatch(n -> PersonName.compatible(n, name));
    }

    private boolean hasSurname(PersonName bare) {
      return names.stream().anyMatch(n -> PersonName.compatible(n, bare));
    }

    private boolean hasFirstName(PersonName bare) {
      return names.stream()
          .anyMatch(n -> n.isFull() && bare.words().equals(List.of(n.given().get(0))));
    }

    private boolean hasSuffix() {
      return names.stream().noneMatch(n -> n.suffix().isEmpty());
    }
  }

  private final Gazetteer gazetteer;
  private final List<Person> people = new ArrayList<>();
  private final Map<String, Person> ofFullName = new HashMap<>();

  PersonClusters(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The people of the article's PER surfaces, given in order with their positions. */
  static PersonClusters of(Gazetteer gazetteer, List<NamedSpan> spans) {
    PersonClusters clusters = new PersonClusters(gazetteer);
    spans.stream()
        .filter(s -> PersonName.parse(Surfaces.trim(s.surface())).isFull())
        .sorted(
            Comparator.comparingInt((NamedSpan s) -> -NameKey.tokens(s.surface()).size())
                .thenComparingInt(NamedSpan::begin))
        .forEach(s -> clusters.addFull(Surfaces.trim(s.surface()), s.begin()));
    return clusters;
  }

  private void addFull(String surface, int position) {
    String key = NameKey.of(surface, NameType.PER);
    PersonName name = PersonName.parse(surface);
    Person person = ofFullName.computeIfAbsent(key, k -> personFor(k, name));
    person.add(surface, name, position);
  }

  private Person personFor(String key, PersonName name) {
    GazetteerEntry known = gazetteer.findKey(key, NameType.PER).orElse(null);
    List<Person> fitting =
        people.stream().filter(p -> known != null && known.equals(p.known)).toList();
    if (fitting.isEmpty()) {
      fitting =
          people.stream()
              .filter(p -> known == null || p.known == null)
              .filter(p -> p.admits(name))
              .toList();
    }
    Person person = fitting.size() == 1 ? fitting.get(0) : new Person();
    if (fitting.size() != 1) {
      people.add(person);
    }
    if (person.known == null) {
      person.known = known;
    }
    return person;
  }

  /** The person of a full name that this article holds. */
  Optional<Person> full(String surface) {
    return Optional.ofNullable(ofFullName.get(NameKey.of(surface, NameType.PER)));
  }

  /** Whether a full name of the article has this word as family or first name. */
  boolean bears(String word) {
    PersonName bare = PersonName.parse(word);
    return people.stream().anyMatch(p -> p.hasSurname(bare) || p.hasFirstName(bare));
  }

  /** The person whom a bare name at a position means; empty when nobody or not told. */
  Optional<Person> meant(String surface, int position) {
    PersonName bare = PersonName.parse(surface);
    Optional<GazetteerEntry> known = gazetteer.find(surface, NameType.PER);
    List<Person> bearers = people.stream().filter(p -> p.hasSurname(bare)).toList();
    if (bearers.isEmpty()) {
      bearers = people.stream().filter(p -> p.hasFirstName(bare)).toList();
    }
    if (bearers.stream().anyMatch(p -> !p.hasSuffix())) {
      bearers = bearers.stream().filter(p -> !p.hasSuffix()).toList();
    }
    List<Person> before = bearers.stream().filter(p -> p.first <= position).toList();
    if (known.isPresent() && bearers.stream().noneMatch(p -> known.get().equals(p.known))) {
      return before.size() == 1 ? Optional.of(before.get(0)) : Optional.empty();
    }
    List<Person> choice = bearers.size() == 1 ? bearers : before;
    return choice.size() == 1 ? Optional.of(choice.get(0)) : Optional.empty();
  }
}
