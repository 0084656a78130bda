package org.comention.lexicon;

import java.util.List;
import java.util.Map;

/**
 * A concept as a file declares it, with the place of every item.
 *
 * @param concept the concept
 * @param place where its entry begins
 * @param places for each key, where its value stands; for a key with a list, where each item stands
 */
record Declaration(Concept concept, Place place, Map<LexiconKey, List<Place>> places) {

  Place placeOf(LexiconKey key) {
    return places.get(key).get(0);
  }

  Place placeOf(LexiconKey key, int item) {
    return places.get(key).get(item);
  }
}
