package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;
import org.junit.jupiter.api.Test;

/** The tables that pairs and triples are tested on. */
class AssociationTest {

  @Test
  void the_plain_expectation_gives_the_golden_measures() {
    org.apache.spark.sql.Row row = PairRow.measures(1_000_000, 60_000, 20_000, 3000, 1200);
    assertThat(value(row, PairsTable.G2)).isCloseTo(2135.0524517224526, within(1e-6));
    assertThat(value(row, PairsTable.PMI)).isCloseTo(1.3219280948873624, within(1e-9));
    assertThat(value(row, PairsTable.NPMI)).isCloseTo(0.1577325146586937, within(1e-9));
    assertThat(value(row, PairsTable.T_SCORE)).isCloseTo(32.863353450309965, within(1e-9));
    assertThat(value(row, PairsTable.LOG_DICE)).isCloseTo(10.263034405833794, within(1e-9));
    assertThat(value(row, PairsTable.JACCARD)).isCloseTo(0.03896103896103896, within(1e-9));
    assertThat(value(row, PairsTable.OCHIAI)).isCloseTo(0.08660254037844387, within(1e-9));
    assertThat(value(row, Fields.LIFT)).isCloseTo(2.5, within(1e-9));
  }

  private static double value(org.apache.spark.sql.Row row, org.comention.tables.Field field) {
    return row.getDouble(PairRow.MEASURES.fieldIndex(field.name()));
  }

  @Test
  void counts_of_two_populations_stop_the_run() {
    assertThatThrownBy(() -> PairRow.measures(100, 10, 5, 6, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("n=100 f_a=10 f_b=5 n_stories=6");
  }

  @Test
  void a_triple_at_the_document_window_keeps_its_margins() {
    // Corrections of 1: the golden table of three heavy pairs.
    TripleTable table =
        TripleTable.of(1_000_000, 1, 1, 60_000, 20_000, 8000, 3000, 2500, 1300, 900);
    assertThat(table.population()).isEqualTo(1_000_000);
    double expected = table.expected();
    assertThat(expected).isCloseTo(628.8955609605598, within(1e-6));
    assertThat(900 / expected).isCloseTo(1.4310802235992282, within(1e-9));
    assertThat(table.g2(expected)).isCloseTo(325.6150095356413, within(1e-6));
  }

  @Test
  void margins_rise_where_a_story_holds_two_pairs_apart() {
    // A is in 10 stories, in 9 with B in a sentence and in 9 with C, in 2 with both.
    TripleTable table = TripleTable.of(100, 1, 1, 10, 30, 30, 9, 9, 2, 2);
    assertThat(table.fA()).isEqualTo(16);
    assertThat(table.expected()).isBetween(0.0, 2.0);
    assertThat(table.g2(table.expected())).isFinite();
  }

  @Property
  void every_table_of_a_pair_can_be_tested(
      @ForAll @LongRange(min = 1, max = 2000) long n,
      @ForAll @DoubleRange(min = 0.01, max = 1) double shareA,
      @ForAll @DoubleRange(min = 0.01, max = 1) double shareB,
      @ForAll @DoubleRange(min = 0, max = 1) double shareBoth,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double shareExpected) {
    long fA = Math.max(1, Math.round(n * shareA));
    long fB = Math.max(1, Math.round(n * shareB));
    long a = Math.round(Math.min(fA, fB) * shareBoth);
    double expected = Math.min(fA, fB) * shareExpected;
    Association table = Association.of(n, fA, fB, a, expected);
    assertThat(table.g2()).isFinite();
    assertThat(table.negLog10P()).isFinite().isNotNegative();
    if (Math.abs(a - expected) > 1) {
      assertThat(Math.signum(table.g2())).isIn(0.0, Math.signum(a - expected));
    }
    if (a > 0) {
      PairRow.measures(n, fA, fB, a, expected);
    }
  }

  @Property
  void every_table_of_a_triple_can_be_tested(
      @ForAll @LongRange(min = 1, max = 50) long o,
      @ForAll @LongRange(min = 0, max = 200) long ab,
      @ForAll @LongRange(min = 0, max = 200) long ac,
      @ForAll @LongRange(min = 0, max = 200) long bc,
      @ForAll @LongRange(min = 0, max = 300) long more,
      @ForAll @DoubleRange(min = 0.05, max = 5) double kappa2,
      @ForAll @DoubleRange(min = 0.05, max = 50) double kappa3) {
    long fAB = o + ab;
    long fAC = o + ac;
    long fBC = o + bc;
    long fA = Math.max(fAB, fAC) + more;
    long fB = Math.max(fAB, fBC) + more / 2;
    long fC = Math.max(fAC, fBC) + more / 3;
    long n = Math.max(fA, Math.max(fB, fC)) + more;
    TripleTable table = TripleTable.of(n, kappa2, kappa3, fA, fB, fC, fAB, fAC, fBC, o);
    double expected = table.expected();
    assertThat(expected).isPositive().isLessThanOrEqualTo(Math.min(fAB, Math.min(fAC, fBC)));
    assertThat(table.g2(expected)).isNotNaN();
  }
}
