package org.comention.cooccur;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a slice expects of entities that have nothing to do with each other, given that its stories
 * differ in how many entities they hold and how near these stand.
 *
 * <p>Stories are sorted into classes by their distinct entities s, each with n stories and, at the
 * window, T2 distinct pairs and T3 distinct triples. An entity named in f stories is taken to be in
 * a story of size s with probability q(s) = 1 - exp(-rate s), the rate such that sum n q(s) = f.
 * Then
 *
 * <pre>
 * E_AB  = sum n qA(s) qB(s)       2 T2 / (n s^2)
 * E_ABC = sum n qA(s) qB(s) qC(s) 6 T3 / (n s^3)
 * </pre>
 *
 * <p>The last factor is the share of ordered pairs (triples) of the size that share a unit. For
 * rare entities q(s) = f s / S with S = sum n s, and the sums become kappa2 fA fB / N with kappa2 =
 * N 2 T2 / S^2, kappa3 fA fB fC / N^2 with kappa3 = N^2 6 T3 / S^3: expected incidences, summed
 * over all pairs, equal the observed T2 (T3). With one article a story and the document window T2 =
 * s (s - 1) / 2, the textbook case. Unlike the two scalars the sums stay below min(fA, fB) for
 * entities that most stories name. Classes do not change this limit, since they keep n, S, T2 and
 * T3.
 *
 * <p>Example: of ten stories nine hold 3 entities and one holds 30; two entities in 2 stories each
 * are expected together in about 0.8.
 */
final class SizeProfile {
  private static final int EXACT = 8;
  private static final double RATIO = 1.4;
  private static final int STEPS = 100;
  private static final double PRECISION = 1e-12;

  /**
   * Stories of about one size.
   *
   * @param size mean distinct entities
   * @param stories how many stories
   * @param pairs distinct pairs that share a unit, summed over the stories
   * @param triples distinct triples that share a unit
   */
  record SizeClass(double size, long stories, long pairs, long triples) {}

  private final SizeClass[] classes;
  private final long pairs;

  SizeProfile(List<SizeClass> classes) {
    this.classes =
        classes.stream().filter(c -> c.size() > 0 && c.stories() > 0).toArray(SizeClass[]::new);
    this.pairs = classes.stream().mapToLong(SizeClass::pairs).sum();
  }

  /** The class of a story: sizes up to 8 alone, then steps of 40 %. */
  static int classOf(int size) {
    return size <= EXACT
        ? size
        : EXACT + 1 + (int) (Math.log((double) size / (EXACT + 1)) / Math.log(RATIO));
  }

  /**
   * The rate of an entity named in f stories; infinite when every story with an entity names it.
   */
  double rate(long f) {
    double stories = 0;
    double sizes = 0;
    for (SizeClass c : classes) {
      stories += c.stories();
      sizes += c.stories() * c.size();
    }
    if (f >= stories) {
      return Double.POSITIVE_INFINITY;
    }
    // Newton from below: named() is concave in the rate, so the steps never overshoot.
    double rate = f / sizes;
    for (int i = 0; i < STEPS; i++) {
      double step = (f - named(rate)) / slope(rate);
      rate += step;
      if (step <= rate * PRECISION) {
        return rate;
      }
    }
    return rate;
  }

  private double named(double rate) {
    double sum = 0;
    for (SizeClass c : classes) {
      sum += c.stories() * probability(rate, c);
    }
    return sum;
  }

  private double slope(double rate) {
    double sum = 0;
    for (SizeClass c : classes) {
      sum += c.stories() * c.size() * Math.exp(-rate * c.size());
    }
    return sum;
  }

  private static double probability(double rate, SizeClass c) {
    return -Math.expm1(-rate * c.size());
  }

  /** Stories expected to hold both. */
  double expectedPair(double rateA, double rateB) {
    double sum = 0;
    for (SizeClass c : classes) {
      double share = 2 * c.pairs() / (c.size() * c.size());
      sum += probability(rateA, c) * probability(rateB, c) * share;
    }
    return sum;
  }

  /** Stories expected to hold all three. */
  double expectedTriple(double rateA, double rateB, double rateC) {
    double sum = 0;
    for (SizeClass c : classes) {
      double share = 6 * c.triples() / (c.size() * c.size() * c.size());
      sum += probability(rateA, c) * probability(rateB, c) * probability(rateC, c) * share;
    }
    return sum;
  }

  /**
   * Stories expected to hold a third entity beside a pair: the pair's stories are spread over the
   * classes as all pairs are (large stories hold most), and the third stands in the pair's unit
   * with probability q(s) times the share of its story's entities that do, 3 T3 / (T2 s).
   */
  double expectedThird(long pairStories, double rateC) {
    if (pairs == 0) {
      return 0;
    }
    double sum = 0;
    for (SizeClass c : classes) {
      sum += probability(rateC, c) * 3 * c.triples() / c.size();
    }
    return pairStories * sum / pairs;
  }

  byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(classes.length * 4 * Long.BYTES);
    for (SizeClass c : classes) {
      buffer.putDouble(c.size()).putLong(c.stories()).putLong(c.pairs()).putLong(c.triples());
    }
    return buffer.array();
  }

  /** The profile that {@link #toBytes} wrote. */
  static SizeProfile ofBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<SizeClass> classes = new ArrayList<>();
    while (buffer.hasRemaining()) {
      classes.add(
          new SizeClass(buffer.getDouble(), buffer.getLong(), buffer.getLong(), buffer.getLong()));
    }
    return new SizeProfile(classes);
  }
}
