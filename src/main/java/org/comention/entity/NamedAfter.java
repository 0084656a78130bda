package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places, bodies and prizes that bear a person's name, of which a model gave the person: "Thomas
 * Jefferson" of "Thomas Jefferson Room", "Paul A. Volcker" of "Paul A. Volcker Career Achievement
 * Medal".
 *
 * <p>The name goes on over at most three more words with capitals up to the first that is such a
 * thing's; other mentions and words of offices stop it. In a heading, where every word has a
 * capital, only a line's last word right after the person counts. The thing's type is that of its
 * last word.
 *
 * <p>Grain: the names of one article in and out, in order, without pieces of one made whole. Cost:
 * a look at the words after each person of several words.
 */
final class NamedAfter {
  private static final Pattern WORD = Pattern.compile(" (\\p{Lu}[\\p{L}\\-]+)(?![\\p{L}’'-])");
  private static final Pattern CAPITAL = Pattern.compile(" \\p{Lu}");
  private static final int MOST_BETWEEN = 3;

  private NamedAfter() {}

  /** The names, with those things in place of the people they are named after. */
  static List<NamedSpan> apply(List<NamedSpan> names, Gazetteer gazetteer, String text) {
    ClaimedText claimed = new ClaimedText(names, gazetteer);
    List<NamedSpan> whole = new ArrayList<>(names.size());
    List<NamedSpan> made = new ArrayList<>();
    for (NamedSpan name : names) {
      Optional<NamedSpan> thing = thing(name, claimed, text);
      thing.ifPresent(made::add);
      whole.add(thing.orElse(name));
    }
    whole.removeIf(
        name -> made.stream().anyMatch(thing -> thing.contains(name) && !thing.sameSpan(name)));
    return whole;
  }

  private static Optional<NamedSpan> thing(NamedSpan name, ClaimedText claimed, String text) {
    if (name.nameType() != NameType.PER || name.surface().indexOf(' ') < 0) {
      return Optional.empty();
    }
    NameWords lists = NameWords.shared();
    int end = name.end();
    for (int between = 0; between <= MOST_BETWEEN; between++) {
      Matcher word = WORD.matcher(text).region(end, text.length()).useTransparentBounds(true);
      boolean goesOn =
          word.lookingAt()
              && claimed.isFree(end, word.end())
              && !lists.isNoName(NameKey.of(word.group(1)))
              && !lists.isOfficeWord(NameKey.of(word.group(1)));
      if (!goesOn) {
        return Optional.empty();
      }
      end = word.end();
      if (lists.isNamedAfter(NameKey.of(word.group(1)))) {
        boolean line = !CAPITAL.matcher(text).region(end, text.length()).lookingAt();
        boolean tells = !Headings.isHeading(text, name.begin(), end) || between == 0 && line;
        String words = text.substring(name.begin(), end);
        return lists
            .headType(NameKey.of(words))
            .filter(type -> tells)
            .map(type -> name.at(name.begin(), words, type));
      }
    }
    return Optional.empty();
  }
}
