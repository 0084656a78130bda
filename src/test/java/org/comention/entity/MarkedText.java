package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles for tests: {@code "[PER Vladimir Putin] flew to [LOC Tehran]."}; a concept is {@code
 * [concept:drone drones]}. Every paragraph is one sentence.
 */
final class MarkedText {
  private static final Pattern MARK =
      Pattern.compile("\\[([A-Z]+|concept:[a-z0-9-]+) ([^\\]]+)\\]");

  private MarkedText() {}

  /** The marked mentions with offsets in the text without marks. */
  static List<NamedSpan> spans(String marked) {
    List<NamedSpan> spans = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int removed = 0;
    while (mark.find()) {
      String label = mark.group(1);
      boolean concept = label.startsWith("concept:");
      int begin = mark.start() - removed;
      int sentence = (int) marked.substring(0, mark.start()).chars().filter(c -> c == '\n').count();
      spans.add(
          new NamedSpan(
              begin,
              begin + mark.group(2).length(),
              sentence,
              sentence,
              mark.group(2),
              concept ? "WEAPON" : label,
              concept ? label : null));
      removed += mark.group().length() - mark.group(2).length();
    }
    return spans;
  }

  /** The text without marks. */
  static String text(String marked) {
    return MARK.matcher(marked).replaceAll(mark -> Matcher.quoteReplacement(mark.group(2)));
  }

  /** The resolutions of a marked article as {@code surface -> id (rule)}. */
  static List<String> resolved(String marked) {
    return resolved(marked, Rollup.DEMONYMS);
  }

  static List<String> resolved(String marked, Rollup rollup) {
    return resolved(marked, rollup, OptionalInt.empty());
  }

  /** As {@link #resolved(String)}, in an article of the year. */
  static List<String> resolvedIn(int year, String marked) {
    return resolved(marked, Rollup.DEMONYMS, OptionalInt.of(year));
  }

  /** As {@link #resolvedIn}, with descriptions. */
  static List<String> describedIn(int year, String marked) {
    return resolved(marked, Rollup.DEMONYMS, true, OptionalInt.of(year));
  }

  private static List<String> resolved(String marked, Rollup rollup, OptionalInt year) {
    return resolved(marked, rollup, false, year);
  }

  private static List<String> resolved(
      String marked, Rollup rollup, boolean descriptions, OptionalInt year) {
    ArticleResolver resolver =
        new ArticleResolver(
            Gazetteers.SHARED,
            rollup,
            descriptions,
            Map.of(
                "concept:shahed-136", List.of("concept:drone"),
                "concept:drone", List.of("concept:weapon")),
            Map.of());
    return resolver.resolve(spans(marked), text(marked), year).stream()
        .map(MarkedText::line)
        .toList();
  }

  private static String line(Resolution r) {
    return "%s -> %s (%s)".formatted(r.span().surface(), r.entityId(), r.rule().label());
  }

  /** The gazetteer, read once for all tests. */
  static final class Gazetteers {
    static final Gazetteer SHARED = Gazetteer.load();

    private Gazetteers() {}
  }
}
