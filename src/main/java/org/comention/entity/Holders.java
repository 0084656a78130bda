package org.comention.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who held which office when: whom a surname with a title means in an article of a year.
 *
 * <pre>{@code
 * meant("harris", [vice, president], 2022)  ->  per:kamala-harris
 * meant("clinton", [secretary], 2022)       ->  per:hillary-clinton, who keeps the title
 * meant("bush", [president], 2022)          ->  nobody: two presidents are called so
 * }</pre>
 */
final class Holders implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern TERM = Pattern.compile("(\\d{4})(-(\\d{4})?)?");

  /** Years in office, both included. */
  private record Term(int from, int to) implements Serializable {}

  private record Holder(GazetteerEntry person, Office office, List<Term> terms)
      implements Serializable {
    boolean servesIn(int year) {
      return terms.stream().anyMatch(t -> t.from() <= year && year <= t.to());
    }

    boolean servedBefore(int year) {
      return !terms.isEmpty() && terms.stream().allMatch(t -> t.to() < year);
    }
  }

  private final Map<String, List<Holder>> byName = new HashMap<>();
  private final Map<String, List<Holder>> byCountry = new HashMap<>();

  /**
   * Adds a person.
   *
   * @param role office, as {@code leaders.tsv} tells it
   * @param years {@code 2017-2021, 2025-}; an open end is still in office
   */
  void add(GazetteerEntry person, String role, String years) {
    Holder holder = new Holder(person, Office.of(role), terms(years));
    byCountry.computeIfAbsent(person.country(), c -> new ArrayList<>()).add(holder);
    for (String form : PersonName.parse(person.name()).bareForms()) {
      byName.computeIfAbsent(form, f -> new ArrayList<>()).add(holder);
    }
  }

  private static List<Term> terms(String years) {
    List<Term> terms = new ArrayList<>();
    Matcher term = TERM.matcher(years);
    while (term.find()) {
      int from = Integer.parseInt(term.group(1));
      int open = term.group(2) == null ? from : Integer.MAX_VALUE;
      terms.add(new Term(from, term.group(3) == null ? open : Integer.parseInt(term.group(3))));
    }
    return List.copyOf(terms);
  }

  /** Whether anybody of high office goes by the bare name. */
  boolean has(String bare) {
    return byName.containsKey(bare);
  }

  /**
   * The one person of the bare name who goes by the title and is in office in the year; where none
   * is, the one who was before; of heads of state and government without a closer role none.
   */
  Optional<GazetteerEntry> meant(String bare, List<String> title, int year) {
    List<Holder> fitting =
        byName.getOrDefault(bare, List.of()).stream()
            .filter(h -> h.office().answersTo(title))
            .toList();
    List<GazetteerEntry> serving = people(fitting, h -> h.servesIn(year));
    List<GazetteerEntry> choice =
        serving.isEmpty()
            ? people(fitting, h -> h.servedBefore(year) && !h.office().isAnyHead())
            : serving;
    return choice.size() == 1 ? Optional.of(choice.get(0)) : Optional.empty();
  }

  /**
   * Who held the office of the country in the year; heads of state and government of whom the
   * gazetteer does not say which are left out.
   *
   * @param country ISO 3166-1 alpha-2 code
   */
  List<GazetteerEntry> of(String country, List<String> title, int year) {
    return people(
        byCountry.getOrDefault(country, List.of()),
        h -> !h.office().isEitherHead() && h.office().answersTo(title) && h.servesIn(year));
  }

  private static List<GazetteerEntry> people(List<Holder> holders, Predicate<Holder> which) {
    return holders.stream().filter(which).map(Holder::person).distinct().toList();
  }
}
