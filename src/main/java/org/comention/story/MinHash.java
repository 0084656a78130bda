package org.comention.story;

/**
 * MinHash with banding (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets,
 * chapter 3): sets of shingles that overlap meet in a bucket without every pair being compared.
 *
 * <p>{@value #BANDS} bands of {@value #ROWS} hash functions. Two sets of Jaccard similarity J meet
 * in at least one bucket with probability 1 - (1 - J^2)^64:
 *
 * <pre>
 * J     0.003  0.01   0.05   0.10   0.15   0.20   0.25   0.30   0.40   0.50
 * P     0.0006 0.006  0.148  0.474  0.767  0.927  0.984  0.998  1.000  1.000
 * </pre>
 *
 * Two rows and many bands, because a reprint cut to a fifth has J = 0.2 and must still be proposed;
 * two unrelated articles (J about 0.003) rarely are, and what is proposed is verified.
 *
 * <p>The hash functions are fixed: x to a x + b modulo 2^64 with odd a, read as unsigned. Cost: one
 * multiplication for each shingle and function.
 */
public final class MinHash {
  /** Buckets a text falls into. */
  public static final int BANDS = 64;

  /** Minima that must agree in a band. */
  public static final int ROWS = 2;

  private static final long SEED = 0x5DEECE66DC0FFEEL;

  private final long[] factors = new long[BANDS * ROWS];
  private final long[] offsets = new long[BANDS * ROWS];

  /** The one family of functions; every instance has the same. */
  public MinHash() {
    for (int i = 0; i < factors.length; i++) {
      factors[i] = ArticleWords.mix(SEED + 2L * i) | 1L;
      offsets[i] = ArticleWords.mix(SEED + 2L * i + 1);
    }
  }

  /** For each function the smallest value over the shingles; equal at a share J of the places. */
  public long[] signature(long[] shingles) {
    long[] minima = new long[factors.length];
    for (int f = 0; f < factors.length; f++) {
      long factor = factors[f];
      long offset = offsets[f];
      long least = Long.MAX_VALUE;
      for (long shingle : shingles) {
        // Flipping the sign bit makes the signed comparison an unsigned one.
        least = Math.min(least, (shingle * factor + offset) ^ Long.MIN_VALUE);
      }
      minima[f] = least;
    }
    return minima;
  }

  /** The {@value #BANDS} buckets of a set, the band's number mixed in; none for the empty set. */
  public long[] buckets(long[] shingles) {
    if (shingles.length == 0) {
      return new long[0];
    }
    long[] minima = signature(shingles);
    long[] buckets = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long bucket = band + 1;
      for (int row = 0; row < ROWS; row++) {
        bucket = ArticleWords.mix(bucket * 31 + minima[band * ROWS + row]);
      }
      buckets[band] = bucket;
    }
    return buckets;
  }
}
