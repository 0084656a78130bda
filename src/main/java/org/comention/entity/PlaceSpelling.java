package org.comention.entity;

import java.util.Set;

/**
 * What is left of the key of a place's name without the word for what it is: names that share it
 * are one place. "City" and "State" stay: Mexico City is not Mexico. So does all of a name whose
 * rest is a direction or a word: the Eastern Province of one country is not that of another.
 *
 * <pre>{@code
 * of("kidal-region")  -> kidal
 * of("kidal")         -> kidal
 * of("mexico-city")   -> mexico-city
 * of("eastern-region") -> eastern-region
 * }</pre>
 */
final class PlaceSpelling {
  private static final Set<String> UNITS =
      Set.of("province", "region", "oblast", "governorate", "prefecture", "district");

  private PlaceSpelling() {}

  /** The spelling key of a {@link NameKey}. */
  static String of(String key) {
    int last = key.lastIndexOf('-');
    String place = key.substring(0, Math.max(0, last));
    boolean unit =
        last > 0
            && UNITS.contains(key.substring(last + 1))
            && !KnownNames.isDirection(place)
            && !NameWords.shared().isCommon(place);
    return unit ? place : key;
  }
}
