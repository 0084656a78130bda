package org.comention.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2022-07-12, 2022-07, 2022-W28, 2022-07-11",
    "2022-01-01, 2022-01, 2021-W52, 2021-12-27",
    "2021-01-03, 2021-01, 2020-W53, 2020-12-28",
    "2024-12-30, 2024-12, 2025-W01, 2024-12-30",
    "1969-12-31, 1969-12, 1970-W01, 1969-12-29"
  })
  void a_day_is_in_its_month_and_its_iso_week(
      LocalDate day, String month, String week, LocalDate monday) {
    int epochDay = (int) day.toEpochDay();
    assertThat(Period.MONTH.label(Period.MONTH.at(epochDay))).isEqualTo(month);
    assertThat(Period.WEEK.label(Period.WEEK.at(epochDay))).isEqualTo(week);
    assertThat(Period.DAY.label(Period.DAY.at(epochDay))).isEqualTo(day.toString());
    assertThat(Period.WEEK.firstDay(Period.WEEK.at(epochDay))).isEqualTo((int) monday.toEpochDay());
    assertThat(Period.MONTH.firstDay(Period.MONTH.at(epochDay)))
        .isEqualTo((int) day.withDayOfMonth(1).toEpochDay());
  }

  @Test
  void a_label_has_the_same_digits_on_every_machine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Period.WEEK.label(Period.WEEK.at(19_000))).isEqualTo("2022-W01");
      assertThat(TruncationsTable.sentence("a1", 12)).isEqualTo("article a1, sentence 12");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void periods_are_numbered_without_gaps() {
    for (Period period : Period.values()) {
      int number = period.at(-1000);
      for (int day = -1000; day < 25_000; day++) {
        int now = period.at(day);
        assertThat(now - number).isBetween(0, 1);
        assertThat(now > number).isEqualTo(period.firstDay(now) == day && day > -1000);
        number = now;
      }
    }
  }
}
