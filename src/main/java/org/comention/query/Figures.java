package org.comention.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers for people: no more digits than they carry. */
public final class Figures {
  private static final double SMALLEST = 1e-300;

  private Figures() {}

  /** A count with separated thousands: {@code 12,345}. */
  public static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** A count and its noun: {@code 1 story}, {@code 12 stories}. */
  public static String counted(long n, String one, String many) {
    return count(n) + " " + (n == 1 ? one : many);
  }

  /**
   * Two digits below 100, all of the whole part above: {@code 4.1}, {@code 0.032}, {@code 1,234}.
   */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    if (Math.abs(value) >= 99.5) {
      return count(Math.round(value));
    }
    return twoDigits(value).toPlainString();
  }

  /** A measure on a scale with a decimal point: {@code 10.26} as {@code 10.3}. */
  public static String score(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "-";
  }

  /**
   * A probability: {@code 2e-9}, {@code 0.0031}, {@code 0.5}; {@code <1e-300} where it underflows.
   */
  public static String probability(double p) {
    if (!Double.isFinite(p)) {
      return "-";
    }
    if (p < SMALLEST) {
      return "<1e-300";
    }
    if (p < 0.001) {
      return String.format(Locale.ROOT, "%.0e", p).replaceFirst("e-0?(\\d)", "e-$1");
    }
    return twoDigits(p).toPlainString();
  }

  /** A share in percent: {@code 12 %}, {@code 3.1 %}, {@code 100 %}. */
  public static String share(double share) {
    return Double.isFinite(share) ? number(100 * share) + " %" : "-";
  }

  private static BigDecimal twoDigits(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_UP));
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
