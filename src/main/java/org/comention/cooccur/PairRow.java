package org.comention.cooccur;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.comention.stats.PairMeasures;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;

/** The measures of one pair in one slice and window: a row of counts to a row of numbers. */
final class PairRow implements UDF1<Row, Row> {
  /** What comes out, in order. */
  static final StructType MEASURES =
      CooccurColumns.schema(
          Fields.EXPECTED,
          Fields.LIFT,
          PairsTable.PMI,
          PairsTable.NPMI,
          PairsTable.G2,
          PairsTable.T_SCORE,
          PairsTable.DICE,
          PairsTable.LOG_DICE,
          PairsTable.JACCARD,
          PairsTable.OCHIAI,
          PairsTable.LOG_ODDS,
          PairsTable.LOG_ODDS_SE,
          PairsTable.DELTA_P_AB,
          PairsTable.DELTA_P_BA,
          Fields.NEG_LOG10_P);

  private final ProfileMemory profiles = new ProfileMemory();

  /** What goes in, in order. */
  static Column counts() {
    return functions.struct(
        Fields.SLICE.col(),
        Fields.WINDOW.col(),
        CooccurColumns.PROFILE.col(),
        Fields.N.col(),
        Fields.F_A.col(),
        Fields.F_B.col(),
        Fields.N_STORIES.col());
  }

  @Override
  public Row call(Row in) {
    ProfileMemory.Profile profile = profiles.of(in.getString(0), in.getString(1), in.getAs(2));
    double expected =
        profile
            .sizes()
            .expectedPair(
                profile.probabilities(in.getLong(4)), profile.probabilities(in.getLong(5)));
    return measures(in.getLong(3), in.getLong(4), in.getLong(5), in.getLong(6), expected);
  }

  /**
   * The measures; g2 alone takes an expected count that the margins allow, the others the one
   * given.
   */
  static Row measures(long n, long fA, long fB, long a, double expected) {
    if (a > Math.min(fA, fB) || Math.max(fA, fB) > n) {
      throw new IllegalStateException(
          "Counts are not of one population: n=%d f_a=%d f_b=%d n_stories=%d"
              .formatted(n, fA, fB, a));
    }
    Association table = Association.of(n, fA, fB, a, expected);
    return RowFactory.create(
        expected,
        PairMeasures.lift(a, expected),
        PairMeasures.pmi(a, expected),
        PairMeasures.npmi(a, PairMeasures.expected(n, fA, fB), n),
        table.g2(),
        PairMeasures.tScore(a, expected),
        PairMeasures.dice(fA, fB, a),
        PairMeasures.logDice(fA, fB, a),
        PairMeasures.jaccard(fA, fB, a),
        PairMeasures.ochiai(fA, fB, a),
        table.logOdds(),
        table.logOddsSe(),
        table.deltaPAB(),
        table.deltaPBA(),
        table.negLog10P());
  }
}
