package org.comention.cooccur;

import java.util.ArrayList;
import java.util.List;
import org.comention.cooccur.SizeProfile.SizeClass;

/**
 * Fits the null in which every entity has a rate, every story an exposure, and nothing else
 * matters: the exposures with which stories of each size are expected to hold as many entities as
 * they do, and entities to be named in as many stories as they are.
 *
 * <pre>
 * sum over entities  1 - exp(-r t_k) = s_k    for every class k of stories
 * sum over stories   1 - exp(-r_j t) = f_j    for every entity j
 * </pre>
 *
 * <p>This is the bipartite configuration model (Saracco et al. 2015) with the link of a Poisson
 * process. A large story has used up the frequent entities, so its share of the others is more than
 * in proportion to its size; exposure measures that.
 *
 * <p>A class with T2 distinct pairs that share a unit, of the M2 that its n stories are expected to
 * hold, has {@code sigma2 = T2 / (n M2)}, {@code M2 = (s^2 - sum q^2) / 2}; with T3 distinct
 * triples {@code sigma3 = T3 / (n M3)}, {@code M3 = (s^3 - 3 s sum q^2 + 2 sum q^3) / 6}. So the
 * expected incidences of all pairs (triples) of a class add up to the observed ones. Where all
 * entities are rare, q is small, t is s, and E_AB becomes {@code fA fB / S^2 sum 2 T2 = kappa2 fA
 * fB / N} with {@code kappa2 = N 2 T2 / S^2}; E_ABC likewise {@code kappa3 fA fB fC / N^2} with
 * {@code kappa3 = N^2 6 T3 / S^3}. With one article a story and the document window T2 = s (s - 1)
 * / 2: the textbook case.
 */
final class ExposureFit {
  private static final int ROUNDS = 200;
  private static final double CLOSE = 1e-9;

  /**
   * Stories of about one size.
   *
   * @param size mean distinct entities
   * @param stories how many stories
   * @param pairs distinct pairs that share a unit, summed over the stories
   * @param triples distinct triples that share a unit
   */
  record Stories(double size, long stories, long pairs, long triples) {}

  /**
   * Entities named in about as many stories.
   *
   * @param stories mean stories
   * @param entities how many entities
   */
  record Names(double stories, long entities) {}

  private final List<Stories> classes;
  private final double[] storyCounts;
  private final double[] exposures;
  private final double[] entityCounts;
  private final double[] rates;

  private ExposureFit(List<Stories> classes, List<Names> names) {
    this.classes = classes;
    this.storyCounts = classes.stream().mapToDouble(Stories::stories).toArray();
    this.exposures = classes.stream().mapToDouble(Stories::size).toArray();
    this.entityCounts = names.stream().mapToDouble(Names::entities).toArray();
    this.rates = new double[names.size()];
  }

  /**
   * The exposure and shares of every class, in the order given.
   *
   * @param classes stories that name an entity, by size
   * @param names the entities of the same stories, by frequency
   */
  static List<SizeClass> of(List<Stories> classes, List<Names> names) {
    ExposureFit fit = new ExposureFit(classes, names);
    for (int round = 0; round < ROUNDS; round++) {
      for (int j = 0; j < names.size(); j++) {
        fit.rates[j] = Saturation.solve(fit.storyCounts, fit.exposures, names.get(j).stories());
      }
      if (fit.moveExposures() < CLOSE) {
        break;
      }
    }
    List<SizeClass> fitted = new ArrayList<>();
    for (int k = 0; k < classes.size(); k++) {
      fitted.add(fit.fitted(k));
    }
    return fitted;
  }

  /** Fits every exposure to the rates; returns the greatest relative change. */
  private double moveExposures() {
    double change = 0;
    for (int k = 0; k < exposures.length; k++) {
      double exposure = Saturation.solve(entityCounts, rates, classes.get(k).size());
      change = Math.max(change, Math.abs(exposure - exposures[k]) / exposure);
      exposures[k] = exposure;
    }
    return change;
  }

  private SizeClass fitted(int k) {
    double s = 0;
    double squares = 0;
    double cubes = 0;
    for (int j = 0; j < rates.length; j++) {
      double q = -Math.expm1(-rates[j] * exposures[k]);
      s += entityCounts[j] * q;
      squares += entityCounts[j] * q * q;
      cubes += entityCounts[j] * q * q * q;
    }
    Stories observed = classes.get(k);
    double pairs = observed.stories() * (s * s - squares) / 2;
    double triples = observed.stories() * (s * s * s - 3 * s * squares + 2 * cubes) / 6;
    return new SizeClass(
        exposures[k],
        observed.stories(),
        share(observed.pairs(), pairs),
        share(observed.triples(), triples));
  }

  private static double share(long observed, double expected) {
    return observed == 0 ? 0 : Math.min(1, observed / expected);
  }
}
