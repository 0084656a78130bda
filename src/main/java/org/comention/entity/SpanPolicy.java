package org.comention.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of overlapping mentions stay; the policy is told in the package's documentation.
 *
 * <p>Grain: the mentions of one article in, those that count out, by position. A demonym that a
 * model swallowed into a product's name comes out as a mention of its own.
 */
final class SpanPolicy {
  private static final Comparator<NamedSpan> BY_POSITION =
      Comparator.comparingInt(NamedSpan::begin)
          .thenComparing(Comparator.comparingInt(NamedSpan::end).reversed())
          .thenComparing(NamedSpan::isConcept)
          .thenComparing(NamedSpan::type);

  private final Gazetteer gazetteer;
  private final CompoundNames compounds;

  SpanPolicy(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.compounds = new CompoundNames(gazetteer);
  }

  /** The mentions that count, by position. */
  List<NamedSpan> apply(List<NamedSpan> spans) {
    List<NamedSpan> concepts = concepts(spans);
    List<NamedSpan> kept = new ArrayList<>(concepts);
    for (NamedSpan span : spans) {
      if (!span.isConcept()) {
        compounds.split(span).forEach(part -> addName(part, concepts, kept));
      }
    }
    kept.sort(BY_POSITION);
    return kept;
  }

  /** Phrases, without those inside a person's name and without a concept inside itself. */
  private static List<NamedSpan> concepts(List<NamedSpan> spans) {
    List<NamedSpan> people =
        spans.stream().filter(s -> !s.isConcept() && s.nameType() == NameType.PER).toList();
    List<NamedSpan> phrases = spans.stream().filter(NamedSpan::isConcept).toList();
    return phrases.stream()
        .filter(p -> people.stream().noneMatch(person -> isInside(p, person)))
        .filter(p -> phrases.stream().noneMatch(q -> isInside(p, q) && sameConcept(p, q)))
        .toList();
  }

  private static boolean sameConcept(NamedSpan a, NamedSpan b) {
    return a.conceptId().equals(b.conceptId());
  }

  private static boolean isInside(NamedSpan inner, NamedSpan outer) {
    return outer.contains(inner) && !outer.sameSpan(inner);
  }

  private void addName(NamedSpan name, List<NamedSpan> concepts, List<NamedSpan> kept) {
    List<NamedSpan> met = concepts.stream().filter(c -> c.overlaps(name)).toList();
    NameType type = name.nameType();
    boolean product = type == NameType.MISC || type == NameType.ORG;
    boolean inside = met.stream().anyMatch(c -> c.contains(name));
    if (inside && (product || !isKnown(name))) {
      return;
    }
    if (met.isEmpty() || !product) {
      kept.add(name);
      return;
    }
    List<NamedSpan> demonyms = demonymsOutside(name, met);
    if (demonyms != null) {
      kept.addAll(demonyms);
    } else if (type == NameType.ORG || met.stream().allMatch(name::contains)) {
      kept.add(name);
    }
  }

  /** Whether the gazetteer knows the name: "Russia" of "Russia sanctions", not "Shahed". */
  private boolean isKnown(NamedSpan name) {
    return gazetteer.find(name.surface(), name.nameType()).isPresent()
        || gazetteer.demonym(name.surface()).isPresent();
  }

  /**
   * The demonyms before a phrase when the rest of the name is nothing else: "Iranian" of "Iranian
   * Shahed-136"; null when the name holds more.
   */
  private List<NamedSpan> demonymsOutside(NamedSpan name, List<NamedSpan> phrases) {
    int rest = phrases.stream().mapToInt(NamedSpan::begin).min().orElse(name.begin());
    int after = phrases.stream().mapToInt(NamedSpan::end).max().orElse(name.end());
    if (after < name.end()) {
      return null;
    }
    List<NamedSpan> found = new ArrayList<>();
    int at = name.begin();
    for (String word : name.surface().substring(0, Math.max(0, rest - name.begin())).split(" ")) {
      if (!word.isBlank()) {
        if (gazetteer.demonym(word).isEmpty()) {
          return null;
        }
        found.add(
            new NamedSpan(
                at, at + word.length(), name.sentence(), name.paragraph(), word, "NORP", null));
      }
      at += word.length() + 1;
    }
    return found;
  }
}
