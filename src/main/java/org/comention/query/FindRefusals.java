package org.comention.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.comention.entity.ArticleResolver;
import org.comention.entity.Gazetteer;
import org.comention.entity.MentionRows;
import org.comention.entity.NameType;
import org.comention.entity.NamedSpan;
import org.comention.entity.Refusal;
import org.comention.entity.Resolution;
import org.comention.entity.Rollup;
import org.comention.entity.Rule;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
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
    List<NamedSpan> body =
        found.stream()
            .flatMap(List::stream)
            .filter(row -> isBody(sentences.get(Fields.SENTENCE.<Integer>get(row))))
            .map(MentionRows::span)
            .toList();
    ArticleResolver rules =
        new ArticleResolver(Gazetteer.load(), Rollup.DEMONYMS, Map.of(), Map.of());
    String text = ArticlesTable.TEXT.get(article);
    OptionalInt year = MentionRows.year(article);
    Map<Span, Refusal> reasons = new HashMap<>();
    rules.refused(body, text, year).forEach(r -> reasons.put(span(r.span()), r.reason()));
    List<Resolution> bare =
        rules.resolve(body, text, year).stream()
            .filter(r -> r.rule() == Rule.BARE && r.type().equals(NameType.PER.name()))
            .toList();
    body.stream()
        .filter(m -> bare.stream().anyMatch(r -> overlap(m, r.span())))
        .forEach(m -> reasons.putIfAbsent(span(m), Refusal.FIRST_NAME));
    return reasons;
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
