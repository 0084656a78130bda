package org.comention.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers entity ids from 0 in the order in which they are asked for, to write each id once. */
final class Numbering {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of an id; a new one where the id is new. */
  int of(String id) {
    return numbers.computeIfAbsent(id, unknown -> numbers.size());
  }

  /** Every id in the order of its number. */
  List<String> ids() {
    return List.copyOf(numbers.keySet());
  }
}
