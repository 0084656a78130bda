package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People told by country and office alone: "the Russian president", "Iran's foreign minister".
 *
 * <p>A description means the one person of the article of whom the article says so elsewhere
 * ("Iranian Foreign Minister Hossein Amirabdollahian", "Imran Khan, the Pakistani prime minister"),
 * or who held the office in the article's year as the gazetteer knows it. Where the article names
 * nobody of the office, or two, it means nobody. Former, deputy and coming holders are none, and a
 * description that stands beside its name is part of that mention.
 *
 * <p>Cost: a look at the words around each country and people.
 */
final class Descriptions {
  private static final Pattern WORDS =
      Pattern.compile("\\G(?:['\u2019]s?)?((?: [\\p{L}]+(?:-\\p{L}+)*){1,6})");
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");
  private static final Pattern THE = Pattern.compile("(?:^|[^\\p{L}])[Tt]he $");
  private static final Pattern APPOSITION = Pattern.compile(" |, (?:the )?");

  /** What makes of a title another one when it follows. */
  private static final Set<String> MORE =
      Set.of("of", "for", "to", "at", "candidate", "hopeful", "nominee", "designate", "elect");

  private static final Pattern BEFORE_NAME = Pattern.compile(" \\p{Lu}");
  private static final int LOOK = 90;

  /** An office in folded words, and the index after it. */
  private record Title(List<String> words, int end) {}

  private final Gazetteer gazetteer;

  Descriptions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A country with an office after it.
   *
   * @param span from the country's first letter to the office's last
   * @param named the person whose name stands right before or after it
   */
  private record Described(
      NamedSpan span, GazetteerEntry country, List<String> title, Optional<Resolution> named) {
    boolean isOffice(Described other) {
      return country.equals(other.country)
          && (Office.of(String.join(" ", title)).answersTo(other.title)
              || Office.of(String.join(" ", other.title)).answersTo(title));
    }
  }

  /**
   * The descriptions that mean somebody.
   *
   * @param found the article's names as the other rules tie them
   * @param year when it was published; empty where that is not known, and then only the article
   *     tells who is meant
   */
  List<Resolution> tied(List<Resolution> found, String text, OptionalInt year) {
    List<Resolution> people =
        found.stream().filter(r -> r.type().equals(NameType.PER.name())).toList();
    List<Described> all =
        found.stream().flatMap(r -> described(r, people, text).stream()).distinct().toList();
    return all.stream()
        .filter(d -> d.named().isEmpty())
        .flatMap(d -> meant(d, all, people, year).stream())
        .toList();
  }

  private Optional<Resolution> meant(
      Described description, List<Described> all, List<Resolution> people, OptionalInt year) {
    Stream<Resolution> told =
        all.stream().filter(description::isOffice).flatMap(d -> d.named().stream());
    Set<String> holders =
        year.isEmpty()
            ? Set.of()
            : gazetteer
                .holders()
                .of(description.country().country(), description.title(), year.getAsInt())
                .stream()
                .map(GazetteerEntry::id)
                .collect(Collectors.toSet());
    Stream<Resolution> known = people.stream().filter(p -> holders.contains(p.entityId()));
    List<Resolution> candidates = Stream.concat(told, known).toList();
    boolean one = candidates.stream().map(Resolution::entityId).distinct().count() == 1;
    return one
        ? Optional.of(candidates.get(0)).map(p -> described(description.span(), p))
        : Optional.empty();
  }

  private static Resolution described(NamedSpan span, Resolution person) {
    return new Resolution(span, person.entityId(), person.type(), Rule.DESCRIPTION, person.name());
  }

  private Optional<Described> described(Resolution place, List<Resolution> people, String text) {
    NamedSpan own = place.span();
    Optional<GazetteerEntry> country = country(place);
    Matcher words =
        WORDS.matcher(text).region(own.end(), Math.min(text.length(), own.end() + LOOK));
    Optional<Title> title =
        country.isPresent() && words.find() ? title(words.group(1)) : Optional.empty();
    if (title.isEmpty()) {
      return Optional.empty();
    }
    int end = words.start(1) + title.get().end();
    NamedSpan span = own.at(own.begin(), text.substring(own.begin(), end), NameType.PER);
    Optional<Resolution> named = beside(span, people, text);
    String before = text.substring(Math.max(0, own.begin() - " the ".length()), own.begin());
    boolean isOne = words.start(1) > own.end() || THE.matcher(before).find();
    boolean isBeforeName = BEFORE_NAME.matcher(text).region(end, text.length()).lookingAt();
    return named.isPresent() || isOne && !isBeforeName
        ? Optional.of(new Described(span, country.get(), title.get().words(), named))
        : Optional.empty();
  }

  /** The office with which the words begin; empty where they go on to another one. */
  private static Optional<Title> title(String words) {
    List<String> tokens = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher word = WORD.matcher(words);
    while (word.find()) {
      for (String token : NameKey.tokens(word.group())) {
        tokens.add(token);
        ends.add(word.end());
      }
    }
    int length = PersonWords.shared().soleOfficeLength(tokens);
    boolean isLast = length == tokens.size();
    boolean isWhole = length > 0 && (isLast || ends.get(length) > ends.get(length - 1));
    return isWhole && (isLast || !MORE.contains(tokens.get(length)))
        ? Optional.of(new Title(List.copyOf(tokens.subList(0, length)), ends.get(length - 1)))
        : Optional.empty();
  }

  /** The person whom the description belongs to: "the Russian president, Vladimir Putin". */
  private static Optional<Resolution> beside(NamedSpan span, List<Resolution> people, String text) {
    return people.stream()
        .filter(p -> isBeside(span, p.span(), text) || isBeside(p.span(), span, text))
        .findFirst();
  }

  private static boolean isBeside(NamedSpan first, NamedSpan second, String text) {
    if (second.begin() <= first.end()) {
      return false;
    }
    return APPOSITION.matcher(text).region(first.end(), second.begin()).matches();
  }

  private Optional<GazetteerEntry> country(Resolution place) {
    return gazetteer
        .demonym(place.span().surface())
        .or(() -> gazetteer.entity(place.entityId()))
        .filter(entry -> entry.kind() == GazetteerEntry.Kind.COUNTRY);
  }
}
