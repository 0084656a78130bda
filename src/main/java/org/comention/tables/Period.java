package org.comention.tables;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * Stretches of the calendar that trends are taken over: the values of {@link
 * TrendsTable#PERIOD_KIND}.
 *
 * <p>Periods of a kind are numbered without gaps, so that the one before has the number before.
 * Weeks are those of ISO 8601, from Monday to Sunday.
 *
 * <p>Example: 2022-07-12, day 19185 since 1970, is in {@code 2022-07} and in {@code 2022-W28}.
 */
public enum Period {
  MONTH {
    @Override
    public int at(int epochDay) {
      return (int) LocalDate.ofEpochDay(epochDay).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    @Override
    public int firstDay(int number) {
      return (int)
          LocalDate.of(Math.floorDiv(number, MONTHS), Math.floorMod(number, MONTHS) + 1, 1)
              .toEpochDay();
    }

    @Override
    public String label(int number) {
      return LocalDate.ofEpochDay(firstDay(number)).toString().substring(0, "yyyy-MM".length());
    }
  },
  WEEK {
    @Override
    public int at(int epochDay) {
      return Math.floorDiv(epochDay + THURSDAY, DAYS);
    }

    @Override
    public int firstDay(int number) {
      return number * DAYS - THURSDAY;
    }

    @Override
    public String label(int number) {
      LocalDate monday = LocalDate.ofEpochDay(firstDay(number));
      return String.format(
          Locale.ROOT,
          "%04d-W%02d",
          monday.get(IsoFields.WEEK_BASED_YEAR),
          monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
  },
  DAY {
    @Override
    public int at(int epochDay) {
      return epochDay;
    }

    @Override
    public int firstDay(int number) {
      return number;
    }

    @Override
    public String label(int number) {
      return LocalDate.ofEpochDay(number).toString();
    }
  };

  private static final int MONTHS = 12;
  private static final int DAYS = 7;

  /** 1970-01-01 was a Thursday, three days into its week. */
  private static final int THURSDAY = 3;

  /** The number of the period that holds the day. */
  public abstract int at(int epochDay);

  /** The first day of a period, in days since 1970-01-01. */
  public abstract int firstDay(int number);

  /** The value in the tables: {@code 2022-07}, {@code 2022-W28}, {@code 2022-07-12}. */
  public abstract String label(int number);

  /** The value in the tables: {@code month}, {@code week} or {@code day}. */
  public String kind() {
    return name().toLowerCase(Locale.ROOT);
  }
}
