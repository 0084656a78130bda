package org.comention.ingest;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the day of publication from the forms that article collections use.
 *
 * <p>The day is the calendar day as the source wrote it: a time and a zone are checked and then
 * dropped, so {@code 2022-07-12T23:30:00-04:00} is 12 July. Only an epoch number has no day of its
 * own; it is taken in UTC.
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><td>ISO 8601</td><td>{@code 2022-07-12}, {@code 2022-07-12T18:40:00Z}, {@code 2022-07-12 18:40}</td></tr>
 * <tr><td>compact</td><td>{@code 20220712}, {@code 20220712T184000Z}, {@code 20220712184000}</td></tr>
 * <tr><td>RFC 1123, 822</td><td>{@code Tue, 12 Jul 2022 18:40:00 GMT}, {@code 12 July 2022}</td></tr>
 * <tr><td>month first</td><td>{@code July 12, 2022}, {@code Jul. 12, 2022, 6:40 PM EDT}</td></tr>
 * <tr><td>C</td><td>{@code Tue Jul 12 18:40:00 +0000 2022}</td></tr>
 * <tr><td>epoch</td><td>seconds (9 or 10 digits) or milliseconds (12 or 13 digits)</td></tr>
 * </table>
 *
 * <p>Days before 1600 and more than two days after today (a clock ahead, a zone ahead) are refused,
 * as are forms that leave the day open ({@code 07/12/2022}, {@code 2022}). Thread-safe.
 *
 * <pre>{@code new DateParser(today).parse("12 July 2022")  // 2022-07-12}</pre>
 */
public final class DateParser implements Serializable {
  private static final long serialVersionUID = 1L;

  /** First year that is taken for a date of publication. */
  public static final int FIRST_YEAR = 1600;

  /** How many days a date may lie ahead of today. */
  public static final int DAYS_AHEAD = 2;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\\s+)?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String ZONE =
      "(?:\\s*(?:z|[+-]\\d{2}(?::?\\d{2})?|[a-z]{2,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?))?(?:\\[[^\\]]+\\])?";
  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s*[ap]\\.?m\\.?)?";
  private static final String THEN_TIME = "(?:(?:,?\\s+(?:at\\s+)?|t)" + TIME + ZONE + ")?";

  private static final List<Pattern> FORMS =
      List.of(
          form("(?<year>\\d{4})([-/])(?<number>\\d{1,2})\\2(?<day>\\d{1,2})" + THEN_TIME + "z?"),
          form(
              "(?<year>\\d{4})(?<number>\\d{2})(?<day>\\d{2})(?:t?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})z?)?"),
          form(
              WEEKDAY + DAY + "[\\s-]+(?:of\\s+)?" + MONTH + "[\\s,-]+(?<year>\\d{4})" + THEN_TIME),
          form(WEEKDAY + MONTH + "\\s+" + DAY + ",?\\s+(?<year>\\d{4})" + THEN_TIME),
          form(WEEKDAY + MONTH + "\\s+" + DAY + "\\s+" + TIME + ZONE + "\\s+(?<year>\\d{4})"));

  private static final Pattern EPOCH = Pattern.compile("(-?\\d{9,10}|-?\\d{12,13})(?:\\.\\d*)?");

  private final LocalDate first = LocalDate.of(FIRST_YEAR, 1, 1);
  private final LocalDate last;

  /**
   * @param today the day in UTC from which {@link #DAYS_AHEAD} counts
   */
  public DateParser(LocalDate today) {
    this.last = today.plusDays(DAYS_AHEAD);
  }

  /**
   * The day that {@code raw} names.
   *
   * @throws DateTimeException with a reason in words when it names none or one out of range
   */
  public LocalDate parse(String raw) {
    String text = raw.strip().toLowerCase(Locale.ROOT);
    LocalDate day = read(text);
    if (day.isBefore(first) || day.isAfter(last)) {
      throw new DateTimeException("%s is not between %s and %s".formatted(day, first, last));
    }
    return day;
  }

  private static LocalDate read(String text) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return epochDay(epoch.group(1));
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        checkTime(matcher);
        return LocalDate.of(number(matcher, "year"), month(matcher), number(matcher, "day"));
      }
    }
    throw new DateTimeException("no known form of a date");
  }

  private static LocalDate epochDay(String digits) {
    long value = Long.parseLong(digits);
    boolean millis = digits.length() - (value < 0 ? 1 : 0) > 10;
    Instant instant = millis ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static int month(Matcher matcher) {
    if (matcher.pattern().pattern().contains("?<number>")) {
      return number(matcher, "number");
    }
    return MONTHS.indexOf(matcher.group("month").substring(0, 3)) + 1;
  }

  private static void checkTime(Matcher matcher) {
    if (matcher.group("hour") == null) {
      return;
    }
    // ISO 8601 writes the end of a day as 24:00, and a leap second as :60.
    int hour = number(matcher, "hour");
    int second = matcher.group("second") == null ? 0 : number(matcher, "second");
    if (hour > 24 || number(matcher, "minute") > 59 || second > 60) {
      throw new DateTimeException("the time of day is impossible");
    }
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Pattern form(String regex) {
    return Pattern.compile(regex);
  }
}
