package org.comention.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comention.UserException;
import org.comention.cooccur.CooccurOptions;
import org.comention.cooccur.CooccurOptions.RankRule;
import org.comention.tables.Period;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What can be measured anew from the daily counts; what is not given stays as in the run before.
 */
public final class MeasureOptions {
  /** Key among a run's options: the support with which its triples were counted. */
  static final String COUNTED = "counted-triple-stories";

  static final String TRIPLE_STORIES = "triple-stories";

  private static final String MIN_STORIES = "min-stories";
  private static final String RANK_RULE = "rank-rule";
  private static final String TREND_PERIOD = "trend-period";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables, on any file system that Hadoop knows.")
  private String output;

  @Option(
      names = "--" + MIN_STORIES,
      paramLabel = "N",
      description = "Fewest stories of a pair that is measured and published, from 1.")
  private Integer minStories;

  @Option(
      names = "--" + TRIPLE_STORIES,
      paramLabel = "N",
      description =
          "Fewest stories of a triple that is measured and published; no fewer than when triples were"
              + " counted, nor than --min-stories.")
  private Integer tripleStories;

  @Option(
      names = "--" + RANK_RULE,
      paramLabel = "RULE",
      description =
          "What a ranked row needs: small (3 stories, 1 source), large (5 stories, 3 sources), auto"
              + " (large from 10,000 stories in the slice `all`).")
  private RankRule rankRule;

  @Option(
      names = "--" + CooccurOptions.EVIDENCE,
      paramLabel = "N",
      description =
          "First sentences shown for a pair or triple, 0 to 100; of each month and year in which it is"
              + " ranked the first is shown as well.")
  private Integer evidence;

  @Option(
      names = "--" + TREND_PERIOD,
      paramLabel = "KIND",
      split = ",",
      description = "Periods of the table trends: month, week, day, or several with commas.")
  private List<Period> periods;

  public String output() {
    return output;
  }

  /**
   * Checks every value before the first Spark job.
   *
   * @throws UserException for the first one out of range
   */
  public void validate() {
    CooccurOptions given = new CooccurOptions();
    if (minStories != null) {
      given.minStories(minStories);
    }
    if (tripleStories != null) {
      given.tripleStories(tripleStories);
    }
    if (evidence != null) {
      given.evidence(evidence);
    }
    given.validate();
  }

  /**
   * The options of a whole run: those of the run before, under what is given here.
   *
   * @param last {@code runs.options} of the run before
   * @throws UserException when triples of so few stories were not counted
   */
  AnalysisOptions over(Map<String, String> last) {
    Map<String, String> values = new TreeMap<>(last);
    values.putAll(given());
    values.put("output", output);
    AnalysisOptions options = new AnalysisOptions();
    CommandLine line = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
    List<String> arguments = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          if (line.getCommandSpec().findOption("--" + name) != null) {
            arguments.add("--" + name + "=" + value);
          }
        });
    line.parseArgs(arguments.toArray(String[]::new));
    check(options.cooccur().tripleStories(), last);
    return options;
  }

  private static void check(int stories, Map<String, String> last) {
    int counted =
        Integer.parseInt(last.getOrDefault(COUNTED, last.getOrDefault(TRIPLE_STORIES, "1")));
    if (stories < counted) {
      throw new UserException(
          "Cannot measure: triples of fewer than %d stories were not counted, got %d. Give --triple-stories %d or more, or run `comention resolve`."
              .formatted(counted, stories, counted));
    }
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    if (minStories != null) {
      given.put(MIN_STORIES, minStories.toString());
    }
    if (tripleStories != null) {
      given.put(TRIPLE_STORIES, tripleStories.toString());
    }
    if (rankRule != null) {
      given.put(RANK_RULE, rankRule.name());
    }
    if (evidence != null) {
      given.put(CooccurOptions.EVIDENCE, evidence.toString());
    }
    if (periods != null) {
      given.put(TREND_PERIOD, periods.stream().map(Period::kind).collect(Collectors.joining(",")));
    }
    return given;
  }
}
