package org.comention.query;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.tables.TruncationsTable;
import org.comention.tables.Window;

/**
 * The articles that name all members of a combination, but in no one sentence: what {@code
 * n_articles} counts in the window {@code document} and not in the window {@code sentence}.
 *
 * <p>Cost: three passes over the members' mentions, then two reads of the articles found.
 *
 * <pre>{@code
 * new FindArticlesApart(tables, TimeSlice.ALL).apply(List.of("loc:iran", "loc:russia"), 20)
 * }</pre>
 */
public final class FindArticlesApart {
  private static final String FIRST = "first";

  private final Tables tables;
  private final TimeSlice slice;

  /**
   * @param tables the folder that is asked
   * @param slice time asked about
   */
  public FindArticlesApart(Tables tables, TimeSlice slice) {
    this.tables = tables;
    this.slice = slice;
  }

  /**
   * The earliest of them, undated ones last.
   *
   * @param ids two or three entity ids
   * @param limit most articles, from 1
   */
  public List<ArticleApart> apply(List<String> ids, int limit) {
    Members members = new Members(ids);
    List<Row> hits = earliest(members, limit);
    if (hits.isEmpty()) {
      return List.of();
    }
    Map<String, Row> articles =
        of(ArticlesTable.SPEC, hits).collectAsList().stream()
            .collect(Collectors.toMap(Fields.ARTICLE_ID::<String>get, Function.identity()));
    Map<String, List<Row>> places =
        firstMentions(of(EntityMentionsTable.SPEC, hits), members).stream()
            .collect(Collectors.groupingBy(Fields.ARTICLE_ID::<String>get));
    return hits.stream()
        .map(
            hit -> {
              String id = Fields.ARTICLE_ID.get(hit);
              Window nearest = Window.values()[Fields.N.<Long>get(hit).intValue()];
              return article(articles.get(id), nearest, places.get(id));
            })
        .toList();
  }

  /** One row an article: N is the ordinal of the nearest window that holds all members. */
  private List<Row> earliest(Members members, int limit) {
    SharedUnits units = new SharedUnits(tables, members, slice);
    return Stream.of(Window.values())
        .map(
            window ->
                units
                    .of(window)
                    .select(
                        Fields.ARTICLE_ID.col(),
                        Fields.PUBLISHED_MONTH.col(),
                        Fields.PUBLISHED_ON.col(),
                        Fields.N.from(lit(window.ordinal()))))
        .reduce(Dataset::unionByName)
        .orElseThrow()
        .groupBy(Fields.ARTICLE_ID.col(), Fields.PUBLISHED_MONTH.col(), Fields.PUBLISHED_ON.col())
        .agg(Fields.N.from(min(Fields.N.col())))
        .filter(Fields.N.col().gt(Window.SENTENCE.ordinal()))
        .sort(Fields.PUBLISHED_ON.col().asc_nulls_last(), Fields.ARTICLE_ID.col())
        .limit(limit)
        .collectAsList();
  }

  private Dataset<Row> of(TableSpec table, List<Row> hits) {
    return tables
        .read(table)
        .filter(in(hits, Fields.PUBLISHED_MONTH))
        .filter(in(hits, Fields.ARTICLE_ID));
  }

  private static Column in(List<Row> hits, Field field) {
    return field.col().isInCollection(hits.stream().<Object>map(field::get).distinct().toList());
  }

  /** One row a member of an article; the place in the ledger where its sentence is a list. */
  private List<Row> firstMentions(Dataset<Row> mentions, Members members) {
    Column mention =
        struct(Fields.BEGIN.col(), Fields.END.col(), Fields.SURFACE.col(), Fields.SENTENCE.col());
    Dataset<Row> first =
        mentions
            .filter(Fields.ENTITY_ID.col().isInCollection(members.ids()))
            .groupBy(Fields.ARTICLE_ID.col(), Fields.ENTITY_ID.col())
            .agg(min(mention).as(FIRST))
            .select(Fields.ARTICLE_ID.col(), Fields.ENTITY_ID.col(), new Column(FIRST + ".*"));
    return SharedUnits.joinLists(first, tables, "left_outer").collectAsList();
  }

  private static ArticleApart article(Row article, Window nearest, List<Row> mentions) {
    return new ArticleApart(
        ArticleHead.of(article),
        nearest,
        mentions.stream()
            .sorted(Comparator.comparing(Fields.BEGIN::<Integer>get))
            .map(
                row ->
                    new ArticleApart.Place(
                        Fields.ENTITY_ID.get(row),
                        Fields.SURFACE.get(row),
                        Fields.SENTENCE.<Integer>get(row),
                        TruncationsTable.PLACE.get(row) != null))
            .toList());
  }
}
