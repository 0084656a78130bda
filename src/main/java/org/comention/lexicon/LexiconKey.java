package org.comention.lexicon;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys an entry of a lexicon file may have. */
enum LexiconKey {
  ID(true, false),
  NAME(true, false),
  TYPE(true, false),
  PARENTS(false, true),
  PHRASES(false, true),
  CASE_SENSITIVE(false, true),
  EXCEPTIONS(false, true),
  PATTERNS(false, true);

  private final boolean required;
  private final boolean list;

  LexiconKey(boolean required, boolean list) {
    this.required = required;
    this.list = list;
  }

  boolean isRequired() {
    return required;
  }

  boolean isList() {
    return list;
  }

  /** The key as it stands in a file. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<LexiconKey> of(String label) {
    return Arrays.stream(values()).filter(k -> k.label().equals(label)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(LexiconKey::label).collect(Collectors.joining(", "));
  }
}
