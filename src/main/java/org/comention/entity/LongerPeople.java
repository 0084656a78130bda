package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People of whose names a model gave a part: a particle and the surname after it go on with the
 * name ("Iceta" of "Iceta i Llorens", "Hasan" of "Hasan al-Obaidly"), and a given name right before
 * it, which no mention, title or word of the language is, begins it.
 *
 * <p>Grain: the names of one article in and out, in order, without pieces of one made whole. Cost:
 * a look at the words beside each person.
 */
final class LongerPeople {
  private static final Pattern SURNAME =
      Pattern.compile(
          " (?:(?:(?:de|del|della|di|da|dos|du|van|von|der|den|bin|ibn|bint|(y|i)|ag|ould|ul|ur|zu) ){1,2}"
              + "|(?:al|el|ul|as|ad|ar|ash)-)\\p{Lu}[\\p{L}’'-]*\\p{L}");
  private static final Pattern GIVEN = Pattern.compile("(?<![^\\s“\"])\\p{Lu}[\\p{L}’'-]+ $");
  private static final int LONGEST_GIVEN = 20;

  private LongerPeople() {}

  /** The names, whole. */
  static List<NamedSpan> apply(List<NamedSpan> names, Gazetteer gazetteer, String text) {
    ClaimedText claimed = new ClaimedText(names, gazetteer);
    List<NamedSpan> whole = new ArrayList<>(names.size());
    List<NamedSpan> made = new ArrayList<>();
    for (NamedSpan name : names) {
      NamedSpan longer = name.nameType() == NameType.PER ? longer(name, claimed, text) : name;
      if (!longer.sameSpan(name)) {
        made.add(longer);
      }
      whole.add(longer);
    }
    whole.removeIf(
        name -> made.stream().anyMatch(longer -> longer.contains(name) && !longer.sameSpan(name)));
    return whole.stream().distinct().toList();
  }

  private static NamedSpan longer(NamedSpan name, ClaimedText claimed, String text) {
    int begin = begin(name, claimed, text);
    int end = end(name, claimed, text);
    return begin == name.begin() && end == name.end()
        ? name
        : name.at(begin, text.substring(begin, end), NameType.PER);
  }

  /**
   * The end of the surnames after particles, each of which may be one word of a person by itself;
   * two named people stay two: "Sánchez y Feijóo".
   */
  private static int end(NamedSpan name, ClaimedText claimed, String text) {
    int end = name.end();
    Matcher surname = SURNAME.matcher(text).region(end, text.length());
    while (surname.lookingAt() && mayGoOn(surname, claimed)) {
      end = surname.end();
      surname.region(end, text.length());
    }
    return end;
  }

  private static boolean mayGoOn(Matcher surname, ClaimedText claimed) {
    int end = surname.end();
    return claimed
        .in(surname.start(), end)
        .allMatch(
            other ->
                surname.group(1) == null
                    && other.nameType() == NameType.PER
                    && other.surface().indexOf(' ') < 0
                    && other.end() == end);
  }

  private static int begin(NamedSpan name, ClaimedText claimed, String text) {
    Matcher given =
        GIVEN
            .matcher(text)
            .region(Math.max(0, name.begin() - LONGEST_GIVEN), name.begin())
            .useTransparentBounds(true);
    if (!given.find() || !claimed.isFree(given.start(), name.begin())) {
      return name.begin();
    }
    NameWords lists = NameWords.shared();
    String key = NameKey.of(given.group());
    boolean word = lists.isNoName(key) || lists.isCommon(key) || lists.beginsOffice(key, " ");
    boolean may = GivenNames.contains(key) && !word && !claimed.gazetteer().knows(key);
    return may && !isAfterCapital(given.start(), text) ? given.start() : name.begin();
  }

  /** Whether a capital that is no title stands right before: "Law School" before "Dean". */
  private static boolean isAfterCapital(int at, String text) {
    WordEdges before = new WordEdges(text, at, at).before();
    return before != null
        && Character.isUpperCase(before.surface().charAt(0))
        && text.startsWith(" ", at - 1)
        && !PersonWords.shared().isTitleAlone(NameKey.tokens(before.surface()));
  }
}
