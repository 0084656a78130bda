package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/**
 * The sentences behind the numbers: each names all members together; one a story, earliest first.
 *
 * <p>A pair or triple that is in the slice {@code all} or ranked has the first {@code --evidence}
 * sentences of all time and, where they are not among these, the earliest of each month and each
 * year in which it is ranked, by the day of the article. So it has at least the smaller of {@code
 * --evidence} and its n_stories of the slice {@code all} at the window {@code sentence}, and never
 * more than that n_stories. The first sentences of a slice are those with the lowest evidence_rank
 * among its days.
 */
public final class EvidenceTable {
  public static final Field THIRD =
      Field.optional(
          "c", StringType, "Entity id of the third member; null for a pair.", "loc:russia");
  public static final Field EVIDENCE_RANK =
      Field.required(
          "evidence_rank",
          IntegerType,
          "Place among the sentences of the pair or triple, by day, from 1.",
          "1");
  public static final Field TEXT =
      Field.required("text", StringType, "The sentence.", "Iran could supply drones to Russia.");
  public static final Field SPANS =
      Field.required(
          "spans",
          createArrayType(
              new StructType()
                  .add("entity_id", StringType)
                  .add("begin", IntegerType)
                  .add("end", IntegerType)),
          "Where the members stand: UTF-16 indexes in the text of this row.",
          "[{loc:iran, 0, 4}]");

  public static final TableSpec SPEC =
      TableSpec.named("evidence")
          .grain("one row per sentence shown for a pair or triple")
          .key(Fields.A, Fields.B, THIRD, EVIDENCE_RANK)
          .columns(
              Fields.ARTICLE_ID,
              Fields.STORY_ID,
              Fields.SENTENCE,
              TEXT,
              SPANS,
              Fields.TITLE,
              Fields.URL,
              Fields.PUBLISHED_ON,
              Fields.SOURCE)
          .build();

  private EvidenceTable() {}
}
