package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

/** How surprising it is that three entities are named together, against three nulls. */
public final class TriplesTable {
  public static final Field F_AB =
      Field.required("f_ab", LongType, "Stories that hold a and b in one window.", "30");
  public static final Field F_AC =
      Field.required("f_ac", LongType, "Stories that hold a and c in one window.", "21");
  public static final Field F_BC =
      Field.required("f_bc", LongType, "Stories that hold b and c in one window.", "64");
  public static final Field SC =
      Field.required(
          "sc",
          DoubleType,
          "log2(n_stories n^2 / (f_a f_b f_c)), not size-corrected: against no association at all.",
          "6.55");
  public static final Field NPMI3 =
      Field.required("npmi3", DoubleType, "sc / (-2 log2(n_stories / n)).", "0.32");
  public static final Field LIFT_PARTITION =
      Field.required(
          "lift_partition",
          DoubleType,
          "Against the best split into a pair and a single: the smallest of the three lifts (Webb 2010).",
          "11.5");
  public static final Field PRODUCTIVE =
      Field.required(
          "productive",
          BooleanType,
          "Whether the triple is significant against all three splits: q_value of at most 0.01.",
          "true");
  public static final Field EXPECTED_BY_PAIRS =
      Field.required(
          "expected_by_pairs",
          DoubleType,
          "Stories the three pairs alone explain: no three-way interaction (Bartlett 1935).",
          "628.9");
  public static final Field EXCESS =
      Field.required(
          "excess",
          DoubleType,
          "n_stories / expected_by_pairs: above 1 is a story of its own, near 1 three hot pairs.",
          "1.43");
  public static final Field EXCESS_LOW =
      Field.required(
          "excess_low",
          DoubleType,
          "What excess is at least, with probability 0.975: the quantile of Gamma(n_stories + 1/2, expected_by_pairs + 1/2) (Noren et al. 2008). Orders rank.",
          "1.34");
  public static final Field G2_THREE_WAY =
      Field.required(
          "g2_three_way",
          DoubleType,
          "Signed log-likelihood ratio against expected_by_pairs, 1 degree of freedom.",
          "325.6");

  public static final TableSpec SPEC =
      TableSpec.named("triples")
          .grain("one row per triple, slice, window; p<=0.1")
          .key(Fields.A, Fields.B, Fields.C, Fields.SLICE, Fields.WINDOW)
          .partitionedBy(Fields.SLICE_KIND)
          .columns(
              Fields.N_UNITS,
              Fields.N_ARTICLES,
              Fields.N_STORIES,
              Fields.N_SOURCES,
              Fields.N,
              Fields.F_A,
              Fields.F_B,
              Fields.F_C,
              F_AB,
              F_AC,
              F_BC,
              Fields.EXPECTED,
              Fields.LIFT,
              SC,
              NPMI3,
              LIFT_PARTITION,
              PRODUCTIVE,
              EXPECTED_BY_PAIRS,
              EXCESS,
              EXCESS_LOW,
              G2_THREE_WAY,
              Fields.NEG_LOG10_P,
              Fields.Q_VALUE,
              Fields.N_TESTS,
              Fields.FIRST_SEEN,
              Fields.LAST_SEEN,
              Fields.RANK,
              Robustness.TOP_STORY_SHARE,
              Robustness.TOP_SOURCE,
              Robustness.TOP_SOURCE_SHARE,
              Robustness.TOP_DAY_SHARE,
              Robustness.HOLDS_WITHOUT_TOP_SOURCE,
              Robustness.HOLDS_IN_SENTENCE)
          .build();

  private TriplesTable() {}
}
