package org.comention.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.comention.stats.ClusterScores;

/**
 * How good resolution is on labelled names.
 *
 * @param names every scored name, by article and place
 * @param spurious names found in labelled sentences where the labels have none
 */
public record EntityScores(List<ScoredName> names, List<FoundName> spurious) {

  /**
   * Names of one kind.
   *
   * @param names how many
   * @param found those that the job found
   * @param right those that count for the right entity
   */
  public record Share(long names, long found, long right) {
    private Share plus(Share other) {
      return new Share(names + other.names, found + other.found, right + other.right);
    }
  }

  /** Keeps its own copies of the lists. */
  public EntityScores {
    names = List.copyOf(names);
    spurious = List.copyOf(spurious);
  }

  /** The labelled articles that were compared. */
  public long articles() {
    return names.stream().map(n -> n.label().article()).distinct().count();
  }

  /** The entities that the labels tell apart. */
  public long entities() {
    return names.stream().map(n -> n.label().entity()).distinct().count();
  }

  /** Names of one article with each other. */
  public ClusterScores within() {
    return scores(n -> n.label().article());
  }

  /** Names of all articles with each other. */
  public ClusterScores across() {
    return scores(n -> "");
  }

  private ClusterScores scores(Function<ScoredName, String> scope) {
    return ClusterScores.of(
        names.stream()
            .map(
                n ->
                    new ClusterScores.Item(
                        scope.apply(n),
                        n.label().entity(),
                        n.found().map(FoundName::entityId).orElse(null)))
            .toList());
  }

  /** The found names by the rule that tied them. */
  public Map<String, Share> byRule() {
    return shares(n -> n.found().map(FoundName::rule).orElse(""));
  }

  /** The names by what makes them hard; those without a difficulty are left out. */
  public Map<String, Share> byDifficulty() {
    return shares(n -> n.label().difficulty());
  }

  private Map<String, Share> shares(Function<ScoredName, String> kind) {
    Map<String, Share> shares = new TreeMap<>();
    for (ScoredName name : names) {
      Share one = new Share(1, name.found().isPresent() ? 1 : 0, name.right() ? 1 : 0);
      shares.merge(kind.apply(name), one, Share::plus);
    }
    shares.remove("");
    return shares;
  }
}
