package org.comention.entity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.text.Span;

/**
 * Runs {@link ArticleResolver} on the executors: one article with its mentions in, its rows out.
 */
final class ResolveArticles implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** What every executor needs; shipped once. */
  record Settings(
      Gazetteer gazetteer,
      Rollup rollup,
      boolean descriptions,
      Map<String, List<String>> parents,
      Map<String, String> conceptTypes)
      implements Serializable {}

  /** Rules under which nothing but the mention's own words make the entity. */
  private static final Set<Rule> OWN_WORDS = EnumSet.of(Rule.EXACT, Rule.BARE);

  private final Broadcast<Settings> settings;

  ResolveArticles(Broadcast<Settings> settings) {
    this.settings = settings;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    Settings shared = settings.value();
    ArticleResolver resolver =
        new ArticleResolver(
            shared.gazetteer(),
            shared.rollup(),
            shared.descriptions(),
            shared.parents(),
            shared.conceptTypes());
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(articles, 0), false)
        .flatMap(article -> rows(resolver, shared.gazetteer(), article).stream())
        .iterator();
  }

  private static List<Row> rows(ArticleResolver resolver, Gazetteer gazetteer, Row article) {
    List<Row> mentions = article.getList(article.fieldIndex(ResolvedNames.MENTIONS.name()));
    ArticleResolver.Outcome outcome =
        resolver.outcome(
            mentions.stream().map(MentionRows::span).toList(),
            ArticlesTable.TEXT.get(article),
            MentionRows.year(article));
    Map<Span, Double> confidence =
        mentions.stream()
            .collect(
                Collectors.toMap(
                    m -> place(MentionRows.span(m)),
                    m -> MentionsTable.CONFIDENCE.<Double>get(m),
                    Math::max));
    Set<String> met = new HashSet<>();
    List<Row> rows = new ArrayList<>(mentions.size());
    for (Resolution resolution : outcome.tied()) {
      boolean known = gazetteer.entity(resolution.entityId()).isPresent();
      boolean first = met.add(resolution.entityId());
      boolean titled = outcome.titled().contains(resolution.entityId());
      double own = confidence.getOrDefault(place(resolution.span()), 1.0);
      boolean told =
          known
              || !OWN_WORDS.contains(resolution.rule())
              || own < 1 && !isAlone(resolution.span(), outcome.tied());
      double sureness = told ? 1 : own;
      rows.add(row(article, resolution, first, known, titled, sureness));
    }
    outcome.refused().forEach(refused -> rows.add(row(article, refused)));
    return rows;
  }

  /** Whether no other entity has some of the mention. */
  private static boolean isAlone(NamedSpan span, List<Resolution> all) {
    return all.stream().filter(other -> other.span().overlaps(span)).count() == 1;
  }

  private static Span place(NamedSpan span) {
    return new Span(span.begin(), span.end());
  }

  /** A mention without an entity; the reason stands for the rule. */
  private static Row row(Row article, Refused refused) {
    NamedSpan span = refused.span();
    String why = refused.reason().label();
    return row(
        article, span, span.type(), null, why, span.surface(), false, false, false, false, 0);
  }

  private static Row row(
      Row article,
      Resolution found,
      boolean first,
      boolean known,
      boolean titled,
      double sureness) {
    return row(
        article,
        found.span(),
        found.type(),
        found.entityId(),
        found.rule().label(),
        found.name(),
        first,
        known,
        titled,
        isFirstName(found),
        sureness);
  }

  /** Whether the surface is the first name of its person. */
  private static boolean isFirstName(Resolution found) {
    if (found.rule() != Rule.COREFERENCE || !found.type().equals(NameType.PER.name())) {
      return false;
    }
    List<String> given = PersonName.parse(found.name()).given();
    return !given.isEmpty() && given.get(0).equals(NameKey.of(found.span().surface()));
  }

  /** In the order of {@link ResolvedNames#SCHEMA}. */
  private static Row row(
      Row article,
      NamedSpan span,
      String type,
      String entityId,
      String rule,
      String name,
      boolean first,
      boolean known,
      boolean titled,
      boolean byFirstName,
      double sureness) {
    return RowFactory.create(
        Fields.ARTICLE_ID.get(article),
        Fields.PUBLISHED_MONTH.get(article),
        span.begin(),
        span.end(),
        span.sentence(),
        span.paragraph(),
        span.surface(),
        type,
        entityId,
        rule,
        name,
        first,
        known,
        titled,
        byFirstName,
        sureness);
  }
}
