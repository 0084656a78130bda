package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** Everything that is named: people, organisations, places, groups, concepts. */
public final class EntitiesTable {
  public static final Field NAME =
      Field.required("name", StringType, "Name to show.", "Vladimir Putin");
  public static final Field COUNTRY =
      Field.optional("country", StringType, "ISO 3166-1 alpha-2 code where it is known.", "RU");
  public static final Field ALIASES =
      Field.required(
          "aliases",
          createArrayType(
              new StructType()
                  .add("surface", StringType)
                  .add("rule", StringType)
                  .add("n", LongType)),
          "Surfaces with the rule that tied them and how often, most frequent first.",
          "[{Putin, coreference, 40}]");
  public static final Field N_MENTIONS =
      Field.required("n_mentions", LongType, "Mentions in body sentences.", "61");

  public static final TableSpec SPEC =
      TableSpec.named("entities")
          .grain("one row per entity")
          .key(Fields.ENTITY_ID)
          .columns(
              NAME,
              Fields.TYPE,
              COUNTRY,
              ALIASES,
              N_MENTIONS,
              Fields.N_ARTICLES,
              Fields.N_STORIES,
              Fields.N_SOURCES,
              Fields.FIRST_SEEN,
              Fields.LAST_SEEN)
          .build();

  private EntitiesTable() {}
}
