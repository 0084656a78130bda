package org.comention.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.comention.entity.ArticleResolver;
import org.comention.entity.Gazetteer;
import org.comention.entity.MentionRows;
import org.comention.entity.NamedSpan;
import org.comention.entity.Refusal;
import org.comention.entity.Refused;
import org.comention.entity.Rollup;
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
   * The reason by span.
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
    return rules.refused(body, ArticlesTable.TEXT.get(article)).stream()
        .collect(
            Collectors.toMap(
                r -> new Span(r.span().begin(), r.span().end()), Refused::reason, (a, b) -> a));
  }

  private static boolean isBody(Row sentence) {
    return SentencesTable.ROLE.get(sentence).equals(Role.BODY.name());
  }
}
