package org.comention.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comention.text.Span;

/**
 * Lays found names beside labelled ones.
 *
 * <p>A label takes the found name that overlaps it most, as a share of what both cover; a found
 * name serves one label. So "President Putin" for a labelled "Putin" is no mistake: scored is who
 * is meant, not where a name ends. A found name that overlaps no label is spurious when its
 * sentence holds a scored one.
 *
 * <p>A name is right when its entity holds more names of the label's entity than any other does,
 * and more of them than of any other label's entity: of an entity in two halves the smaller is
 * wrong, of two entities under one id the rarer. The pairs of label's entity and found entity are
 * taken by size, the purer id first of equals, each side once.
 */
final class CompareNames {
  private static final Comparator<LabelledName> BY_PLACE =
      Comparator.comparing(LabelledName::article).thenComparing(LabelledName::span);

  private CompareNames() {}

  /** The scores of the labels against what was found in the same articles. */
  static EntityScores of(List<LabelledName> labels, List<FoundName> found) {
    Map<LabelledName, FoundName> matches = matches(labels, found);
    List<ScoredName> names =
        labels.stream()
            .filter(LabelledName::isScored)
            .sorted(BY_PLACE)
            .map(l -> new ScoredName(l, Optional.ofNullable(matches.get(l)), false))
            .toList();
    return new EntityScores(judged(names), spurious(labels, found));
  }

  private record Match(LabelledName label, FoundName found) {
    double overlap() {
      int begin = Math.max(label.span().begin(), found.span().begin());
      int end = Math.min(label.span().end(), found.span().end());
      int both = label.span().length() + found.span().length() - (end - begin);
      return (double) (end - begin) / both;
    }
  }

  private static Map<LabelledName, FoundName> matches(
      List<LabelledName> labels, List<FoundName> found) {
    Map<String, List<FoundName>> byArticle =
        found.stream().collect(Collectors.groupingBy(FoundName::article));
    List<Match> possible = new ArrayList<>();
    for (LabelledName label : labels) {
      byArticle.getOrDefault(label.article(), List.of()).stream()
          .filter(f -> f.span().overlaps(label.span()))
          .forEach(f -> possible.add(new Match(label, f)));
    }
    possible.sort(
        Comparator.comparingDouble(Match::overlap)
            .reversed()
            .thenComparing(Match::label, BY_PLACE)
            .thenComparing(m -> m.found().entityId()));
    Map<LabelledName, FoundName> matches = new HashMap<>();
    Set<FoundName> taken = new HashSet<>();
    for (Match match : possible) {
      if (!matches.containsKey(match.label()) && taken.add(match.found())) {
        matches.put(match.label(), match.found());
      }
    }
    return matches;
  }

  private static List<FoundName> spurious(List<LabelledName> labels, List<FoundName> found) {
    Map<String, List<LabelledName>> byArticle =
        labels.stream().collect(Collectors.groupingBy(LabelledName::article));
    return found.stream()
        .filter(f -> isSpurious(f, byArticle.getOrDefault(f.article(), List.of())))
        .sorted(Comparator.comparing(FoundName::article).thenComparing(FoundName::span))
        .toList();
  }

  private static boolean isSpurious(FoundName name, List<LabelledName> labels) {
    Span sentence = name.sentence();
    return labels.stream().noneMatch(l -> l.span().overlaps(name.span()))
        && labels.stream().anyMatch(l -> l.isScored() && sentence.covers(l.span()));
  }

  private record Tie(String entity, String id) {}

  private static List<ScoredName> judged(List<ScoredName> names) {
    Map<Tie, Long> ties =
        names.stream()
            .filter(n -> n.found().isPresent())
            .collect(Collectors.groupingBy(CompareNames::tie, Collectors.counting()));
    Map<String, Long> sizes = new HashMap<>();
    ties.forEach((tie, n) -> sizes.merge(tie.id(), n, Long::sum));
    Set<Tie> kept = new HashSet<>();
    Set<String> taken = new HashSet<>();
    ties.keySet().stream()
        .sorted(
            Comparator.comparing((Tie tie) -> -ties.get(tie))
                .thenComparing(tie -> sizes.get(tie.id()))
                .thenComparing(Tie::entity)
                .thenComparing(Tie::id))
        .filter(tie -> !taken.contains("label " + tie.entity()) && !taken.contains(tie.id()))
        .forEach(
            tie -> {
              kept.add(tie);
              taken.add("label " + tie.entity());
              taken.add(tie.id());
            });
    return names.stream()
        .map(
            n ->
                new ScoredName(
                    n.label(), n.found(), n.found().isPresent() && kept.contains(tie(n))))
        .toList();
  }

  private static Tie tie(ScoredName name) {
    return new Tie(name.label().entity(), name.found().map(FoundName::entityId).orElseThrow());
  }
}
