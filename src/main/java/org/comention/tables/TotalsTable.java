package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** The denominators: how many units, articles and stories a slice holds. */
public final class TotalsTable {
  public static final Field N_ENTITIES =
      Field.required("n_entities", LongType, "Distinct entities named in the slice.", "5310");
  public static final Field KAPPA2 =
      Field.required(
          "kappa2",
          DoubleType,
          "Size correction of pairs: how many times more pairs stories hold than if all held equally many entities.",
          "2.84");
  public static final Field KAPPA3 =
      Field.required("kappa3", DoubleType, "Size correction of triples.", "13.2");
  public static final Field SIZES =
      Field.required(
          "sizes",
          createArrayType(
              new StructType()
                  .add("size", DoubleType)
                  .add("n_stories", LongType)
                  .add("n_pairs", LongType)
                  .add("n_triples", LongType)
                  .add("exposure", DoubleType)
                  .add("pair_share", DoubleType)
                  .add("triple_share", DoubleType)),
          "Stories by how many distinct entities they hold (mean size of a class), their distinct pairs and triples that"
              + " share a unit, and what expected counts are taken from: an entity of rate r is in such a story with"
              + " probability 1 - exp(-r exposure), a pair in one unit with pair_share of its chance to be in the story.",
          "[{3.0, 410, 1230, 410, 3.1, 0.67, 0.22}]");

  public static final TableSpec SPEC =
      TableSpec.named("totals")
          .grain("one row per slice and window")
          .key(Fields.SLICE, Fields.WINDOW)
          .columns(
              Fields.SLICE_KIND,
              Fields.N_UNITS,
              Fields.N_ARTICLES,
              Fields.N_STORIES,
              N_ENTITIES,
              KAPPA2,
              KAPPA3,
              SIZES)
          .build();

  private TotalsTable() {}
}
