package org.comention.query;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.SentencesTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.tables.Window;

/**
 * The sentences that name all members of a combination: one a story, earliest first.
 *
 * <p>Cost: {@link #published} is one small job; {@link #fromMentions} one pass over the members'
 * mentions and three reads of the few articles it found.
 */
final class FindEvidence {
  private static final String LAST_DAY = "9999-12-31";
  private static final String FIRST = "first";

  private final Tables tables;
  private final Members members;
  private final TimeSlice slice;

  FindEvidence(Tables tables, Members members, TimeSlice slice) {
    this.tables = tables;
    this.members = members;
    this.slice = slice;
  }

  /**
   * What the table {@code evidence} holds, at most {@code limit} sentences. They are the earliest
   * of all time where the run kept as many, else some may be left out between them.
   */
  List<EvidenceSentence> published(int limit) {
    return tables
        .readOrEmpty(EvidenceTable.SPEC)
        .filter(members.evidence())
        .filter(slice.days(Fields.PUBLISHED_ON))
        .sort(EvidenceTable.EVIDENCE_RANK.col())
        .limit(limit)
        .collectAsList()
        .stream()
        .map(
            row ->
                new EvidenceSentence(ArticleHead.of(row), EvidenceTable.TEXT.get(row), marks(row)))
        .toList();
  }

  /** The same from the mentions, for what the table does not hold. */
  List<EvidenceSentence> fromMentions(int limit) {
    List<Row> hits = firstOfEachStory(limit);
    if (hits.isEmpty()) {
      return List.of();
    }
    List<Row> sentences = of(SentencesTable.SPEC, hits);
    List<Row> articles = of(ArticlesTable.SPEC, hits);
    List<Row> mentions = of(EntityMentionsTable.SPEC, hits);
    List<EvidenceSentence> found = new ArrayList<>();
    for (Row hit : hits) {
      Row sentence = sameSentence(sentences, hit).get(0);
      Row article =
          articles.stream().filter(row -> same(row, hit, Fields.ARTICLE_ID)).findFirst().get();
      int offset = Fields.BEGIN.<Integer>get(sentence);
      List<Mark> marks =
          sameSentence(mentions, hit).stream()
              .filter(row -> members.ids().contains(Fields.ENTITY_ID.<String>get(row)))
              .map(row -> mark(row, offset))
              .sorted(Comparator.comparing(Mark::begin).thenComparing(Mark::end))
              .toList();
      found.add(
          new EvidenceSentence(ArticleHead.of(article), SentencesTable.TEXT.get(sentence), marks));
    }
    return found;
  }

  private List<Row> firstOfEachStory(int limit) {
    Column place =
        struct(
            Fields.DAY.from(coalesce(Fields.PUBLISHED_ON.col(), lit(LAST_DAY))),
            Fields.ARTICLE_ID.col(),
            Fields.SENTENCE.col(),
            Fields.PUBLISHED_MONTH.col());
    return new SharedUnits(tables, members, slice)
        .of(Window.SENTENCE)
        .groupBy(Fields.STORY_ID.col())
        .agg(min(place).as(FIRST))
        .select(FIRST + ".*")
        .sort(Fields.DAY.col(), Fields.ARTICLE_ID.col())
        .limit(limit)
        .collectAsList();
  }

  private List<Row> of(TableSpec table, List<Row> hits) {
    Dataset<Row> rows =
        tables
            .read(table)
            .filter(
                Fields.PUBLISHED_MONTH.col().isInCollection(values(hits, Fields.PUBLISHED_MONTH)))
            .filter(Fields.ARTICLE_ID.col().isInCollection(values(hits, Fields.ARTICLE_ID)));
    boolean bySentence = table.fields().contains(Fields.SENTENCE);
    return (bySentence
            ? rows.filter(Fields.SENTENCE.col().isInCollection(values(hits, Fields.SENTENCE)))
            : rows)
        .collectAsList();
  }

  private static List<Object> values(List<Row> rows, Field field) {
    return rows.stream().<Object>map(field::get).distinct().toList();
  }

  private static List<Row> sameSentence(List<Row> rows, Row hit) {
    return rows.stream()
        .filter(row -> same(row, hit, Fields.ARTICLE_ID) && same(row, hit, Fields.SENTENCE))
        .toList();
  }

  private static boolean same(Row one, Row other, Field field) {
    return field.get(one).equals(field.get(other));
  }

  private static Mark mark(Row row, int offset) {
    return new Mark(
        Fields.ENTITY_ID.get(row),
        Fields.BEGIN.<Integer>get(row) - offset,
        Fields.END.<Integer>get(row) - offset);
  }

  private static List<Mark> marks(Row row) {
    List<Row> spans = row.getList(row.fieldIndex(EvidenceTable.SPANS.name()));
    return spans.stream()
        .map(span -> mark(span, 0))
        .sorted(Comparator.comparing(Mark::begin).thenComparing(Mark::end))
        .toList();
  }
}
