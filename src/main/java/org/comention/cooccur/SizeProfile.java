package org.comention.cooccur;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a slice expects of entities that have nothing to do with each other, given that its stories
 * differ in how many entities they hold and how near these stand.
 *
 * <p>Stories are sorted into classes by size. A class has n stories and an exposure t: an entity of
 * rate r is in one of its stories with probability {@code q(t) = 1 - exp(-r t)}, and the rate of an
 * entity named in f stories is the one with {@code sum n q(t) = f}. Then
 *
 * <pre>
 * E_AB  = sum n qA(t) qB(t) sigma2          E_ABC = sum n qA(t) qB(t) qC(t) sigma3
 * </pre>
 *
 * <p>where sigma2 (sigma3) is the share of the class's pairs (triples) that share a unit of the
 * window. {@link ExposureFit} finds exposures and shares and says how they tie to kappa2 and
 * kappa3. Unlike kappa2 fA fB / N the sums stay below min(fA, fB) for entities that most stories
 * name.
 *
 * <p>Example: with one class of 100 stories, exposure 1 and shares 1, entities in 10 and 20 stories
 * are expected together in 2.
 */
final class SizeProfile {
  /** Greatest exposure and rate: the probability is 1 for every number. */
  static final double MOST = 1e12;

  private static final int EXACT = 8;
  private static final double RATIO = 1.4;

  /**
   * Stories of about one size.
   *
   * @param exposure from 0; the unit is that of 1 / rate
   * @param stories how many stories
   * @param pairShare observed pairs that share a unit, by expected pairs in a story; in [0, 1]
   * @param tripleShare the same for triples
   */
  record SizeClass(double exposure, long stories, double pairShare, double tripleShare) {
    double probability(double rate) {
      return -Math.expm1(-rate * exposure);
    }
  }

  private final SizeClass[] classes;

  SizeProfile(List<SizeClass> classes) {
    this.classes = classes.toArray(SizeClass[]::new);
  }

  /** The class of a story: sizes up to 8 alone, then steps of 40 %. */
  static int classOf(int size) {
    return size <= EXACT
        ? size
        : EXACT + 1 + (int) (Math.log((double) size / (EXACT + 1)) / Math.log(RATIO));
  }

  /** The rate of an entity named in f stories; {@link #MOST} when every story names it. */
  double rate(double f) {
    double[] stories = new double[classes.length];
    double[] exposures = new double[classes.length];
    for (int i = 0; i < classes.length; i++) {
      stories[i] = classes[i].stories();
      exposures[i] = classes[i].exposure();
    }
    return Saturation.solve(stories, exposures, f);
  }

  /** By class: the probability that a story of it names an entity of the rate. */
  double[] probabilities(double rate) {
    double[] probabilities = new double[classes.length];
    for (int i = 0; i < classes.length; i++) {
      probabilities[i] = classes[i].probability(rate);
    }
    return probabilities;
  }

  /** Stories expected to hold both. */
  double expectedPair(double rateA, double rateB) {
    return expectedPair(probabilities(rateA), probabilities(rateB));
  }

  /** The same from {@link #probabilities} of the two. */
  double expectedPair(double[] qA, double[] qB) {
    double sum = 0;
    for (int i = 0; i < classes.length; i++) {
      sum += classes[i].stories() * qA[i] * qB[i] * classes[i].pairShare();
    }
    return sum;
  }

  /** Stories expected to hold all three. */
  double expectedTriple(double rateA, double rateB, double rateC) {
    return expectedTriple(probabilities(rateA), probabilities(rateB), probabilities(rateC));
  }

  /** The same from {@link #probabilities} of the three. */
  double expectedTriple(double[] qA, double[] qB, double[] qC) {
    double sum = 0;
    for (int i = 0; i < classes.length; i++) {
      sum += classes[i].stories() * qA[i] * qB[i] * qC[i] * classes[i].tripleShare();
    }
    return sum;
  }

  /**
   * Stories expected to hold C beside a pair that is in so many: the pair's stories are spread over
   * the classes as the expected ones are, so {@code f_AB E_ABC / E_AB}. For rare entities this is
   * {@code kappa3 / kappa2 f_AB fC / N}.
   */
  double expectedThird(long pairStories, double rateA, double rateB, double rateC) {
    return expectedThird(
        pairStories, expectedTriple(rateA, rateB, rateC), expectedPair(rateA, rateB));
  }

  /** The same from the stories expected of the triple and of the pair. */
  static double expectedThird(long pairStories, double triple, double pair) {
    return pair == 0 ? 0 : pairStories * triple / pair;
  }

  byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(classes.length * 4 * Long.BYTES);
    for (SizeClass c : classes) {
      buffer
          .putDouble(c.exposure())
          .putLong(c.stories())
          .putDouble(c.pairShare())
          .putDouble(c.tripleShare());
    }
    return buffer.array();
  }

  /** The profile that {@link #toBytes} wrote. */
  static SizeProfile ofBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<SizeClass> classes = new ArrayList<>();
    while (buffer.hasRemaining()) {
      classes.add(
          new SizeClass(
              buffer.getDouble(), buffer.getLong(), buffer.getDouble(), buffer.getDouble()));
    }
    return new SizeProfile(classes);
  }
}
