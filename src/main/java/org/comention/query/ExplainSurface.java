package org.comention.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.comention.UserException;
import org.comention.entity.Refusal;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.text.Span;

/**
 * Says what a name in one article was read as, and why.
 *
 * <p>Cost: five reads of one article's rows, filtered by its month and id; for a name that counts
 * for nothing the gazetteers are read too, half a second.
 *
 * <p>Example: {@code new ExplainSurface(tables, "3fa1c09b7d2e4f6a8b10").apply("Putin")}.
 */
public final class ExplainSurface {
  private static final int SURFACES = 20;

  private final Tables tables;
  private final String articleId;

  /**
   * @param articleId the article that is asked about
   */
  public ExplainSurface(Tables tables, String articleId) {
    this.tables = tables;
    this.articleId = articleId;
  }

  /**
   * The mentions of the words, or of names that hold them as whole words, in the order of the text.
   *
   * @throws UserException when there is no such article, or no such mention in it
   */
  public List<SurfaceReading> apply(String words) {
    Row article = article();
    String month = Fields.PUBLISHED_MONTH.get(article);
    Map<Span, List<Row>> found = bySpan(rows(MentionsTable.SPEC, month));
    Map<Span, List<Row>> ties = bySpan(rows(EntityMentionsTable.SPEC, month));
    Map<Span, String> surfaces = new TreeMap<>();
    Stream.of(found, ties)
        .map(Map::entrySet)
        .flatMap(Collection::stream)
        .forEach(e -> surfaces.put(e.getKey(), Fields.SURFACE.get(e.getValue().get(0))));
    List<Span> wanted =
        surfaces.keySet().stream().filter(span -> holds(surfaces.get(span), words)).toList();
    if (wanted.isEmpty()) {
      throw nothing(words, surfaces.values());
    }
    Map<Integer, Row> sentences =
        rows(SentencesTable.SPEC, month).stream()
            .collect(Collectors.toMap(Fields.SENTENCE::<Integer>get, Function.identity()));
    Map<String, String> names = names(wanted, ties);
    Map<Span, Refusal> refused =
        ties.keySet().containsAll(wanted)
            ? Map.of()
            : FindRefusals.apply(article, found.values(), sentences);
    List<SurfaceReading> readings = new ArrayList<>();
    for (Span span : wanted) {
      List<Row> tied = ties.getOrDefault(span, List.of());
      List<Row> by = found.getOrDefault(span, List.of());
      Row any = by.isEmpty() ? tied.get(0) : by.get(0);
      Row sentence = sentences.get(Fields.SENTENCE.<Integer>get(any));
      Optional<Refusal> refusal =
          tied.isEmpty() ? Optional.ofNullable(refused.get(span)) : Optional.empty();
      readings.add(reading(span, sentence, by, tied, names, refusal));
    }
    return readings;
  }

  private Row article() {
    List<Row> articles =
        tables
            .read(ArticlesTable.SPEC)
            .filter(Fields.ARTICLE_ID.col().equalTo(articleId))
            .select(Fields.PUBLISHED_MONTH.col(), ArticlesTable.TEXT.col())
            .collectAsList();
    if (articles.isEmpty()) {
      throw new UserException(
          "Cannot explain a name: no such article, got %s. `comention show NAME` prints the ids of articles."
              .formatted(articleId));
    }
    return articles.get(0);
  }

  private List<Row> rows(TableSpec table, String month) {
    return tables
        .read(table)
        .filter(Fields.PUBLISHED_MONTH.col().equalTo(month))
        .filter(Fields.ARTICLE_ID.col().equalTo(articleId))
        .collectAsList();
  }

  private static Map<Span, List<Row>> bySpan(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> new Span(Fields.BEGIN.<Integer>get(row), Fields.END.<Integer>get(row))));
  }

  private static boolean holds(String surface, String words) {
    return (" " + FoldedName.of(surface) + " ").contains(" " + FoldedName.of(words) + " ");
  }

  private UserException nothing(String words, Collection<String> surfaces) {
    String known = surfaces.stream().distinct().limit(SURFACES).collect(Collectors.joining(", "));
    return new UserException(
        "Cannot explain a name: no such mention in article %s, got \"%s\". It names: %s."
            .formatted(articleId, words, known.isEmpty() ? "nothing" : known));
  }

  private Map<String, String> names(List<Span> wanted, Map<Span, List<Row>> ties) {
    return new FindEntities(tables)
            .byId(
                wanted.stream()
                    .flatMap(span -> ties.getOrDefault(span, List.of()).stream())
                    .map(row -> Fields.ENTITY_ID.<String>get(row))
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(NamedEntity::id, NamedEntity::name));
  }

  private static SurfaceReading reading(
      Span span,
      Row sentence,
      List<Row> found,
      List<Row> ties,
      Map<String, String> names,
      Optional<Refusal> refused) {
    Row first = found.isEmpty() ? ties.get(0) : found.get(0);
    int offset = Fields.BEGIN.<Integer>get(sentence);
    return new SurfaceReading(
        Fields.SURFACE.get(first),
        span.begin(),
        span.end(),
        Fields.SENTENCE.<Integer>get(first),
        SentencesTable.ROLE.get(sentence),
        SentencesTable.TEXT.get(sentence),
        new Mark("", span.begin() - offset, span.end() - offset),
        found.stream().map(ExplainSurface::found).toList(),
        ties.stream().map(row -> tie(row, names)).toList(),
        refused);
  }

  private static SurfaceReading.Found found(Row row) {
    return new SurfaceReading.Found(
        MentionsTable.RECOGNISER.get(row),
        MentionsTable.MODEL_ID.get(row),
        Fields.TYPE.get(row),
        MentionsTable.CONFIDENCE.<Double>get(row),
        Optional.ofNullable(MentionsTable.CONCEPT_ID.get(row)));
  }

  private static SurfaceReading.Tie tie(Row row, Map<String, String> names) {
    String id = Fields.ENTITY_ID.get(row);
    return new SurfaceReading.Tie(
        id, names.getOrDefault(id, id), Fields.TYPE.get(row), EntityMentionsTable.RULE.get(row));
  }
}
