package org.comention.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
  private final DateParser dates = new DateParser(LocalDate.of(2023, 12, 31));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-07-12                          | 2022-07-12",
        "2022-7-2                            | 2022-07-02",
        "2022/07/12                          | 2022-07-12",
        "2022-07-12T18:40:00Z                | 2022-07-12",
        "2022-07-12t18:40:00z                | 2022-07-12",
        "2022-07-12T18:40                    | 2022-07-12",
        "2022-07-12T18:40:00.123456789+02:00 | 2022-07-12",
        "2022-07-12T23:59:60Z                | 2022-07-12",
        "2022-07-12T24:00:00Z                | 2022-07-12",
        "2022-07-12T18:40:00+0200            | 2022-07-12",
        "2022-07-12T18:40:00+02              | 2022-07-12",
        "2022-07-12T18:40:00+02:00[Europe/Berlin] | 2022-07-12",
        "2022-07-12 18:40:00                 | 2022-07-12",
        "2022-07-12 18:40:00 UTC             | 2022-07-12",
        "2022-07-12 18:40:00 +0000           | 2022-07-12",
        "2022-07-12 18:40:00 GMT+2           | 2022-07-12",
        "20220712                            | 2022-07-12",
        "20220712T184000Z                    | 2022-07-12",
        "20220712184000                      | 2022-07-12",
        "Tue, 12 Jul 2022 18:40:00 GMT       | 2022-07-12",
        "Tue, 12 Jul 2022 18:40:00 +0200     | 2022-07-12",
        "12 Jul 2022 18:40 EST               | 2022-07-12",
        "12 July 2022                        | 2022-07-12",
        "12th of July, 2022                  | 2022-07-12",
        "1 Sept 2022                         | 2022-09-01",
        "12-Jul-2022                         | 2022-07-12",
        "Tuesday 12 July 2022                | 2022-07-12",
        "July 12, 2022                       | 2022-07-12",
        "Jul. 12, 2022                       | 2022-07-12",
        "July 12, 2022, 6:40 p.m. EDT        | 2022-07-12",
        "July 12, 2022 at 6:40 PM            | 2022-07-12",
        "Tuesday, July 12th, 2022            | 2022-07-12",
        "Tue Jul 12 18:40:00 +0000 2022      | 2022-07-12",
        "Tue Jul 12 18:40:00 UTC 2022        | 2022-07-12",
        "1657651200                          | 2022-07-12",
        "1657651200000                       | 2022-07-12",
        "1657651200.5                        | 2022-07-12",
        "-315619200                          | 1960-01-01",
        "946684800                           | 2000-01-01",
        "1600-01-01                          | 1600-01-01",
        "2020-02-29                          | 2020-02-29",
        "2024-01-02                          | 2024-01-02",
      })
  void reads_the_day_of_every_documented_form(String raw, LocalDate day) {
    assertThat(dates.parse(raw)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-07-12T23:30:00-04:00       | 2022-07-12",
        "2022-07-12T00:30:00+05:30       | 2022-07-12",
        "Tue, 12 Jul 2022 00:10:00 +0200 | 2022-07-12",
      })
  void keeps_the_day_of_the_zone_the_source_wrote(String raw, LocalDate day) {
    assertThat(dates.parse(raw)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-13-45",
        "2023-02-29",
        "2022-00-10",
        "2022-07-12T25:00:00Z",
        "2022-07-12T18:61:00Z",
        "31 June 2022",
        "20221345",
        "1599-12-31",
        "0001-01-01",
        "2024-01-03",
        "9999-12-31",
        "99999999999999",
        "07/12/2022",
        "12.07.2022",
        "2022",
        "2022-07",
        "July 2022",
        "yesterday",
        "12 Juli 2022",
        "0",
        "-1",
        "2022-07-12 and more",
        "18:40",
      })
  void refuses_days_that_are_impossible_open_or_out_of_range(String raw) {
    assertThatThrownBy(() -> dates.parse(raw)).isInstanceOf(DateTimeException.class);
  }

  @Property
  void reads_back_every_day_that_java_prints(
      @ForAll @LongRange(min = -135_140, max = 19_700) long day) {
    LocalDate expected = LocalDate.ofEpochDay(day);
    assertThat(dates.parse(expected.toString())).isEqualTo(expected);
    assertThat(dates.parse(expected.format(DateTimeFormatter.BASIC_ISO_DATE))).isEqualTo(expected);
    assertThat(
            dates.parse(
                expected
                    .atTime(0, 1)
                    .atOffset(ZoneOffset.ofHours(9))
                    .format(DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))))
        .isEqualTo(expected);
    assertThat(
            dates.parse(
                expected.format(DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH))))
        .isEqualTo(expected);
  }
}
