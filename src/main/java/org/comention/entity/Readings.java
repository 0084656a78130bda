package org.comention.entity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the surfaces met last: news repeats its names, and reading one costs more than all
 * rules together. Not thread-safe; one for each task.
 */
final class Readings {
  private static final int REMEMBERED = 50_000;

  private final Map<String, Reading> recent =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
          return size() > REMEMBERED;
        }
      };

  Reading of(String surface) {
    return recent.computeIfAbsent(surface, Reading::of);
  }
}
