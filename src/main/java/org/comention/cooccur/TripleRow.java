package org.comention.cooccur;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.comention.stats.PairMeasures;
import org.comention.stats.TripleMeasures;
import org.comention.tables.Fields;
import org.comention.tables.TotalsTable;
import org.comention.tables.TriplesTable;

/** The measures of one triple in one slice and window. */
final class TripleRow implements UDF1<Row, Row> {
  /** What comes out, in order. */
  static final StructType MEASURES =
      CooccurColumns.schema(
          Fields.EXPECTED,
          Fields.LIFT,
          TriplesTable.SC,
          TriplesTable.NPMI3,
          TriplesTable.LIFT_PARTITION,
          TriplesTable.EXPECTED_BY_PAIRS,
          TriplesTable.EXCESS,
          TriplesTable.EXCESS_LOW,
          TriplesTable.G2_THREE_WAY,
          Fields.NEG_LOG10_P);

  private final ProfileMemory profiles = new ProfileMemory();

  /** What goes in, in order. */
  static Column counts() {
    return functions.struct(
        Fields.SLICE.col(),
        Fields.WINDOW.col(),
        CooccurColumns.PROFILE.col(),
        Fields.N.col(),
        TotalsTable.KAPPA2.col(),
        TotalsTable.KAPPA3.col(),
        Fields.F_A.col(),
        Fields.F_B.col(),
        Fields.F_C.col(),
        TriplesTable.F_AB.col(),
        TriplesTable.F_AC.col(),
        TriplesTable.F_BC.col(),
        Fields.N_STORIES.col());
  }

  @Override
  public Row call(Row in) {
    return new Counts(in).measures(profiles.of(in.getString(0), in.getString(1), in.getAs(2)));
  }

  private record Counts(Row in) {
    long n() {
      return in.getLong(3);
    }

    /** f_a, f_b, f_c, f_ab, f_ac, f_bc, n_stories. */
    long f(int i) {
      return in.getLong(6 + i);
    }

    Row measures(ProfileMemory.Profile profile) {
      long o = f(6);
      if (o > Math.min(f(3), Math.min(f(4), f(5)))) {
        throw new IllegalStateException("Counts are not of one population: " + in);
      }
      double[] qA = profile.probabilities(f(0));
      double[] qB = profile.probabilities(f(1));
      double[] qC = profile.probabilities(f(2));
      double expected = profile.sizes().expectedTriple(qA, qB, qC);
      double independent = TripleMeasures.expectedIndependent(n(), f(0), f(1), f(2));
      TripleTable table =
          TripleTable.of(
              n(), in.getDouble(4), in.getDouble(5), f(0), f(1), f(2), f(3), f(4), f(5), o);
      double byPairs = table.expected();
      double weakest =
          Math.min(
              split(f(3), f(2), expected, profile.sizes().expectedPair(qA, qB)),
              Math.min(
                  split(f(4), f(1), expected, profile.sizes().expectedPair(qA, qC)),
                  split(f(5), f(0), expected, profile.sizes().expectedPair(qB, qC))));
      return RowFactory.create(
          expected,
          PairMeasures.lift(o, expected),
          TripleMeasures.sc(o, independent),
          TripleMeasures.npmi3(o, independent, n()),
          TripleMeasures.liftPartition(n(), f(0), f(1), f(2), f(3), f(4), f(5), o),
          byPairs,
          TripleMeasures.excess(o, byPairs),
          weakest < MeasureTriples.WEAKEST ? 0 : TripleMeasures.excessLow(o, byPairs),
          table.g2(byPairs),
          weakest);
    }

    /** -log10 p of a pair against the third, by the expected stories of the triple and the pair. */
    private double split(long pair, long third, double triple, double expectedPair) {
      double expected = SizeProfile.expectedThird(pair, triple, expectedPair);
      return Association.of(n(), pair, third, f(6), expected).attraction();
    }
  }
}
