package org.comention.report;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.RejectsTable;
import org.comention.tables.RunsTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.Tables;
import org.comention.tables.TruncationsTable;

/**
 * Says what the tables of a folder were made of, whatever slice the report is about.
 *
 * <p>Cost: one pass each over few columns of {@code articles}, {@code stories}, {@code entities}
 * and the ledgers.
 */
final class ReadOverview {
  /** Sources shown. */
  private static final int LINES = 12;

  /**
   * Types, reasons and caps are few and add up; a bound all the same, a type may come of a list.
   */
  private static final int ALL = 1000;

  private final Tables tables;

  ReadOverview(Tables tables) {
    this.tables = tables;
  }

  /** The overview. */
  Overview apply() {
    Row counts =
        tables
            .read(ArticlesTable.SPEC)
            .agg(
                Fields.N_ARTICLES.from(count(lit(1))),
                Fields.N.from(count(Fields.PUBLISHED_ON.col())),
                Fields.N_SOURCES.from(count_distinct(Fields.SOURCE.col())),
                Fields.FIRST_SEEN.from(min(Fields.PUBLISHED_ON.col())),
                Fields.LAST_SEEN.from(max(Fields.PUBLISHED_ON.col())))
            .first();
    long articles = Fields.N_ARTICLES.<Long>get(counts);
    return new Overview(
        articles,
        stories(),
        articles - Fields.N.<Long>get(counts),
        Fields.N_SOURCES.<Long>get(counts),
        Objects.toString(Fields.FIRST_SEEN.get(counts), null),
        Objects.toString(Fields.LAST_SEEN.get(counts), null),
        most(tables.read(ArticlesTable.SPEC), Fields.SOURCE, lit(1), LINES),
        most(tables.readOrEmpty(RejectsTable.SPEC), RejectsTable.REASON, lit(1), ALL),
        most(
            tables.readOrEmpty(TruncationsTable.SPEC),
            TruncationsTable.CAP,
            TruncationsTable.DROPPED.col(),
            ALL),
        most(tables.read(EntitiesTable.SPEC), Fields.TYPE, lit(1), ALL),
        lastRun());
  }

  private long stories() {
    return tables
        .read(StoriesTable.SPEC)
        .filter(Fields.STORY_ID.col().equalTo(Fields.ARTICLE_ID.col()))
        .count();
  }

  /** The values with the largest sums: value, rows, sum. */
  private static List<List<Object>> most(Dataset<Row> rows, Field value, Column summed, int limit) {
    return rows
        .groupBy(value.col())
        .agg(Fields.N.from(count(lit(1))), Fields.N_UNITS.from(sum(summed)))
        .sort(Fields.N_UNITS.col().desc(), value.col())
        .limit(limit)
        .collectAsList()
        .stream()
        .map(
            row ->
                List.<Object>of(
                    value.get(row), Fields.N.<Long>get(row), Fields.N_UNITS.<Long>get(row)))
        .toList();
  }

  private Overview.LastRun lastRun() {
    List<Row> runs =
        new ArrayList<>(
            tables
                .readOrEmpty(RunsTable.SPEC)
                .sort(RunsTable.FINISHED.col().desc())
                .collectAsList());
    if (runs.isEmpty()) {
      return null;
    }
    Row last = runs.get(0);
    return new Overview.LastRun(
        runs.size(),
        Fields.RUN_ID.get(last),
        RunsTable.FINISHED
            .<Timestamp>get(last)
            .toInstant()
            .truncatedTo(ChronoUnit.SECONDS)
            .toString(),
        model(runs),
        map(last, RunsTable.VERSIONS),
        map(last, RunsTable.OPTIONS));
  }

  /** The model of the last run that tagged; a run that only resolved has none. */
  private static String model(List<Row> runs) {
    return runs.stream()
        .map(run -> RunsTable.MODEL_ID.<String>get(run))
        .filter(model -> !model.isBlank())
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> map(Row row, Field field) {
    return new TreeMap<>(row.<String, String>getJavaMap(row.fieldIndex(field.name())));
  }
}
