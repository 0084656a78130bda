package org.comention.entity;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * World knowledge about names: countries, cities, people of high office, organisations, armed
 * groups, demonyms and seats of government, from the resource files beside this class (sources and
 * licences in {@code SOURCES.md}).
 *
 * <p>Immutable and serializable; about 7,000 names, one megabyte, meant to be broadcast. Loading
 * takes about half a second.
 *
 * <pre>{@code
 * Gazetteer.load().find("U.S.", NameType.LOC)   -> loc:united-states
 * Gazetteer.load().demonym("Iranian")           -> loc:iran
 * }</pre>
 */
public final class Gazetteer implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, GazetteerEntry> byId = new HashMap<>();
  private final Map<NameType, Map<String, GazetteerEntry>> byKey = new HashMap<>();
  private final Map<String, GazetteerEntry> anyType = new HashMap<>();
  private final Map<String, GazetteerEntry> spellings = new HashMap<>();
  private final Map<String, GazetteerEntry> demonyms = new HashMap<>();
  private final Map<String, GazetteerEntry> seats = new HashMap<>();

  /** For each word of a name of several words the words that follow it, but for people's names. */
  private final Map<String, Set<String>> followers = new HashMap<>();

  /** Words of names of several words that another word comes before. */
  private final Set<String> following = new HashSet<>();

  private final Map<String, Lookalike> lookalikes = new HashMap<>();

  private final Holders holders = new Holders();

  private record Lookalike(GazetteerEntry entry, Set<String> near, Set<String> unless)
      implements Serializable {}

  Gazetteer() {}

  /** The gazetteer of the resource files. */
  public static Gazetteer load() {
    return GazetteerFiles.load();
  }

  /** The entity that the name means, among those of the type. */
  public Optional<GazetteerEntry> find(String name, NameType type) {
    return findKey(NameKey.of(name, type), type).or(() -> findKey(NameKey.of(name), type));
  }

  /** The entity that the key of a name means, among those of the type. */
  public Optional<GazetteerEntry> findKey(String key, NameType type) {
    return Optional.ofNullable(byKey.getOrDefault(type, Map.of()).get(key));
  }

  /**
   * The entity that the key means whatever type the model gave the name: countries, and the
   * organisations, agreements and regions that are marked so. The key is one of {@link
   * NameKey#of(String)}.
   */
  public Optional<GazetteerEntry> findAnyType(String key) {
    return Optional.ofNullable(anyType.get(key));
  }

  /**
   * The organisation of which the key is another spelling, see {@link BodySpelling}; a national one
   * only under names that hold its country.
   */
  Optional<GazetteerEntry> findSpelling(String key) {
    return key.indexOf('-') < 0
        ? Optional.empty()
        : Optional.ofNullable(spellings.get(BodySpelling.of(key)));
  }

  /** Whether the key is a name of any entity, or of a people. */
  boolean knows(String key) {
    return demonyms.containsKey(key) || byKey.values().stream().anyMatch(k -> k.containsKey(key));
  }

  /** The place whose people the word names: Iranian, Iranians. */
  public Optional<GazetteerEntry> demonym(String word) {
    return demonymOfKey(NameKey.of(word));
  }

  /** As {@link #demonym}, for a key. */
  public Optional<GazetteerEntry> demonymOfKey(String key) {
    return Optional.ofNullable(demonyms.get(key));
  }

  /**
   * Another place of the same name that an article means when it also names one of the places or
   * people about it: Georgia beside Atlanta is the state.
   */
  Optional<GazetteerEntry> lookalike(String key, Set<String> articleKeys) {
    Lookalike other = lookalikes.get(key);
    boolean meant =
        other != null
            && other.near().stream().anyMatch(articleKeys::contains)
            && other.unless().stream().noneMatch(articleKeys::contains);
    return meant ? Optional.of(other.entry()) : Optional.empty();
  }

  /** Who held which office when. */
  Holders holders() {
    return holders;
  }

  void addLookalike(String key, GazetteerEntry entry, Set<String> near, Set<String> unless) {
    lookalikes.put(key, new Lookalike(entry, near, unless));
  }

  /** What the seat of government stands for. */
  public Optional<GazetteerEntry> standsFor(String seatId) {
    return Optional.ofNullable(seats.get(seatId));
  }

  /** The entity with the id. */
  public Optional<GazetteerEntry> entity(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every entity, in no order. */
  public Collection<GazetteerEntry> entities() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Adds an entity; a name that an earlier entity of the type has stays with that one. */
  void add(GazetteerEntry entry, boolean forAnyType) {
    if (byId.putIfAbsent(entry.id(), entry) != null) {
      return;
    }
    addName(entry, entry.name(), forAnyType);
    entry.aliases().forEach(alias -> addName(entry, alias, forAnyType));
  }

  private void addName(GazetteerEntry entry, String name, boolean forAnyType) {
    String key = NameKey.of(name, entry.type());
    String kept = isOneWordLeft(entry, name, key) ? NameKey.of(name) : key;
    byKey.computeIfAbsent(entry.type(), t -> new HashMap<>()).putIfAbsent(kept, entry);
    if (entry.type() == NameType.ORG && key.contains("-") && tellsWhose(entry, key)) {
      spellings.putIfAbsent(BodySpelling.of(key), entry);
    }
    if (entry.type() != NameType.PER && entry.type() != NameType.NORP) {
      addWords(NameKey.of(name));
    }
    if (forAnyType) {
      anyType.putIfAbsent(NameKey.of(name), entry);
    }
  }

  /**
   * Whether another spelling of the name means nobody else: a defence department is another
   * country's than a defense department.
   */
  private static boolean tellsWhose(GazetteerEntry entry, String key) {
    return entry.country().isEmpty() || key.startsWith("us-") || key.contains("united-states");
  }

  private void addWords(String key) {
    String[] words = key.split("-");
    for (int i = 1; i < words.length; i++) {
      followers.computeIfAbsent(words[i - 1], w -> new HashSet<>()).add(words[i]);
      following.add(words[i]);
    }
  }

  /** Whether some name that is no person's has the second word right after the first. */
  boolean follows(String word, String next) {
    return followers.getOrDefault(word, Set.of()).contains(next);
  }

  /** Whether some name begins before a name of this first word, or goes on after this last one. */
  boolean isPiece(String first, String last) {
    return following.contains(first)
        || followers.containsKey(last)
        || followers.containsKey(last + "s");
  }

  /** "King Abdullah" without its title is a given name of many, and keeps it. */
  private static boolean isOneWordLeft(GazetteerEntry entry, String name, String key) {
    return entry.type() == NameType.PER
        && !name.equals(entry.name())
        && !key.contains("-")
        && !key.equals(NameKey.of(name));
  }

  void addDemonym(String word, GazetteerEntry place) {
    demonyms.putIfAbsent(NameKey.of(word), place);
  }

  void addSeat(String seatId, GazetteerEntry standsFor) {
    seats.put(seatId, standsFor);
  }

  /** Every name of every entity, for tests and for counting. */
  List<String> names() {
    return byId.values().stream()
        .flatMap(e -> Stream.concat(Stream.of(e.name()), e.aliases().stream()))
        .toList();
  }
}
