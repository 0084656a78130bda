package org.comention.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comention.entity.GazetteerEntry.Kind;

/**
 * Names that a model cut short, made whole from the text around them.
 *
 * <ol>
 *   <li>A piece of a longer name that the gazetteer knows is that name: "Congo" of "Democratic
 *       Republic of the Congo", "Indo" and "Pacific" of "Indo-Pacific", "Sana" of "Sana’a". Only a
 *       country or people stays itself inside the name of an organisation: "Iran" of "Bank of
 *       Iran".
 *   <li>An unknown name that ends or begins inside a word with a hyphen has all of the word: "Noh
 *       Kyu" of "Noh Kyu-duk", "Japan Alliance" of "U.S.-Japan Alliance"; so have the number of a
 *       code, "IR" of "IR-6" and "BA" of "BA.4", and both surnames of "Lyster-Binns".
 * </ol>
 *
 * <p>Cost: a look-up in a map for most names; a few microseconds for the others.
 */
final class WholeNames {
  private static final Set<NameType> LONGER = Set.of(NameType.LOC, NameType.ORG, NameType.MISC);

  private static final int SYLLABLE = 6;

  private final Gazetteer gazetteer;
  private final Readings readings;

  WholeNames(Gazetteer gazetteer, Readings readings) {
    this.gazetteer = gazetteer;
    this.readings = readings;
  }

  /** The names, whole; pieces of one name are one. */
  List<NamedSpan> apply(List<NamedSpan> names, String text) {
    List<NamedSpan> whole = new ArrayList<>();
    Set<NamedSpan> made = new HashSet<>();
    for (NamedSpan name : names) {
      NamedSpan longer = longer(name, text).orElseGet(() -> uncut(name, names, text));
      if (longer.sameSpan(name)) {
        whole.add(name);
      } else if (made.add(longer)) {
        whole.add(longer);
      }
    }
    whole.removeIf(name -> made.stream().anyMatch(longer -> isPiece(name, longer)));
    return whole;
  }

  private boolean isPiece(NamedSpan name, NamedSpan whole) {
    boolean inside = name != whole && !name.equals(whole) && whole.contains(name);
    return inside && (whole.nameType() == NameType.LOC || !isCountryOrPeople(name));
  }

  private Optional<NamedSpan> longer(NamedSpan name, String text) {
    boolean person = name.nameType() == NameType.PER && name.surface().indexOf(' ') > 0;
    WordEdges edges = WordEdges.of(text, name.begin(), name.end());
    String[] words = readings.of(edges.surface()).key().split("-");
    boolean same = edges.begin() == name.begin() && edges.end() == name.end();
    String last = words[words.length - 1];
    if (person || same && !gazetteer.isPiece(words[0], last)) {
      return Optional.empty();
    }
    List<Integer> ends = ends(edges, last);
    List<Integer> begins = begins(edges, words[0]);
    for (int size = ends.size() + begins.size() - 2; size >= (same ? 1 : 0); size--) {
      for (int left = Math.min(size, begins.size() - 1); left >= 0; left--) {
        if (size - left < ends.size()) {
          Optional<NamedSpan> known = known(name, begins.get(left), ends.get(size - left), text);
          if (known.isPresent()) {
            return known;
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Integer> ends(WordEdges edges, String last) {
    List<Integer> ends = new ArrayList<>(List.of(edges.end()));
    WordEdges owner = edges.withPossessive();
    WordEdges next = edges.next();
    String word = last;
    if (!owner.equals(edges) && next == null) {
      next = owner.next();
      word = last + "s";
    }
    for (; next != null; next = next.next()) {
      String bare = NameKey.of(next.surface());
      if (gazetteer.follows(word, bare)) {
        ends.add(next.withoutPossessive().end());
      } else if (!gazetteer.follows(word, key(next))) {
        break;
      }
      word = key(next);
    }
    return ends;
  }

  /** The word as it stands inside a longer key: "peoples" for "People’s". */
  private static String key(WordEdges word) {
    return NameKey.of(word.surface().replaceAll("['\u2019\u2018\u02bc`]", ""));
  }

  private List<Integer> begins(WordEdges edges, String first) {
    List<Integer> begins = new ArrayList<>(List.of(edges.begin()));
    String word = first;
    for (WordEdges before = edges.before(); before != null; before = before.before()) {
      String key = key(before);
      if (!gazetteer.follows(key, word)) {
        break;
      }
      begins.add(before.begin());
      word = key;
    }
    return begins;
  }

  private Optional<NamedSpan> known(NamedSpan name, int begin, int end, String text) {
    String surface = text.substring(begin, end);
    boolean keep = isCountryOrPeople(name);
    return LONGER.stream()
        .sorted()
        .flatMap(type -> gazetteer.find(surface, type).stream())
        .filter(entry -> entry.type() == NameType.LOC || !keep)
        .findFirst()
        .map(entry -> name.at(begin, text.substring(begin, end), entry.type()));
  }

  private boolean isCountryOrPeople(NamedSpan name) {
    String key = readings.of(name.surface()).key();
    return gazetteer.demonymOfKey(key).isPresent()
        || gazetteer
            .findKey(key, NameType.LOC)
            .filter(place -> place.kind() == Kind.COUNTRY)
            .isPresent();
  }

  /**
   * The name with all of the words that a hyphen joins to its ends, the number that a mark joins to
   * its end, or the other surname of a person.
   */
  private NamedSpan uncut(NamedSpan name, List<NamedSpan> names, String text) {
    boolean alone =
        WordEdges.afterMark(text, name.end()) == name.end()
            && WordEdges.beforeHyphen(text, name.begin()) == name.begin();
    if (alone || isKnown(name.surface())) {
      return name;
    }
    boolean several = name.surface().indexOf(' ') > 0;
    List<NamedSpan> beside = names.stream().filter(other -> isBeside(name, other)).toList();
    if (!several && !beside.isEmpty()) {
      return beside.stream()
          .filter(other -> isDoubleName(name, other, names, text))
          .findFirst()
          .map(other -> joined(name, other, text))
          .orElse(name);
    }
    int begin = wordBegin(name, several, text);
    return name.at(begin, text.substring(begin, wordEnd(name, several, text)), name.nameType());
  }

  private int wordEnd(NamedSpan name, boolean several, String text) {
    int end = WordEdges.afterMark(text, name.end());
    if (end == name.end()) {
      return end;
    }
    boolean hyphen = WordEdges.isHyphen(text.charAt(name.end()));
    boolean goesOn =
        Character.isDigit(text.charAt(name.end() + 1))
            ? name.nameType() == NameType.MISC || hyphen && name.nameType() != NameType.PER
            : !hyphen || isPartOf(text.substring(name.end() + 1, end), several, name);
    return goesOn ? end : name.end();
  }

  private int wordBegin(NamedSpan name, boolean several, String text) {
    int begin = WordEdges.beforeHyphen(text, name.begin());
    if (begin == name.begin()
        || !isPartOf(text.substring(begin, name.begin() - 1), several, name)) {
      return name.begin();
    }
    int first = knownBegin(begin, name.begin() - 1, text);
    for (int more = WordEdges.beforeHyphen(text, first);
        several && more < first && Character.isUpperCase(text.charAt(more));
        more = WordEdges.beforeHyphen(text, first)) {
      first = knownBegin(more, first - 1, text);
    }
    return first;
  }

  /** The begin of "United States", of which the last word stands before a hyphen. */
  private int knownBegin(int begin, int end, String text) {
    WordEdges before = new WordEdges(text, begin, end).before();
    boolean longer =
        before != null
            && Character.isUpperCase(text.charAt(before.begin()))
            && !key(before).equals("the")
            && isKnown(text.substring(before.begin(), end));
    return longer ? before.begin() : begin;
  }

  /** Whether a hyphen joins another name to it: "Ortega-Murillo" are two. */
  private static boolean isBeside(NamedSpan name, NamedSpan other) {
    return other.begin() == name.end() + 1 || other.end() == name.begin() - 1;
  }

  /**
   * Whether a hyphen joins two surnames of one person: neither is known, or met elsewhere in the
   * article, alone or in a full name.
   */
  private boolean isDoubleName(
      NamedSpan name, NamedSpan other, List<NamedSpan> names, String text) {
    return text.charAt(Math.min(name.end(), other.end())) == '-'
        && Stream.of(name, other)
            .allMatch(half -> isUnknownSurname(half) && isMetOnce(half.surface(), names));
  }

  private boolean isUnknownSurname(NamedSpan half) {
    return half.nameType() == NameType.PER
        && half.surface().indexOf(' ') < 0
        && !isKnown(half.surface())
        && !gazetteer.holders().has(readings.of(half.surface()).personKey());
  }

  private static boolean isMetOnce(String word, List<NamedSpan> names) {
    return names.stream().filter(n -> List.of(n.surface().split(" ")).contains(word)).count() == 1;
  }

  private static NamedSpan joined(NamedSpan name, NamedSpan other, String text) {
    int begin = Math.min(name.begin(), other.begin());
    int end = Math.max(name.end(), other.end());
    return name.at(begin, text.substring(begin, end), name.nameType());
  }

  /** Whether the other half of the word belongs to the name: "made" of "Kashan-made" does not. */
  private boolean isPartOf(String half, boolean several, NamedSpan name) {
    boolean capital = Character.isUpperCase(half.charAt(0));
    boolean syllable =
        name.nameType() == NameType.PER
            && several
            && half.length() <= SYLLABLE
            && !Surfaces.isJoined(half);
    return capital ? several || !isKnown(half) : syllable;
  }

  private boolean isKnown(String surface) {
    return gazetteer.knows(readings.of(surface).key());
  }
}
