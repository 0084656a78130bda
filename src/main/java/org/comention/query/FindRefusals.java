package org.comention.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.comention.entity.ArticleResolver;
import org.comention.entity.Gazetteer;
import org.comention.entity.MentionRows;
import org.comention.entity.NameType;
import org.comention.entity.NamedSpan;
import org.comention.entity.Refusal;
import org.comention.entity.Resolution;
import org.comention.entity.ResolveOptions;
import org.comention.entity.Rollup;
import org.comention.entity.Rule;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.SentencesTable;
import org.comention.text.Role;
import org.comention.text.Span;

/**
 * Why mentions of one article count for no entity: its rules once more, on its own mentions. The
 * tables count the refused mentions by reason and keep no row for each.
 *
 * <p>Cost: the gazetteers are read, half a second.
 */
final class FindRefusals {
  private FindRefusals() {}

  /**
   * The reason by span; for a person's bare name that its article leaves alone, the one the corpus
   * has where the tables hold no row for it.
   *
   * @param article its row of {@code articles}
   * @param found its mentions
   * @param sentences its sentences by index
   */
  static Map<Span, Refusal> apply(
      Row article, Collection<List<Row>> found, Map<Integer, Row> sentences) {
    List<Row> rows =
        found.stream()
            .flatMap(List::stream)
            .filter(row -> isBody(sentences.get(Fields.SENTENCE.<Integer>get(row))))
            .toList();
    List<NamedSpan> body = rows.stream().map(MentionRows::span).toList();
    ArticleResolver rules =
        new ArticleResolver(Gazetteer.load(), Rollup.DEMONYMS, Map.of(), Map.of());
    String text = ArticlesTable.TEXT.get(article);
    OptionalInt year = MentionRows.year(article);
    Map<Span, Refusal> reasons = new HashMap<>();
    rules.refused(body, text, year).forEach(r -> reasons.put(span(r.span()), r.reason()));
    for (Resolution own : rules.resolve(body, text, year)) {
      rows.stream()
          .filter(row -> overlap(MentionRows.span(row), own.span()))
          .forEach(
              row ->
                  reasonOfCorpus(own, row)
                      .ifPresent(r -> reasons.putIfAbsent(span(MentionRows.span(row)), r)));
    }
    return reasons;
  }

  /**
   * Why the corpus may refuse a name that its article does not; a bare name below the usual
   * confidence is sooner unsure than a first name.
   */
  private static Optional<Refusal> reasonOfCorpus(Resolution own, Row mention) {
    boolean unsure = MentionsTable.CONFIDENCE.<Double>get(mention) < ResolveOptions.MIN_CONFIDENCE;
    boolean first = own.rule() == Rule.BARE && own.type().equals(NameType.PER.name());
    if (first && !unsure) {
      return Optional.of(Refusal.FIRST_NAME);
    }
    boolean words = own.rule() == Rule.EXACT || own.rule() == Rule.BARE;
    return words ? Optional.of(Refusal.UNSURE) : Optional.empty();
  }

  private static Span span(NamedSpan span) {
    return new Span(span.begin(), span.end());
  }

  private static boolean overlap(NamedSpan a, NamedSpan b) {
    return a.begin() < b.end() && b.begin() < a.end();
  }

  private static boolean isBody(Row sentence) {
    return SentencesTable.ROLE.get(sentence).equals(Role.BODY.name());
  }
}
