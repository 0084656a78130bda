package org.comention.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.RecordsTable;
import org.comention.tables.RejectsTable;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Settles records that say the same twice. One row in, one row out.
 *
 * <ul>
 *   <li>Of records with one article id (same address, title and text) the first by input file and
 *       position is kept, the others become rejects, {@code duplicate}.
 *   <li>A kept record that an earlier run has published is {@code known}: no reject, and nothing is
 *       to be done with it.
 *   <li>A new record whose source has used its external id for another article, published or
 *       earlier in the input, becomes a reject, {@code duplicate_id}. A corrected article under its
 *       old id is one, too: the first version stands.
 * </ul>
 *
 * <p>Reading the same input again therefore gives {@code known} where there were articles, and the
 * same rejects. Cost: rows without their text are shuffled by article id and by source and external
 * id; the marks of those that are not new articles are joined back by file and position, which
 * shuffles the records once unless the marks are small enough to broadcast. The records are read
 * twice: stage them before.
 */
public final class RejectDuplicates {
  /** What a refused row loses. */
  private static final Set<Field> ARTICLE_COLUMNS =
      Set.of(
          Fields.TITLE,
          Fields.URL,
          Fields.PUBLISHED_ON,
          ArticlesTable.EXTERNAL_ID,
          ArticlesTable.LANGUAGE,
          Fields.ARTICLE_ID.asOptional(),
          Fields.SOURCE.asOptional(),
          Fields.PUBLISHED_MONTH.asOptional(),
          ArticlesTable.TEXT.asOptional(),
          ArticlesTable.CONTENT_HASH.asOptional());

  private static final Column IS_REJECT = RecordsTable.STATUS.col().equalTo(RecordsTable.REJECT);

  /**
   * The records with their status settled.
   *
   * @param records rows of {@link RecordsTable} as {@link ReadRecords} gives them
   * @param knownArticles published articles: article_id, source, external_id; other columns are
   *     left unread
   */
  public Dataset<Row> apply(Dataset<Row> records, Dataset<Row> knownArticles) {
    Dataset<Row> places =
        records
            .where(RecordsTable.STATUS.col().equalTo(RecordsTable.ARTICLE))
            .select(
                Fields.ARTICLE_ID.col(),
                Fields.SOURCE.col(),
                ArticlesTable.EXTERNAL_ID.col(),
                Fields.INPUT_FILE.col(),
                Fields.POSITION.col());
    Dataset<Row> byArticle = markCopies(markKnown(places, knownArticles));
    Dataset<Row> marks = markUsedIds(byArticle, knownArticles);
    return settle(records, marks);
  }

  private static Dataset<Row> markKnown(Dataset<Row> places, Dataset<Row> knownArticles) {
    Dataset<Row> known =
        knownArticles
            .select(Fields.ARTICLE_ID.col(), RecordsTable.STATUS.from(lit(RecordsTable.KNOWN)))
            .distinct();
    return places.join(known, names(Fields.ARTICLE_ID), "left");
  }

  private static Dataset<Row> markCopies(Dataset<Row> places) {
    Column place = struct(Fields.INPUT_FILE.col(), Fields.POSITION.col());
    Column first = min(place).over(Window.partitionBy(Fields.ARTICLE_ID.col()));
    Column isCopy = place.notEqual(first);
    return places.select(
        Fields.ARTICLE_ID.col(),
        Fields.SOURCE.col(),
        ArticlesTable.EXTERNAL_ID.col(),
        Fields.INPUT_FILE.col(),
        Fields.POSITION.col(),
        RecordsTable.STATUS.from(
            when(isCopy, RecordsTable.REJECT)
                .otherwise(coalesce(RecordsTable.STATUS.col(), lit(RecordsTable.ARTICLE)))),
        RejectsTable.DETAIL.from(when(isCopy, concat(lit("the same article as "), shown(first)))));
  }

  private static Dataset<Row> markUsedIds(Dataset<Row> places, Dataset<Row> knownArticles) {
    Dataset<Row> used =
        knownArticles
            .where(ArticlesTable.EXTERNAL_ID.col().isNotNull())
            .select(
                Fields.SOURCE.col(),
                ArticlesTable.EXTERNAL_ID.col(),
                RejectsTable.REASON.from(lit(RejectReason.DUPLICATE_ID.code())))
            .distinct();
    Dataset<Row> joined =
        places.join(used, names(Fields.SOURCE, ArticlesTable.EXTERNAL_ID), "left");
    Column isNew = RecordsTable.STATUS.col().equalTo(RecordsTable.ARTICLE);
    Column place =
        struct(when(isNew, 1).otherwise(0), Fields.INPUT_FILE.col(), Fields.POSITION.col());
    Column first = min(place).over(sameId());
    Column isUsed = isNew.and(RejectsTable.REASON.col().isNotNull().or(place.notEqual(first)));
    return joined.select(
        Fields.INPUT_FILE.col(),
        Fields.POSITION.col(),
        RecordsTable.STATUS.from(
            when(isUsed, RecordsTable.REJECT).otherwise(RecordsTable.STATUS.col())),
        RejectsTable.REASON.from(
            when(isUsed, RejectReason.DUPLICATE_ID.code())
                .when(IS_REJECT, RejectReason.DUPLICATE.code())),
        RejectsTable.DETAIL.from(
            when(isUsed.and(RejectsTable.REASON.col().isNotNull()), idOf("a published article"))
                .when(isUsed, concat(idOf("another text at "), shown(first)))
                .otherwise(RejectsTable.DETAIL.col())));
  }

  /** Rows of one source and id; a row without an id, or refused already, stands alone. */
  private static WindowSpec sameId() {
    Column alone =
        when(
            ArticlesTable.EXTERNAL_ID.col().isNull().or(IS_REJECT),
            struct(Fields.INPUT_FILE.col(), Fields.POSITION.col()));
    return Window.partitionBy(Fields.SOURCE.col(), ArticlesTable.EXTERNAL_ID.col(), alone);
  }

  private static Dataset<Row> settle(Dataset<Row> records, Dataset<Row> all) {
    Dataset<Row> marks = all.where(RecordsTable.STATUS.col().notEqual(RecordsTable.ARTICLE));
    Column refused =
        coalesce(RecordsTable.STATUS.of(marks).equalTo(RecordsTable.REJECT), lit(false));
    Column[] columns =
        RecordsTable.SPEC.fields().stream()
            .map(field -> settled(field, records, marks, refused))
            .toArray(Column[]::new);
    return RecordsTable.SPEC.conform(
        records.join(marks, names(Fields.INPUT_FILE, Fields.POSITION), "left").select(columns));
  }

  private static Column settled(
      Field field, Dataset<Row> records, Dataset<Row> marks, Column refused) {
    if (ARTICLE_COLUMNS.contains(field)) {
      return field.from(when(refused, null).otherwise(field.of(records)));
    }
    if (field.equals(RejectsTable.EXCERPT)) {
      return field.from(when(refused, excerpt(records)).otherwise(field.of(records)));
    }
    boolean marked = List.of(marks.columns()).contains(field.name());
    boolean isPlace = RecordsTable.SPEC.key().contains(field);
    return marked && !isPlace
        ? field.from(coalesce(field.of(marks), field.of(records)))
        : field.of(records);
  }

  private static Column excerpt(Dataset<Row> records) {
    Column whole = concat_ws(" | ", Fields.TITLE.of(records), ArticlesTable.TEXT.of(records));
    return translate(substring(whole, 1, Excerpt.LENGTH), "\n\t", "  ");
  }

  private static Column idOf(String what) {
    return concat(lit("the id "), ArticlesTable.EXTERNAL_ID.col(), lit(" is that of " + what));
  }

  private static Column shown(Column place) {
    return concat(
        Fields.INPUT_FILE.in(place), lit(", position "), Fields.POSITION.in(place).cast("string"));
  }

  private static Seq<String> names(Field... fields) {
    List<String> names = Arrays.stream(fields).map(Field::name).toList();
    return JavaConverters.asScalaBuffer(names).toSeq();
  }
}
