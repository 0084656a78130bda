package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.DoubleType;

/**
 * How surprising it is that two entities are named together.
 *
 * <p>Named together is what {@link PairCountsTable} says: readings of the same words are not.
 */
public final class PairsTable {
  public static final Field PMI =
      Field.required("pmi", DoubleType, "log2 lift (Church and Hanks 1990).", "1.32");
  public static final Field NPMI =
      Field.required(
          "npmi",
          DoubleType,
          "log2(n_stories n / (f_a f_b)) / -log2(n_stories / n), in [-1, 1]; not size-corrected, as published (Bouma 2009).",
          "0.16");
  public static final Field G2 =
      Field.required(
          "g2",
          DoubleType,
          "Signed log-likelihood ratio, 1 degree of freedom; negative when named together less than expected (Dunning 1993).",
          "2135.1");
  public static final Field T_SCORE =
      Field.required(
          "t_score",
          DoubleType,
          "(n_stories - expected) / sqrt(n_stories) (Church et al. 1991).",
          "32.9");
  public static final Field DICE =
      Field.required("dice", DoubleType, "2 n_stories / (f_a + f_b), in [0, 1].", "0.075");
  public static final Field LOG_DICE =
      Field.required(
          "log_dice",
          DoubleType,
          "14 + log2 dice; does not depend on n, so slices compare (Rychly 2008).",
          "10.26");
  public static final Field JACCARD =
      Field.required(
          "jaccard", DoubleType, "Shared share of the stories of either, in [0, 1].", "0.039");
  public static final Field OCHIAI =
      Field.required("ochiai", DoubleType, "n_stories / sqrt(f_a f_b), in [0, 1].", "0.087");
  public static final Field LOG_ODDS =
      Field.required(
          "log_odds",
          DoubleType,
          "Natural log of the odds ratio, each cell plus a half (Haldane-Anscombe).",
          "0.98");
  public static final Field LOG_ODDS_SE =
      Field.required("log_odds_se", DoubleType, "Standard error of log_odds.", "0.02");
  public static final Field DELTA_P_AB =
      Field.required(
          "delta_p_ab",
          DoubleType,
          "How much more often b is named where a is, in [-1, 1] (Gries 2013).",
          "0.03");
  public static final Field DELTA_P_BA =
      Field.required(
          "delta_p_ba",
          DoubleType,
          "How much more often a is named where b is, in [-1, 1].",
          "0.09");

  public static final TableSpec SPEC =
      TableSpec.named("pairs")
          .grain("one row per pair, time slice and window")
          .key(Fields.A, Fields.B, Fields.SLICE, Fields.WINDOW)
          .partitionedBy(Fields.SLICE_KIND)
          .columns(
              Fields.N_UNITS,
              Fields.N_ARTICLES,
              Fields.N_STORIES,
              Fields.N_SOURCES,
              Fields.N,
              Fields.F_A,
              Fields.F_B,
              Fields.EXPECTED,
              Fields.LIFT,
              PMI,
              NPMI,
              G2,
              T_SCORE,
              DICE,
              LOG_DICE,
              JACCARD,
              OCHIAI,
              LOG_ODDS,
              LOG_ODDS_SE,
              DELTA_P_AB,
              DELTA_P_BA,
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

  private PairsTable() {}
}
