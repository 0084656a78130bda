package org.comention.cooccur;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.comention.tables.Fields;
import org.comention.tables.TriplesTable;

/** {@link WithoutSource} for one row of {@code pairs} or {@code triples} and its top source. */
final class WithoutSourceRow implements UDF1<Row, Boolean> {
  private static final int MARGINS = 9;

  private final boolean triples;
  private final ProfileMemory profiles = new ProfileMemory();

  WithoutSourceRow(boolean triples) {
    this.triples = triples;
  }

  /** What goes in, in order. */
  Column counts() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Fields.N.col(),
                functions.coalesce(RobustnessColumns.N_OF_ORIGIN.col(), functions.lit(0L)),
                Fields.N_STORIES.col(),
                RobustnessColumns.TOP_SOURCE_STORIES.col(),
                RobustnessColumns.OF_PARTS.col(),
                Fields.EXPECTED.col(),
                Fields.NEG_LOG10_P.col(),
                Fields.Q_VALUE.col(),
                Fields.N_TESTS.col(),
                Fields.F_A.col(),
                Fields.F_B.col()));
    if (triples) {
      columns.addAll(
          List.of(
              Fields.F_C.col(),
              TriplesTable.F_AB.col(),
              TriplesTable.F_AC.col(),
              TriplesTable.F_BC.col(),
              Fields.SLICE.col(),
              Fields.WINDOW.col(),
              CooccurColumns.PROFILE.col()));
    }
    return functions.struct(columns.toArray(Column[]::new));
  }

  @Override
  public Boolean call(Row in) {
    long n = in.getLong(0);
    WithoutSource rest = new WithoutSource(n, n - in.getLong(1), in.getLong(2) - in.getLong(3));
    List<Long> gone = in.getList(4);
    long[] f = new long[triples ? Parts.OF_TRIPLE : Parts.OF_PAIR];
    long[] left = new long[f.length];
    for (int i = 0; i < f.length; i++) {
      f[i] = in.getLong(MARGINS + i);
      left[i] = f[i] - gone.get(i);
    }
    double attraction =
        triples
            ? weakest(rest, f, left, in)
            : rest.attraction(f[0], f[1], left[0], left[1], in.getDouble(5));
    return WithoutSource.holds(attraction, in.getDouble(6), in.getDouble(7), in.getLong(8));
  }

  /** Of a triple, the least of the three splits into a pair and a third. */
  private double weakest(WithoutSource rest, long[] f, long[] left, Row in) {
    int slice = MARGINS + Parts.OF_TRIPLE;
    ProfileMemory.Profile profile =
        profiles.of(in.getString(slice), in.getString(slice + 1), in.getAs(slice + 2));
    double least = Double.POSITIVE_INFINITY;
    for (Parts.Split split : Parts.SPLITS) {
      double pair =
          profile
              .sizes()
              .expectedPair(
                  profile.probabilities(f[split.one()]), profile.probabilities(f[split.other()]));
      double expected = SizeProfile.expectedThird(f[split.pair()], in.getDouble(5), pair);
      least =
          Math.min(
              least,
              rest.attraction(
                  f[split.pair()],
                  f[split.third()],
                  left[split.pair()],
                  left[split.third()],
                  expected));
    }
    return least;
  }
}
