package org.comention.entity;

import java.util.List;

/**
 * Small words that look like an acronym because their whole line is in capitals: "MEN WHO FLED".
 *
 * <p>Such a word is a name only where the article names the same organisation in another line, or
 * under another name.
 */
final class ShoutedWords {
  private final Gazetteer gazetteer;

  ShoutedWords(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names without such words. */
  List<Name> without(List<Name> names, String text) {
    return names.stream().filter(name -> !isWord(name, names, text)).toList();
  }

  private boolean isWord(Name name, List<Name> names, String text) {
    String key = name.reading().key();
    return NameWords.shared().isShouted(key)
        && isInCapitals(name, text)
        && names.stream()
            .filter(other -> names(other, key))
            .noneMatch(other -> !other.reading().key().equals(key) || !isInCapitals(other, text));
  }

  /** Whether the name means what the acronym would mean. */
  private boolean names(Name other, String key) {
    return gazetteer
        .findKey(key, NameType.ORG)
        .filter(
            known ->
                gazetteer
                    .findKey(other.reading().organisationKey(), NameType.ORG)
                    .filter(known::equals)
                    .isPresent())
        .isPresent();
  }

  private static boolean isInCapitals(Name name, String text) {
    int begin = text.lastIndexOf('\n', name.span().begin()) + 1;
    int next = text.indexOf('\n', name.span().end());
    String line = text.substring(begin, next < 0 ? text.length() : next);
    return line.chars().noneMatch(Character::isLowerCase);
  }
}
