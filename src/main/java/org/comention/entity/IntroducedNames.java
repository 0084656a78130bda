package org.comention.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bodies and things that a model cut short, and whose whole name the letters in brackets after it
 * tell: "Support Mission" of "Support Mission in Libya (SMIL)", "Syria Nonproliferation Act" of
 * "Iran, North Korea, and Syria Nonproliferation Act (INKSNA)".
 *
 * <p>A name grows to the right or to the left, in its sentence, until each word with a capital
 * gives its first letter, in order, and small words do or do not; an acronym among the words gives
 * its first or all letters, and the first word may give none ("UN"). Names of the gazetteer and
 * those that the letters fit already stay as they are. Known places and peoples inside the name
 * stay mentions of their own; other mentions inside are its pieces.
 *
 * <p>Grain: the names of one article in and out, in order. Cost: a look at what follows each
 * unknown body.
 */
final class IntroducedNames {
  private static final Set<String> SMALL =
      Set.of(
          "of", "for", "to", "in", "on", "and", "the", "against", "with", "from", "through",
          "among", "by", "at");
  private static final Pattern RIGHT =
      Pattern.compile(
          "((?: (?:\\p{Lu}[\\p{L}\\p{N}’'&-]*,?|(?:%s)(?!\\p{L}))){0,8}) \\([“\"]?(\\p{Lu}[\\p{Lu}&+-]{2,11})[”\"]?[);]"
              .formatted(String.join("|", SMALL)));
  private static final Pattern LAST_WORD = Pattern.compile("(?<![^\\s(“\"])([^\\s(“\"]+) $");
  private static final int MOST_WORDS = 12;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_ACRONYM = 4;

  private final Gazetteer gazetteer;

  IntroducedNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names, whole. */
  List<NamedSpan> apply(List<NamedSpan> names, String text) {
    List<NamedSpan> whole = new ArrayList<>(names.size());
    List<NamedSpan> made = new ArrayList<>();
    for (NamedSpan name : names) {
      Optional<NamedSpan> longer = longer(name, text);
      longer.ifPresent(made::add);
      whole.add(longer.orElse(name));
    }
    whole.removeIf(name -> made.stream().anyMatch(longer -> isPiece(name, longer)));
    return whole.stream().distinct().toList();
  }

  private boolean isPiece(NamedSpan name, NamedSpan whole) {
    boolean place = name.nameType() == NameType.LOC || name.nameType() == NameType.NORP;
    return whole.contains(name)
        && !whole.sameSpan(name)
        && !(place && gazetteer.knows(NameKey.of(name.surface())));
  }

  private Optional<NamedSpan> longer(NamedSpan name, String text) {
    boolean body = name.nameType() == NameType.ORG || name.nameType() == NameType.MISC;
    Matcher right = RIGHT.matcher(text).region(name.end(), text.length());
    if (!body || !right.lookingAt() || gazetteer.knows(NameKey.of(name.surface()))) {
      return Optional.empty();
    }
    String letters = right.group(2).replaceAll("\\P{L}", "").toUpperCase(Locale.ROOT);
    if (Surfaces.isAcronym(name.surface()) || fits(letters, name.surface())) {
      return Optional.empty();
    }
    int end = right.end(1);
    return begin(letters, name.begin(), end, text)
        .map(begin -> name.at(begin, text.substring(begin, end), name.nameType()));
  }

  /** The nearest begin from which the words up to {@code end} give the letters. */
  private static Optional<Integer> begin(String letters, int from, int end, String text) {
    int begin = from;
    for (int words = 0; words < MOST_WORDS; words++) {
      if (Character.isUpperCase(text.charAt(begin)) && fits(letters, text.substring(begin, end))) {
        return Optional.of(begin);
      }
      Matcher before =
          LAST_WORD
              .matcher(text)
              .region(Math.max(0, begin - LONGEST_WORD), begin)
              .useTransparentBounds(true);
      if (!before.find() || !mayBelong(before.group(1))) {
        return Optional.empty();
      }
      begin = before.start(1);
    }
    return Optional.empty();
  }

  private static boolean mayBelong(String word) {
    return Character.isUpperCase(word.charAt(0)) && !word.matches(".*[.;:!?)”\"]")
        || SMALL.contains(word);
  }

  /** Whether the words give the letters, all of them and in order. */
  static boolean fits(String letters, String name) {
    List<String> words = Arrays.asList(name.split("[\\s,-]+"));
    return words.size() <= 2 * MOST_WORDS && fits(letters, 0, words, 0);
  }

  private static boolean fits(String letters, int at, List<String> words, int index) {
    if (index == words.size()) {
      return at == letters.length();
    }
    String word = words.get(index).replaceAll("\\P{L}", "");
    boolean small = word.isEmpty() || Character.isLowerCase(word.charAt(0));
    boolean acronym = word.length() <= LONGEST_ACRONYM && Surfaces.isAcronym(word);
    boolean gives =
        !word.isEmpty() && letters.startsWith(word.substring(0, 1).toUpperCase(Locale.ROOT), at);
    return gives && fits(letters, at + 1, words, index + 1)
        || acronym
            && letters.startsWith(word.toUpperCase(Locale.ROOT), at)
            && fits(letters, at + word.length(), words, index + 1)
        || (small || acronym && index == 0) && fits(letters, at, words, index + 1);
  }
}
