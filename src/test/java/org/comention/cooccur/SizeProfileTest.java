package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.comention.cooccur.ExposureFit.Names;
import org.comention.cooccur.ExposureFit.Stories;
import org.comention.cooccur.SizeProfile.SizeClass;
import org.comention.stats.SizeCorrection;
import org.junit.jupiter.api.Test;

/** Expected counts from the sizes of stories. */
class SizeProfileTest {
  /** Ten stories, nine with 3 entities and one with 30; no entity in two of them. */
  private static final SizeProfile TEN =
      new SizeProfile(
          ExposureFit.of(
              List.of(new Stories(3, 9, 9 * 3, 9), new Stories(30, 1, 30 * 29 / 2, 4060)),
              List.of(new Names(1, 57))));

  /** The same a hundred thousand times over, of entities so many that each is rare. */
  private static final SizeProfile MANY =
      new SizeProfile(
          ExposureFit.of(
              List.of(
                  new Stories(3, 900_000, 2_700_000, 900_000),
                  new Stories(30, 100_000, 43_500_000, 406_000_000)),
              List.of(new Names(1, 5_700_000))));

  @Test
  void story_sums_give_the_golden_corrections() {
    // S = 57, 2 T2 = 9 * 6 + 870, 6 T3 = 9 * 6 + 24360.
    assertThat(SizeCorrection.kappa2(10, 57, 924)).isCloseTo(2.8439519852262234, within(1e-12));
    assertThat(SizeCorrection.kappa3(10, 57, 24_414)).isCloseTo(13.18300367724482, within(1e-12));
  }

  @Test
  void rare_entities_are_expected_as_the_two_scalars_say() {
    double rate = MANY.rate(10);
    assertThat(MANY.expectedPair(rate, rate))
        .isCloseTo(2.8439519852262234 * 10 * 10 / 1e6, within(1e-6));
    assertThat(MANY.expectedTriple(rate, rate, rate))
        .isCloseTo(13.18300367724482 * 1000 / 1e12, within(1e-11));
    // kappa3 / kappa2 f_AB f_C / N
    assertThat(MANY.expectedThird(7, rate, rate, rate))
        .isCloseTo(13.18300367724482 / 2.8439519852262234 * 7 * 10 / 1e6, within(1e-6));
  }

  @Test
  void expected_stays_below_both_margins_for_frequent_entities() {
    double everywhere = TEN.rate(10);
    double most = TEN.rate(9);
    assertThat(everywhere).isEqualTo(SizeProfile.MOST);
    assertThat(TEN.expectedPair(everywhere, most)).isLessThan(9);
    // The scalars alone would expect 2.84 * 9.
    assertThat(TEN.expectedPair(everywhere, everywhere)).isLessThan(10);
  }

  @Test
  void the_rate_gives_back_the_stories() {
    SizeProfile profile =
        new SizeProfile(List.of(new SizeClass(3, 900, 1, 1), new SizeClass(30, 100, 1, 1)));
    for (double f : new double[] {0.5, 1, 10, 400, 999.9}) {
      double rate = profile.rate(f);
      double named = 900 * -Math.expm1(-3 * rate) + 100 * -Math.expm1(-30 * rate);
      assertThat(named).isCloseTo(f, within(f * 1e-9));
    }
  }

  @Test
  void exposures_give_back_sizes_and_stories() {
    // Two entities in half of 100 stories, 20 in a tenth; stories of 1, 3 and 6 entities.
    List<Stories> classes =
        List.of(
            new Stories(1, 40, 0, 0), new Stories(3, 40, 120, 40), new Stories(7, 20, 420, 700));
    List<Names> names = List.of(new Names(50, 2), new Names(10, 20));
    List<SizeClass> fitted = ExposureFit.of(classes, names);
    SizeProfile profile = new SizeProfile(fitted);
    double often = profile.rate(50);
    double seldom = profile.rate(10);
    for (int k = 0; k < 3; k++) {
      SizeClass c = fitted.get(k);
      assertThat(2 * c.probability(often) + 20 * c.probability(seldom))
          .isCloseTo(classes.get(k).size(), within(1e-6));
    }
    double pairs =
        profile.expectedPair(often, often)
            + 40 * profile.expectedPair(often, seldom)
            + 190 * profile.expectedPair(seldom, seldom);
    assertThat(pairs).isCloseTo(540, within(1e-3));
  }

  @Test
  void bytes_keep_every_class() {
    SizeProfile read = SizeProfile.ofBytes(TEN.toBytes());
    assertThat(read.expectedPair(0.1, 0.2)).isEqualTo(TEN.expectedPair(0.1, 0.2));
  }

  @Test
  void classes_are_exact_up_to_eight_and_then_grow() {
    assertThat(SizeProfile.classOf(8)).isEqualTo(8);
    assertThat(SizeProfile.classOf(9)).isEqualTo(9);
    assertThat(SizeProfile.classOf(12)).isEqualTo(9);
    assertThat(SizeProfile.classOf(13)).isEqualTo(10);
    assertThat(SizeProfile.classOf(200)).isLessThan(20);
  }

  @Test
  void no_story_with_an_entity_expects_nothing() {
    SizeProfile none = new SizeProfile(List.of());
    assertThat(none.expectedPair(1, 1)).isZero();
    assertThat(none.expectedThird(1, 1, 1, 1)).isZero();
  }
}
