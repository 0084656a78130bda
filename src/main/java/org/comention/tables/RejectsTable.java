package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.StringType;

/** Records that could not become articles, and why. */
public final class RejectsTable {
  public static final Field REASON =
      Field.required(
          "reason",
          StringType,
          "Reason code, such as broken_json, missing_text, bad_encoding, bad_date, duplicate_id.",
          "broken_json");
  public static final Field DETAIL =
      Field.optional(
          "detail",
          StringType,
          "What was wrong, in words.",
          "unexpected end of input at column 88");
  public static final Field EXCERPT =
      Field.optional(
          "excerpt", StringType, "First 200 characters of the record.", "{\"title\": \"Pu");

  public static final TableSpec SPEC =
      TableSpec.named("rejects")
          .grain("one row per record refused")
          .key(Fields.INPUT_FILE, Fields.POSITION)
          .partitionedBy(Fields.RUN_ID)
          .columns(REASON, DETAIL, EXCERPT)
          .build();

  private RejectsTable() {}
}
