package org.comention.query;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.Window;

/**
 * When a combination is named.
 *
 * @param months stories by month, in order and without gaps, {@code undated} last
 * @param first earliest day
 * @param last latest day
 */
record Timeline(List<MonthCount> months, Optional<LocalDate> first, Optional<LocalDate> last) {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** Of the counts at one window, with the totals of the same window. */
  static Timeline of(DailyCounts counts, Window window, SliceTotals totals) {
    List<Row> rows = counts.at(window);
    return new Timeline(
        months(rows, totals),
        days(rows, Fields.FIRST_SEEN).min(Comparator.naturalOrder()),
        days(rows, Fields.LAST_SEEN).max(Comparator.naturalOrder()));
  }

  private static Stream<LocalDate> days(List<Row> rows, Field field) {
    return rows.stream()
        .map(row -> field.<Date>get(row))
        .filter(Objects::nonNull)
        .map(Date::toLocalDate);
  }

  private static List<MonthCount> months(List<Row> rows, SliceTotals totals) {
    TreeMap<String, Long> stories = new TreeMap<>();
    rows.forEach(
        row -> stories.merge(Fields.MONTH.get(row), Fields.N_STORIES.<Long>get(row), Long::sum));
    stories.values().removeIf(n -> n == 0);
    List<String> dated = stories.keySet().stream().filter(m -> MONTH.matcher(m).matches()).toList();
    if (!dated.isEmpty()) {
      YearMonth last = YearMonth.parse(dated.get(dated.size() - 1));
      for (YearMonth m = YearMonth.parse(dated.get(0)); m.isBefore(last); m = m.plusMonths(1)) {
        stories.putIfAbsent(m.toString(), 0L);
      }
    }
    return stories.entrySet().stream()
        .map(e -> new MonthCount(e.getKey(), e.getValue(), totals.of(e.getKey())))
        .toList();
  }
}
