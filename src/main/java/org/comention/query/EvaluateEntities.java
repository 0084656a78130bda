package org.comention.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.comention.UserException;
import org.comention.entity.Rule;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Fields;
import org.comention.tables.SentencesTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.text.Span;

/**
 * Compares {@code entity_mentions} with names that a reader labelled; how is told by {@link
 * CompareNames}. Concepts are left out.
 *
 * <p>Labels of articles that the tables do not hold are passed over. Cost: three reads of the
 * labelled articles' rows, collected.
 *
 * <p>Example: {@code new EvaluateEntities(tables).score(LabelledNames.read(file)).across().b3F1()}.
 */
public final class EvaluateEntities {
  private final Tables tables;

  public EvaluateEntities(Tables tables) {
    this.tables = tables;
  }

  /**
   * The scores of the labels.
   *
   * @throws UserException when no labelled article is in the tables, or a label does not stand
   *     where it says
   */
  public EntityScores score(List<LabelledName> labels) {
    Set<String> wanted =
        labels.stream().map(LabelledName::article).collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> texts = texts(wanted);
    List<LabelledName> here =
        labels.stream().filter(label -> texts.containsKey(label.article())).toList();
    here.forEach(label -> check(label, texts.get(label.article())));
    return CompareNames.of(here, found(texts.keySet()));
  }

  private Map<String, String> texts(Set<String> articles) {
    Map<String, String> texts =
        rows(ArticlesTable.SPEC, articles).stream()
            .collect(
                Collectors.toMap(r -> Fields.ARTICLE_ID.get(r), r -> ArticlesTable.TEXT.get(r)));
    if (texts.isEmpty()) {
      throw new UserException(
          "Cannot score: none of the labelled articles is in the tables, got %d such as %s. Give --output the folder of a run that read them."
              .formatted(articles.size(), articles.iterator().next()));
    }
    return texts;
  }

  private static void check(LabelledName label, String text) {
    Span span = label.span();
    String there = span.end() <= text.length() ? span.of(text) : "the end of the text";
    if (!there.equals(label.surface())) {
      throw new UserException(
          "Cannot score: \"%s\" does not stand at %d of article %s, got \"%s\". Mend the place of the label."
              .formatted(label.surface(), span.begin(), label.article(), there));
    }
  }

  private List<FoundName> found(Set<String> articles) {
    Map<String, Span> sentences =
        rows(SentencesTable.SPEC, articles).stream()
            .collect(Collectors.toMap(EvaluateEntities::sentence, EvaluateEntities::span));
    Set<String> concepts = Set.of(Rule.LEXICON.label(), Rule.PARENT.label());
    return rows(EntityMentionsTable.SPEC, articles).stream()
        .filter(r -> !concepts.contains(EntityMentionsTable.RULE.<String>get(r)))
        .map(
            r ->
                new FoundName(
                    Fields.ARTICLE_ID.get(r),
                    sentences.get(sentence(r)),
                    span(r),
                    Fields.SURFACE.get(r),
                    Fields.ENTITY_ID.get(r),
                    EntityMentionsTable.RULE.get(r)))
        .toList();
  }

  private List<Row> rows(TableSpec table, Set<String> articles) {
    Column labelled = Fields.ARTICLE_ID.col().isin(articles.toArray());
    return tables.read(table).where(labelled).collectAsList();
  }

  private static String sentence(Row row) {
    return Fields.ARTICLE_ID.get(row) + " " + Fields.SENTENCE.get(row);
  }

  private static Span span(Row row) {
    return new Span(Fields.BEGIN.<Integer>get(row), Fields.END.<Integer>get(row));
  }
}
