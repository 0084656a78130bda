package org.comention.query;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.Tables;
import org.comention.tables.TruncationsTable;
import org.comention.tables.Window;

/**
 * The sentences, paragraphs and articles that name all members of a combination, from {@code
 * entity_mentions}, by the rule of the counts: each two members have a mention in the unit that is
 * none of the other, and a sentence that is a list of names brings no two of them together.
 *
 * <p>Lazy. Cost: a pass over the members' mentions, filtered by entity id.
 */
final class SharedUnits {
  private static final Field READ_AS =
      Field.required(
          "read_as", createArrayType(StringType), "Members that a span names.", "[loc:iran]");
  private static final Field TOGETHER =
      Field.required("together", BooleanType, "Whether a unit names all members.", "true");

  private final Tables tables;
  private final Members members;
  private final TimeSlice slice;

  SharedUnits(Tables tables, Members members, TimeSlice slice) {
    this.tables = tables;
    this.members = members;
    this.slice = slice;
  }

  /**
   * One row a unit of the window that holds all members: its sentence or paragraph, article_id,
   * story_id, published_month, published_on.
   */
  Dataset<Row> of(Window window) {
    Column[] unit =
        Stream.concat(
                unit(window).stream(),
                Stream.of(
                    Fields.ARTICLE_ID,
                    Fields.STORY_ID,
                    Fields.PUBLISHED_MONTH,
                    Fields.PUBLISHED_ON))
            .map(Field::col)
            .toArray(Column[]::new);
    Column[] span =
        Stream.concat(Stream.of(unit), Stream.of(Fields.BEGIN.col(), Fields.END.col()))
            .toArray(Column[]::new);
    return (window == Window.DOCUMENT || members.size() == 1 ? all() : withoutLists())
        .groupBy(span)
        .agg(READ_AS.from(collect_set(Fields.ENTITY_ID.col())))
        .groupBy(unit)
        .agg(TOGETHER.from(together()))
        .filter(TOGETHER.col())
        .drop(TOGETHER.col());
  }

  /** Whether the spans of a unit hold, for each two members, one of the first and not the other. */
  private Column together() {
    Column together = lit(true);
    for (String one : members.ids()) {
      Column ofOne = array_contains(READ_AS.col(), one);
      together = together.and(bool_or(ofOne));
      for (String other : members.ids()) {
        if (!one.equals(other)) {
          together = together.and(bool_or(ofOne.and(not(array_contains(READ_AS.col(), other)))));
        }
      }
    }
    return together;
  }

  /**
   * Whether an article holds all members, two of them as readings of the same words, as a concept
   * and one it is a kind of are: these words do not name them together. Runs a job.
   */
  boolean sameWords() {
    Column held = max(size(READ_AS.col())).gt(1);
    for (String member : members.ids()) {
      held = held.and(bool_or(array_contains(READ_AS.col(), member)));
    }
    return !all()
        .groupBy(Fields.ARTICLE_ID.col(), Fields.BEGIN.col(), Fields.END.col())
        .agg(READ_AS.from(collect_set(Fields.ENTITY_ID.col())))
        .groupBy(Fields.ARTICLE_ID.col())
        .agg(TOGETHER.from(held))
        .filter(TOGETHER.col())
        .isEmpty();
  }

  private static List<Field> unit(Window window) {
    return switch (window) {
      case SENTENCE -> List.of(Fields.SENTENCE);
      case PARAGRAPH -> List.of(Fields.PARAGRAPH);
      case DOCUMENT -> List.of();
    };
  }

  /** The members' mentions of the slice. */
  private Dataset<Row> all() {
    return tables
        .read(EntityMentionsTable.SPEC)
        .filter(slice.months(Fields.PUBLISHED_MONTH))
        .filter(Fields.ENTITY_ID.col().isInCollection(members.ids()));
  }

  private Dataset<Row> withoutLists() {
    return joinLists(all(), tables, "left_anti");
  }

  /** Mentions joined with the sentences that are lists of names, whose key is the place. */
  static Dataset<Row> joinLists(Dataset<Row> mentions, Tables tables, String how) {
    Dataset<Row> lists =
        tables
            .readOrEmpty(TruncationsTable.SPEC)
            .filter(TruncationsTable.CAP.col().equalTo(TruncationsTable.LIST))
            .select(TruncationsTable.PLACE.col());
    Column place = TruncationsTable.sentence(Fields.ARTICLE_ID, Fields.SENTENCE);
    return mentions.join(lists, place.equalTo(TruncationsTable.PLACE.col()), how);
  }
}
