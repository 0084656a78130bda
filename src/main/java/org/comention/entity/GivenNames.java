package org.comention.entity;

import java.util.HashSet;
import java.util.Set;

/** Given names, from {@code given-names.tsv}; keys of {@link NameKey}. Immutable. */
final class GivenNames {
  private static final Set<String> NAMES = read();

  private GivenNames() {}

  private static Set<String> read() {
    Set<String> names = new HashSet<>();
    ResourceTable.read("given-names.tsv").lines().forEach(l -> names.addAll(l.names("names")));
    return Set.copyOf(names);
  }

  /** Whether people bear the word as a given name more often than as a surname. */
  static boolean contains(String key) {
    return NAMES.contains(key);
  }
}
