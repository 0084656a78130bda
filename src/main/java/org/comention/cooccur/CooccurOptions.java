package org.comention.cooccur;

import java.io.Serializable;
import org.comention.UserException;
import picocli.CommandLine.Option;

/**
 * What is counted, measured and shown; a picocli mixin.
 *
 * <p>Worked number: an article that names 250 entities holds 31,125 pairs and 2,573,000 triples.
 * With {@code --max-entities 100} its 150 entities of fewest stories in the corpus are left out of
 * every count of that article, and one row in {@code truncations} says so. Few articles are that
 * long, but they hold most triples: of 2,026 press releases 82 name more than 100 entities, and
 * three quarters of all triples are theirs.
 */
public final class CooccurOptions implements Serializable {
  /** Key of {@link #maxEntities()} among a run's options. */
  public static final String MAX_ENTITIES = "max-entities";

  /** Name of the option {@link #evidence()}, and its key in {@code runs.options}. */
  public static final String EVIDENCE = "evidence";

  private static final int MOST_ENTITIES = 2000;

  @Option(
      names = "--" + MAX_ENTITIES,
      paramLabel = "N",
      description =
          "Most distinct entities counted in one article, 2 to 2000; those named in most stories of"
              + " the corpus are kept, the cut is in the table truncations. Default:"
              + " ${DEFAULT-VALUE}.")
  private int maxEntities = 100;

  @Option(
      names = "--min-stories",
      paramLabel = "N",
      description =
          "Fewest stories of a pair that is measured and published, from 1. Default:"
              + " ${DEFAULT-VALUE}.")
  private int minStories = 2;

  @Option(
      names = "--triple-stories",
      paramLabel = "N",
      description =
          "Fewest stories of a triple that is counted and published, from 1, and no fewer"
              + " than --min-stories. Long articles hold ten triples for each pair:"
              + " 1 or 2 is for small corpora. Default: ${DEFAULT-VALUE}.")
  private int tripleStories = 3;

  @Option(
      names = "--triples",
      paramLabel = "WHICH",
      description =
          "Triples to count: any, concept (one member at least is a concept), auto (concept when more"
              + " than 50,000 entities are named, else any), none. Default: ${DEFAULT-VALUE}.")
  private TripleScope triples = TripleScope.auto;

  @Option(
      names = "--" + EVIDENCE,
      paramLabel = "N",
      description =
          "First sentences shown for a pair or triple, 0 to 100; of each month and year in which it"
              + " is ranked the first is shown as well. Default: ${DEFAULT-VALUE}.")
  private int evidence = 5;

  @Option(
      names = "--rank-rule",
      paramLabel = "RULE",
      description =
          "What a ranked row needs: small (3 stories, 1 source), large (5 stories, 3 sources), auto"
              + " (large from 10,000 stories in the slice `all`). Default: ${DEFAULT-VALUE}.")
  private RankRule rankRule = RankRule.auto;

  /** Which triples are counted; lower case, as typed. */
  public enum TripleScope {
    any,
    concept,
    auto,
    none
  }

  /** How many stories and sources a ranked row needs; lower case, as typed. */
  public enum RankRule {
    small,
    large,
    auto
  }

  /**
   * Checks the ranges before the first Spark job.
   *
   * @throws UserException when a number is out of its range
   */
  public CooccurOptions validate() {
    check("--" + MAX_ENTITIES, maxEntities, 2, MOST_ENTITIES);
    check("--min-stories", minStories, 1, Integer.MAX_VALUE);
    check("--triple-stories", tripleStories, 1, Integer.MAX_VALUE);
    check("--" + EVIDENCE, evidence, 0, 100);
    return this;
  }

  private static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      String range =
          most == Integer.MAX_VALUE ? "from " + least : "from %d to %d".formatted(least, most);
      throw new UserException(
          "Cannot count: %s is out of range, got %d. Give a number %s."
              .formatted(option, value, range));
    }
  }

  /** Most distinct entities counted in one article. */
  public int maxEntities() {
    return maxEntities;
  }

  /** Sets {@link #maxEntities()}. */
  public CooccurOptions maxEntities(int value) {
    this.maxEntities = value;
    return this;
  }

  /** Fewest stories of a published pair. */
  public int minStories() {
    return minStories;
  }

  /** Sets {@link #minStories()}. */
  public CooccurOptions minStories(int value) {
    this.minStories = value;
    return this;
  }

  /** Fewest stories of a counted triple: what was asked, and no fewer than of a pair. */
  public int tripleStories() {
    return Math.max(minStories, tripleStories);
  }

  /** Sets {@link #tripleStories()}. */
  public CooccurOptions tripleStories(int value) {
    this.tripleStories = value;
    return this;
  }

  /** Which triples are counted. */
  public TripleScope triples() {
    return triples;
  }

  /** Sets {@link #triples()}. */
  public CooccurOptions triples(TripleScope value) {
    this.triples = value;
    return this;
  }

  /** Most sentences shown for a pair or triple. */
  public int evidence() {
    return evidence;
  }

  /** Sets {@link #evidence()}. */
  public CooccurOptions evidence(int value) {
    this.evidence = value;
    return this;
  }

  /** What a ranked row needs. */
  public RankRule rankRule() {
    return rankRule;
  }

  /** Sets {@link #rankRule()}. */
  public CooccurOptions rankRule(RankRule value) {
    this.rankRule = value;
    return this;
  }
}
