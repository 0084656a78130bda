package org.comention.report;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.query.NamedEntity;
import org.comention.query.Windows;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.tables.Window;

/**
 * Counts what the tables hold, so that a page can say what it left out.
 *
 * <p>Cost: one pass over a few columns of the slice.
 */
final class Published {
  /** The largest q-value that is called significant, as in the default ranking. */
  static final double SIGNIFICANT = 0.01;

  private final Tables tables;
  private final ReportOptions options;

  Published(Tables tables, ReportOptions options) {
    this.tables = tables;
    this.options = options;
  }

  /**
   * For each window, sentence first: rows of the slice, and those that are named together more
   * often than expected with a q-value of at most 0.01. Around a combination only rows with one of
   * its members count.
   */
  List<List<Long>> of(TableSpec table, List<Field> members) {
    Column significant = Fields.Q_VALUE.col().leq(SIGNIFICANT).and(Fields.LIFT.col().gt(1));
    Dataset<Row> rows = tables.read(table).filter(options.slice().rows());
    if (!options.members().isEmpty()) {
      Object[] ids = options.members().stream().map(NamedEntity::id).toArray();
      rows =
          rows.filter(
              members.stream().map(m -> m.col().isin(ids)).reduce(Column::or).orElseThrow());
    }
    List<List<Long>> counts =
        new ArrayList<>(Collections.nCopies(Window.values().length, List.of(0L, 0L)));
    for (Row row :
        rows.groupBy(Fields.WINDOW.col())
            .agg(
                Fields.N.from(count(lit(1))),
                Fields.N_TESTS.from(sum(when(significant, 1).otherwise(0))))
            .collectAsList()) {
      counts.set(
          Windows.of(Fields.WINDOW.get(row)).ordinal(),
          List.of(Fields.N.<Long>get(row), Fields.N_TESTS.<Long>get(row)));
    }
    return counts;
  }
}
