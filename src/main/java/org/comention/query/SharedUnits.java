package org.comention.query;

import static org.apache.spark.sql.functions.count_distinct;

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
 * entity_mentions}: by the rule of the counts, a sentence that is a list of names brings no two of
 * them together.
 *
 * <p>Lazy. Cost: a pass over the members' mentions, filtered by entity id.
 */
final class SharedUnits {
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
    return (window == Window.DOCUMENT || members.size() == 1 ? all() : withoutLists())
        .groupBy(unit)
        .agg(Fields.N.from(count_distinct(Fields.ENTITY_ID.col())))
        .filter(Fields.N.col().equalTo(members.size()))
        .drop(Fields.N.col());
  }

  /**
   * Whether two members are readings of the same words somewhere, as a concept and one it is a kind
   * of are: where they are, they do not count as named together. Runs a job.
   */
  boolean sameWords() {
    return !all()
        .groupBy(Fields.ARTICLE_ID.col(), Fields.BEGIN.col(), Fields.END.col())
        .agg(Fields.N.from(count_distinct(Fields.ENTITY_ID.col())))
        .filter(Fields.N.col().gt(1))
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
