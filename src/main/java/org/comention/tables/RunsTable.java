package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

/** What each run read, wrote and used. */
public final class RunsTable {
  public static final Field STARTED =
      Field.required("started", TimestampType, "When the run started.", "2022-08-01 03:15:00");
  public static final Field FINISHED =
      Field.required(
          "finished",
          TimestampType,
          "When all was made, just before its tables were put in place.",
          "2022-08-01 03:21:10");
  public static final Field VERSIONS =
      Field.required(
          "versions",
          createMapType(StringType, StringType),
          "Versions of Comention, Spark and Java.",
          "{comention: 0.1.0}");
  public static final Field MODEL_ID =
      Field.required(
          "model_id",
          StringType,
          "Model that tagged: its kind and the hash of its files; empty where nothing was tagged.",
          "embedded:5e21c0d4");
  public static final Field LEXICON_HASH =
      Field.required("lexicon_hash", StringType, "SHA-256 over the concept lists.", "77ab...");
  public static final Field ALIAS_HASH =
      Field.required("alias_hash", StringType, "SHA-256 of the alias file.", "e3b0...");
  public static final Field OPTIONS =
      Field.required(
          "options",
          createMapType(StringType, StringType),
          "The options in force.",
          "{input: data-samples}");
  public static final Field ROWS =
      Field.required(
          "rows",
          createMapType(StringType, LongType),
          "Rows by stage and table: records, articles, known, rejects, mentions, ...",
          "{records: 82}");
  public static final Field SECONDS =
      Field.required(
          "seconds",
          createMapType(StringType, DoubleType),
          "Wall-clock seconds by stage.",
          "{names: 12.4}");

  public static final TableSpec SPEC =
      TableSpec.named("runs")
          .grain("one row per run")
          .key(Fields.RUN_ID)
          .columns(
              STARTED,
              FINISHED,
              VERSIONS,
              MODEL_ID,
              LEXICON_HASH,
              ALIAS_HASH,
              OPTIONS,
              ROWS,
              SECONDS)
          .build();

  private RunsTable() {}
}
