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
    private final Map<Reading, Integer> readings = new LinkedHashMap<>();
    private GazetteerEntry known;
    private int first;

    private void add(Name name) {
      int position = name.span().begin();
      first = readings.isEmpty() ? position : Math.min(first, position);
      readings.merge(name.reading(), 1, Integer::sum);
    }

    /** The gazetteer's person; null when it knows none. */
    GazetteerEntry known() {
      return known;
    }

    /**
     * The full name this article uses most, but none that is the end of another: "Cormier Smith" of
     * Desirée Cormier Smith. The longer one of equals, without its title, then the first.
     */
    Reading name() {
      return readings.entrySet().stream()
          .filter(e -> readings.keySet().stream().noneMatch(r -> isEnd(e.getKey(), r)))
          .max(
              Comparator.comparingInt((Map.Entry<Reading, Integer> e) -> e.getValue())
                  .thenComparingInt(e -> e.getKey().person().words().size())
                  .thenComparingInt(e -> -e.getKey().tokens().size()))
          .map(Map.Entry::getKey)
          .orElseThrow();
    }

    private static boolean isEnd(Reading name, Reading longer) {
      List<String> words = longer.person().words();
      List<String> end = name.person().words();
      int from = words.size() - end.size();
      return from > 0 && words.subList(from, words.size()).equals(end);
    }

    private boolean admits(PersonName name) {
      return readings.keySet().stream().allMatch(r -> PersonName.compatible(r.person(), name));
    }

    private boolean hasSurname(PersonName bare) {
      return readings.keySet().stream().anyMatch(r -> PersonName.compatible(r.person(), bare));
    }

    private boolean hasFirstName(PersonName bare) {
      List<String> words = bare.words();
      return words.size() == 1
          && readings.keySet().stream()
              .anyMatch(
                  r -> PersonWords.shared().sameGivenName(r.person().given().get(0), words.get(0)));
    }

    /** Whether a name of the person has as many words: "Nita Orwin Fund" is no Nita Orwin. */
    private boolean isAsLong(PersonName bare) {
      return readings.keySet().stream()
          .anyMatch(r -> r.person().words().size() >= bare.words().size());
    }

    private boolean hasSuffix() {
      return readings.keySet().stream().noneMatch(r -> r.person().suffix().isEmpty());
    }
  }

  private final Gazetteer gazetteer;
  private final List<Person> people = new ArrayList<>();
  private final Map<String, Person> ofFullName = new HashMap<>();

  PersonClusters(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The people of the article's PER names. */
  static PersonClusters of(Gazetteer gazetteer, List<Name> names) {
    PersonClusters clusters = new PersonClusters(gazetteer);
    names.stream()
        .filter(n -> n.reading().person().isFull())
        .sorted(
            Comparator.comparingInt((Name n) -> -n.reading().tokens().size())
                .thenComparingInt(n -> n.span().begin()))
        .forEach(clusters::addFull);
    return clusters;
  }

  private void addFull(Name name) {
    Reading reading = name.reading();
    ofFullName
        .computeIfAbsent(reading.personKey(), key -> personFor(key, reading.person()))
        .add(name);
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
  Optional<Person> full(Name name) {
    return Optional.ofNullable(ofFullName.get(name.reading().personKey()));
  }

  /** Whether a full name of the article has this word as family or first name. */
  boolean bears(String word) {
    if (people.isEmpty()) {
      return false;
    }
    PersonName bare = PersonName.parse(word);
    return people.stream()
        .filter(p -> p.isAsLong(bare))
        .anyMatch(p -> p.hasSurname(bare) || p.hasFirstName(bare));
  }

  /** Whether a full name of the article has this word as family name. */
  boolean bearsSurname(String word) {
    PersonName bare = PersonName.parse(word);
    return people.stream().anyMatch(p -> p.isAsLong(bare) && p.hasSurname(bare));
  }

  /** The person whom a bare name means where it stands; empty when nobody or not told. */
  Optional<Person> meant(Name name) {
    PersonName bare = name.reading().person();
    Optional<GazetteerEntry> known = gazetteer.findKey(name.reading().personKey(), NameType.PER);
    List<Person> bearers = people.stream().filter(p -> p.hasSurname(bare)).toList();
    if (bearers.isEmpty()) {
      bearers = people.stream().filter(p -> p.hasFirstName(bare)).toList();
    }
    if (bearers.stream().anyMatch(p -> !p.hasSuffix())) {
      bearers = bearers.stream().filter(p -> !p.hasSuffix()).toList();
    }
    List<Person> before = bearers.stream().filter(p -> p.first <= name.span().begin()).toList();
    if (known.isPresent() && bearers.stream().noneMatch(p -> known.get().equals(p.known))) {
      return before.size() == 1 ? Optional.of(before.get(0)) : Optional.empty();
    }
    List<Person> choice = bearers.size() == 1 ? bearers : before;
    return choice.size() == 1 ? Optional.of(choice.get(0)) : Optional.empty();
  }
}
