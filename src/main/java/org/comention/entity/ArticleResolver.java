package org.comention.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Ties the mentions of one article to entities, with the rule for each.
 *
 * <p>Grain: one article's body mentions in (any order), one {@link Resolution} for each that counts
 * and one for each ancestor of a concept out, by position; no span holds an entity twice.
 * Deterministic; about ten microseconds a mention. Not thread-safe: it remembers the surfaces it
 * met.
 *
 * <pre>{@code
 * "Vladimir Putin" PER, "Putin" PER, "Iranian" NORP, "U.S." LOC
 *   -> per:vladimir-putin gazetteer, per:vladimir-putin coreference, loc:iran demonym, loc:united-states alias
 * }</pre>
 */
public final class ArticleResolver {
  private final Gazetteer gazetteer;
  private final Rollup rollup;
  private final Map<String, List<String>> parents;
  private final Map<String, String> conceptTypes;
  private final Readings readings = new Readings();
  private final SpanPolicy policy;
  private final ShoutedWords shouted;
  private final NameRules rules;
  private final Optional<Descriptions> descriptions;

  /** As the other one, without descriptions. */
  public ArticleResolver(
      Gazetteer gazetteer,
      Rollup rollup,
      Map<String, List<String>> parents,
      Map<String, String> conceptTypes) {
    this(gazetteer, rollup, false, parents, conceptTypes);
  }

  /**
   * @param descriptions whether country and office tell a person, see {@link Descriptions}
   * @param parents for each concept id its direct parents; concepts without one may be missing
   * @param conceptTypes type of a concept; one that is missing has the type of the child it is met
   *     through
   */
  public ArticleResolver(
      Gazetteer gazetteer,
      Rollup rollup,
      boolean descriptions,
      Map<String, List<String>> parents,
      Map<String, String> conceptTypes) {
    this.descriptions = descriptions ? Optional.of(new Descriptions(gazetteer)) : Optional.empty();
    this.conceptTypes = conceptTypes;
    this.gazetteer = gazetteer;
    this.rollup = rollup;
    this.parents = parents;
    this.policy = new SpanPolicy(gazetteer, readings);
    this.shouted = new ShoutedWords(gazetteer);
    this.rules = new NameRules(gazetteer, rollup);
  }

  /** As {@link #resolve(List, String, OptionalInt)}, for an article without date. */
  public List<Resolution> resolve(List<NamedSpan> mentions, String text) {
    return resolve(mentions, text, OptionalInt.empty());
  }

  /**
   * The article's mentions, resolved; see the class.
   *
   * @param text the article's text, in which the mentions stand
   * @param year when it was published; empty where that is not known, and then no office tells who
   *     is meant
   */
  public List<Resolution> resolve(List<NamedSpan> mentions, String text, OptionalInt year) {
    return outcome(mentions, text, year).tied();
  }

  /**
   * The mentions that count for no entity, each with the reason: those of which no letter stands in
   * a resolution.
   */
  public List<Refused> refused(List<NamedSpan> mentions, String text, OptionalInt year) {
    return outcome(mentions, text, year).refused();
  }

  /**
   * Both halves of an article's mentions; every mention is in one of them.
   *
   * @param titled entities of bare names with a title before them
   */
  record Outcome(List<Resolution> tied, List<Refused> refused, Set<String> titled) {}

  Outcome outcome(List<NamedSpan> mentions, String text, OptionalInt year) {
    String plain = Blanks.plain(text);
    if (plain.equals(text)) {
      return read(mentions, text, year);
    }
    Outcome read = read(Blanks.plain(mentions), plain, year);
    return new Outcome(
        read.tied().stream().map(r -> r.at(Blanks.asWritten(r.span(), text))).toList(),
        read.refused().stream()
            .map(r -> new Refused(Blanks.asWritten(r.span(), text), r.reason()))
            .toList(),
        read.titled());
  }

  /** The outcome of an article whose blanks are plain. */
  private Outcome read(List<NamedSpan> mentions, String text, OptionalInt year) {
    List<NamedSpan> spans = policy.apply(mentions, text);
    List<Name> all = names(spans);
    List<Name> names = shouted.without(all, text);
    ArticleNames article = ArticleNames.of(gazetteer, names, text, year);
    List<Resolution> found = new ArrayList<>();
    spans.stream().filter(NamedSpan::isConcept).forEach(s -> addConcept(s, found));
    List<Resolution> named =
        names.stream().flatMap(n -> rules.resolve(n, article).stream()).toList();
    named.forEach(r -> found.add(rolledUp(r)));
    descriptions.ifPresent(d -> found.addAll(d.tied(named, text, year)));
    List<Resolution> tied = onceEachSpan(mended(found, mentions));
    List<Refused> refused =
        mentions.stream()
            .filter(m -> tied.stream().noneMatch(r -> r.span().overlaps(m)))
            .map(m -> new Refused(m, reason(m, all, names)))
            .toList();
    Set<String> titled = new HashSet<>();
    names.stream()
        .filter(article.titled()::isTitled)
        .forEach(n -> titled.add(NameType.PER.id(n.reading().personKey())));
    return new Outcome(tied, refused, titled);
  }

  private static Refusal reason(NamedSpan mention, List<Name> all, List<Name> heard) {
    Optional<Name> name = all.stream().filter(n -> n.span().overlaps(mention)).findFirst();
    if (name.isEmpty()) {
      return Refusal.PIECE;
    }
    if (!heard.contains(name.get())) {
      return Refusal.SHOUTED;
    }
    Reading reading = name.get().reading();
    if (!reading.isName()) {
      return Refusal.NO_NAME;
    }
    return NameWords.shared().isGeneric(reading.key()) ? Refusal.KIND : Refusal.WORDS;
  }

  /** Names under their own words, where a rule has put their ends elsewhere than the model did. */
  private static List<Resolution> mended(List<Resolution> found, List<NamedSpan> mentions) {
    Set<List<Integer>> given = new HashSet<>();
    mentions.forEach(m -> given.add(List.of(m.begin(), m.end())));
    return found.stream()
        .map(
            r ->
                r.rule() == Rule.EXACT && !given.contains(List.of(r.span().begin(), r.span().end()))
                    ? r.as(Rule.MENDED)
                    : r)
        .toList();
  }

  private List<Name> names(List<NamedSpan> spans) {
    return spans.stream()
        .filter(s -> !s.isConcept())
        .map(s -> new Name(s, readings.of(s.surface())))
        .toList();
  }

  private void addConcept(NamedSpan span, List<Resolution> found) {
    String id = span.conceptId();
    found.add(new Resolution(span, id, span.type(), Rule.LEXICON, span.surface()));
    for (String ancestor : ancestors(id)) {
      String type = conceptTypes.getOrDefault(ancestor, span.type());
      found.add(new Resolution(span, ancestor, type, Rule.PARENT, span.surface()));
    }
  }

  /** Every ancestor once; a cycle, which the lexicon refuses, would end here too. */
  private Set<String> ancestors(String id) {
    Set<String> ancestors = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(parents.getOrDefault(id, List.of()));
    while (!open.isEmpty()) {
      String parent = open.remove(open.size() - 1);
      if (!parent.equals(id) && ancestors.add(parent)) {
        open.addAll(parents.getOrDefault(parent, List.of()));
      }
    }
    return ancestors;
  }

  private Resolution rolledUp(Resolution resolution) {
    if (rollup != Rollup.METONYMS) {
      return resolution;
    }
    Optional<GazetteerEntry> target = gazetteer.standsFor(resolution.entityId());
    return target
        .map(
            e -> new Resolution(resolution.span(), e.id(), e.type().name(), Rule.METONYM, e.name()))
        .orElse(resolution);
  }

  /** Of overlapping mentions of one entity the first, of those that begin together the longest. */
  private static List<Resolution> onceEachSpan(List<Resolution> found) {
    Map<String, Integer> ends = new HashMap<>();
    List<Resolution> once = new ArrayList<>(found.size());
    found.stream()
        .sorted(
            Comparator.comparingInt((Resolution r) -> r.span().begin())
                .thenComparing(r -> -r.span().end()))
        .forEach(
            r -> {
              if (r.span().begin() >= ends.getOrDefault(r.entityId(), 0)) {
                ends.put(r.entityId(), r.span().end());
                once.add(r);
              }
            });
    return once;
  }
}
