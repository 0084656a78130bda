package org.comention.cooccur;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comention.tables.Window;

/**
 * What a story adds to what its ranked members rest on: either that it tells of them ({@code
 * copies} is 0), or how many of its articles do in one slice, where they are two or more.
 *
 * @param key {@link Keys#pair} of the first two members
 * @param third number of the third member of a triple, else 0
 * @param day the story's day, days since 1970-01-01; of copies, a day in the slice, null in {@code
 *     all}
 * @param source who told the story first; null of copies
 * @param near the nearest window that holds all members; copies count for wider ones too
 * @param kind of copies: the kind of the slice
 * @param copies articles of the story in the slice
 */
record Telling(
    long key, int third, Integer day, String source, Window near, String kind, int copies) {

  private record Members(long key, int third) {}

  /** What the story adds, given what its ranked members have of it. */
  static List<Telling> of(StoryUnits story, List<Increment> increments) {
    Map<Members, List<Increment>> byMembers = new LinkedHashMap<>();
    for (Increment i : increments) {
      byMembers.computeIfAbsent(new Members(i.key(), i.third()), m -> new ArrayList<>()).add(i);
    }
    String origin = story.origin();
    List<Telling> tellings = new ArrayList<>();
    byMembers.forEach(
        (members, all) -> {
          for (Increment i : all) {
            if (i.story() != null) {
              tellings.add(
                  new Telling(i.key(), i.third(), story.day(), origin, i.story(), null, 0));
            }
          }
          copies(all, tellings);
        });
    return tellings;
  }

  /** At each window that holds the members in more articles than the nearer one does. */
  private static void copies(List<Increment> increments, List<Telling> tellings) {
    int nearer = 1;
    for (Window window : Window.values()) {
      List<Increment> articles =
          increments.stream()
              .filter(i -> i.article() != null && i.article().compareTo(window) <= 0)
              .toList();
      if (articles.size() > nearer) {
        nearer = articles.size();
        for (String kind : List.of(Slices.ALL, Slices.YEAR, Slices.MONTH)) {
          copies(articles, window, kind, tellings);
        }
      }
    }
  }

  private static void copies(
      List<Increment> articles, Window window, String kind, List<Telling> tellings) {
    Map<String, List<Increment>> bySlice = new LinkedHashMap<>();
    for (Increment i : articles) {
      String slice = slice(kind, i.day());
      if (slice != null) {
        bySlice.computeIfAbsent(slice, s -> new ArrayList<>()).add(i);
      }
    }
    for (List<Increment> copies : bySlice.values()) {
      if (copies.size() > 1) {
        Increment one = copies.get(0);
        Integer day = kind.equals(Slices.ALL) ? null : one.day();
        tellings.add(new Telling(one.key(), one.third(), day, null, window, kind, copies.size()));
      }
    }
  }

  /** The slice of a kind that a day falls into; null for undated but in {@code all}. */
  static String slice(String kind, Integer day) {
    if (kind.equals(Slices.ALL)) {
      return Slices.ALL;
    }
    if (day == null) {
      return null;
    }
    String date = LocalDate.ofEpochDay(day).toString();
    return date.substring(0, kind.equals(Slices.YEAR) ? Slices.YEAR_LENGTH : Slices.MONTH_LENGTH);
  }
}
