package org.comention.entity;

import java.util.Set;

/**
 * What is left of the key of a place's name without the word for what it is: names that share it
 * are one place. "City" and "State" stay: Mexico City is not Mexico.
 *
 * <pre>{@code
 * of("kidal-region")  -> kidal
 * of("kidal")         -> kidal
 * of("mexico-city")   -> mexico-city
 * }</pre>
 */
final class PlaceSpelling {
  private static final Set<String> UNITS =
      Set.of(
          "province",
          "region",
          "oblast",
          "governorate",
          "prefecture",
          "district",
          "island",
          "islands");

  private PlaceSpelling() {}

  /** The spelling key of a {@link NameKey}. */
  static String of(String key) {
    int last = key.lastIndexOf('-');
    return last > 0 && UNITS.contains(key.substring(last + 1)) ? key.substring(0, last) : key;
  }
}
