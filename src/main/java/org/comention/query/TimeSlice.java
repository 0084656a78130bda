package org.comention.query;

import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.comention.UserException;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * A time slice of the tables: everything, a year or a month.
 *
 * @param label value of {@code slice}: {@code all}, {@code 2022}, {@code 2022-07}
 * @param kind value of {@code slice_kind}: {@code all}, {@code year}, {@code month}
 */
public record TimeSlice(String label, String kind) {
  /** The slice that holds every article, dated or not. */
  public static final TimeSlice ALL = new TimeSlice("all", "all");

  /** The kind of the slices of single months. */
  public static final String MONTH_KIND = "month";

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  /**
   * Reads what a user typed.
   *
   * @throws UserException when it is no slice
   */
  public static TimeSlice of(String label) {
    if (label.equals(ALL.label)) {
      return ALL;
    }
    if (YEAR.matcher(label).matches()) {
      return new TimeSlice(label, "year");
    }
    if (MONTH.matcher(label).matches()) {
      return new TimeSlice(label, MONTH_KIND);
    }
    throw new UserException(
        "Cannot read the time slice: not all, a year or a month, got %s. Give all, 2022 or 2022-07."
            .formatted(label));
  }

  /** Keeps the rows of this slice in a table by slice; the kind prunes its folders. */
  public Column rows() {
    return Fields.SLICE_KIND.col().equalTo(kind).and(Fields.SLICE.col().equalTo(label));
  }

  /** Keeps the days of this slice in a table by day; {@code month} is a partition column. */
  public Column months(Field month) {
    return equals(ALL) ? functions.lit(true) : month.col().startsWith(label);
  }

  /** Keeps the days of this slice in a table with a date; undated rows are in {@link #ALL} only. */
  public Column days(Field day) {
    return equals(ALL)
        ? functions.lit(true)
        : functions.date_format(day.col(), "yyyy-MM").startsWith(label);
  }

  /** In words: {@code all time} or the label. */
  public String words() {
    return equals(ALL) ? "all time" : label;
  }
}
