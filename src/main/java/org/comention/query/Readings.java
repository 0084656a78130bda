package org.comention.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.comention.tables.Fields;
import org.comention.tables.TriplesTable;
import org.comention.tables.Window;

/**
 * Measures in plain words, for people who do not read formulas.
 *
 * <p>Numbers and their units are joined by no-break spaces, so that a page does not part them.
 *
 * <p>Example: "Named together in one sentence in 23 of 62 stories: 4.1 times as often as expected
 * (5.6); q = 2e-9."
 */
public final class Readings {
  /** The largest q-value that is called significant, as in the default ranking. */
  private static final double SIGNIFICANT = 0.01;

  /** Within this factor of 1 an excess is called explained. */
  private static final double NEAR = 1.2;

  private final Combination combination;
  private final WindowCounts counts;
  private final Map<String, String> names;

  private Readings(Combination combination) {
    this.combination = combination;
    this.counts = combination.at(combination.window());
    this.names =
        combination.members().stream()
            .collect(Collectors.toMap(NamedEntity::id, NamedEntity::name));
  }

  /** What the counts and measures at the combination's window say, one sentence an entry. */
  public static List<String> of(Combination combination) {
    Readings readings = new Readings(combination);
    List<String> sentences = new ArrayList<>(readings.sentences());
    if (combination.articlesUncounted() > 0 && !combination.sameWords()) {
      sentences.add(readings.uncounted());
    }
    return List.copyOf(sentences);
  }

  /** Where the members stand: {@code in one sentence}, {@code in one article}. */
  public static String where(Window window) {
    return switch (window) {
      case SENTENCE -> "in one sentence";
      case PARAGRAPH -> "in one paragraph";
      case DOCUMENT -> "in one article";
    };
  }

  private List<String> sentences() {
    if (combination.members().size() == 1) {
      String named = "Named in %s.".formatted(ofAll());
      long uncounted = storiesUncounted();
      return uncounted == 0
          ? List.of(named)
          : List.of(
              named,
              "%s more %s it: of an article's entities only those that most stories name count (max-entities)."
                  .formatted(
                      Figures.count(uncounted), uncounted == 1 ? "story names" : "stories name"));
    }
    if (combination.sameWords()) {
      return List.of("Never counted together: they are readings of the same words.");
    }
    String together =
        counts.stories() == 0
            ? "Never named together %s".formatted(where(counts.window()))
            : "Named together %s in %s".formatted(where(counts.window()), ofAll());
    if (counts.measures().isEmpty()) {
      return List.of(counts.stories() == 0 ? together + "." : together + "; " + unmeasured());
    }
    Row row = counts.measures().get();
    List<String> lines =
        combination.members().size() == 2 ? pair(together, row) : triple(together, row);
    lines.addAll(RobustnessReading.of(row));
    return lines;
  }

  /**
   * Why no row of measures: every pair with enough stories has one, a triple also must stand out.
   */
  private String unmeasured() {
    return combination.members().size() == 2
        ? "too few to be measured."
        : "not measured: too few, no more than expected, or without a concept in a large corpus.";
  }

  /** Stories of all time that name the one member in articles alone where the cap left it out. */
  private long storiesUncounted() {
    return combination.slice().equals(TimeSlice.ALL)
        ? Math.max(
            0, combination.members().get(0).stories() - combination.at(Window.DOCUMENT).stories())
        : 0;
  }

  private String uncounted() {
    NamingArticles naming = combination.naming().orElseThrow();
    return "%s of the %s that name all %s not counted: of an article's entities only the %s that most stories name count (max-entities)."
        .formatted(
            Figures.count(combination.articlesUncounted()),
            Figures.counted(naming.all(), "article", "articles"),
            combination.articlesUncounted() == 1 ? "is" : "are",
            Figures.count(naming.cap()));
  }

  private String ofAll() {
    long all = combination.allStories();
    String stories = Figures.counted(counts.stories(), "story", "stories");
    return all == 0
        ? stories
        : "%s of %s"
            .formatted(Figures.count(counts.stories()), Figures.counted(all, "story", "stories"));
  }

  private List<String> pair(String together, Row row) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s; %s."
            .formatted(
                together,
                times(Fields.LIFT.<Double>get(row), Fields.EXPECTED.<Double>get(row)),
                significance(row)));
    String a = Fields.A.get(row);
    String b = Fields.B.get(row);
    lines.add(
        "%s is named in %s, %s in %s."
            .formatted(
                names.get(b),
                share(Fields.F_A.<Long>get(row), a),
                names.get(a),
                share(Fields.F_B.<Long>get(row), b)));
    return lines;
  }

  private String share(long stories, String given) {
    return "%s of the %s with %s (%s)"
        .formatted(
            Figures.count(counts.stories()),
            Figures.counted(stories, "story", "stories"),
            names.get(given),
            Figures.share((double) counts.stories() / stories).replace(' ', '\u00a0'));
  }

  private List<String> triple(String together, Row row) {
    List<String> lines = new ArrayList<>();
    lines.add("%s; %s.".formatted(together, significance(row)));
    lines.add(
        "If the three were named independently: %s."
            .formatted(times(Fields.LIFT.<Double>get(row), Fields.EXPECTED.<Double>get(row))));
    double split = TriplesTable.LIFT_PARTITION.<Double>get(row);
    boolean productive = TriplesTable.PRODUCTIVE.<Boolean>get(row);
    lines.add(
        "If one of them joined the pair of the other two by chance: at least %s; %s."
            .formatted(
                times(split),
                productive
                    ? "significant for each of the three"
                    : "not significant for each of the three"));
    double excess = TriplesTable.EXCESS.<Double>get(row);
    lines.add(
        "If the three pairs explained it: %s, %s."
            .formatted(
                times(excess, TriplesTable.EXPECTED_BY_PAIRS.<Double>get(row)), own(excess)));
    return lines;
  }

  private static String own(double excess) {
    if (excess > NEAR) {
      return "so the three have a story of their own";
    }
    return excess * NEAR < 1
        ? "so the pairs come from different stories"
        : "so the pairs explain it";
  }

  private static String times(double lift, double expected) {
    return "%s (%s stories)".formatted(times(lift), Figures.number(expected));
  }

  private static String times(double lift) {
    String factor = Figures.number(lift);
    return factor.equals("1")
        ? "as often as expected"
        : "%s times as often as expected".formatted(factor);
  }

  private static String significance(Row row) {
    double q = Fields.Q_VALUE.<Double>get(row);
    String value = Figures.probability(q);
    String sentence =
        "q %s%s"
            .formatted(
                value.startsWith("<") ? value.replace("<", "< ") : "= " + value,
                q > SIGNIFICANT ? ", which may be chance" : "");
    return sentence.replaceFirst("^q (.) ", "q\u00a0$1\u00a0");
  }
}
