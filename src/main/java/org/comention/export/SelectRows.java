package org.comention.export;

import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.comention.query.Combinations;
import org.comention.query.TopOptions;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;

/**
 * Chooses the pairs or triples of an export and counts what it leaves out.
 *
 * <p>Cost: one count of the slice and window for each filter that is asked for, most often two or
 * three.
 */
final class SelectRows {
  /** Columns of the first evidence sentence of the slice. */
  static final List<Field> SENTENCE =
      List.of(
          EvidenceTable.TEXT.asOptional(),
          Fields.PUBLISHED_ON,
          Fields.SOURCE.asOptional(),
          Fields.URL);

  private final Tables tables;
  private final TableSpec table;
  private final ExportOptions options;
  private final Combinations combinations;
  private final List<Selection.LeftOut> leftOut = new ArrayList<>();
  private Dataset<Row> rows;
  private long kept;

  private SelectRows(Tables tables, TableSpec table, ExportOptions options) {
    this.tables = tables;
    this.table = table;
    this.options = options;
    this.combinations = new Combinations(tables, table);
  }

  /** The rows of {@code pairs} or {@code triples} that the options ask for. */
  static Selection of(Tables tables, TableSpec table, ExportOptions options) {
    return new SelectRows(tables, table, options).select();
  }

  private Selection select() {
    TopOptions list = options.list();
    rows = combinations.in(list);
    kept = rows.count();
    if (options.maxQ().isEmpty()) {
      keep(rows.filter(Fields.RANK.col().isNotNull()), "without a rank; --max-q 1 keeps them");
    } else if (options.maxQ().getAsDouble() < 1) {
      Column significant = Fields.Q_VALUE.col().leq(options.maxQ().getAsDouble());
      keep(rows.filter(significant), "with a q_value above --max-q");
    }
    if (list.minStories() > 0) {
      Column enough = Fields.N_STORIES.col().geq(list.minStories());
      keep(rows.filter(enough), "with fewer stories than --min-stories");
    }
    if (!list.with().isEmpty()) {
      keep(combinations.around(rows, list.with()), "without the members of --with");
    }
    if (!list.types().isEmpty()) {
      keep(combinations.ofTypes(rows, list), "with members of other types than --type");
    }
    positiveWeights();
    Column[] order = combinations.order(list);
    Dataset<Row> ordered = rows.sort(order);
    if (kept > list.limit()) {
      leftOut.add(new Selection.LeftOut(kept - list.limit(), "beyond --limit"));
      kept = list.limit();
      ordered = ordered.limit(list.limit());
    }
    return new Selection(
        options.sentences() ? withSentence(ordered).sort(order) : ordered, kept, leftOut);
  }

  private void positiveWeights() {
    if (table == PairsTable.SPEC) {
      Field weight = combinations.measure(options.weight());
      if (!weight.equals(Fields.N_STORIES)) {
        keep(rows.filter(weight.col().gt(0)), "whose " + weight.name() + " is not above 0");
      }
    }
  }

  private void keep(Dataset<Row> some, String reason) {
    long count = some.count();
    if (count < kept) {
      leftOut.add(new Selection.LeftOut(kept - count, reason));
    }
    rows = some;
    kept = count;
  }

  private Dataset<Row> withSentence(Dataset<Row> chosen) {
    boolean pairs = table == PairsTable.SPEC;
    List<Field> members = pairs ? List.of(Fields.A, Fields.B) : combinations.members();
    List<Column> columns = new ArrayList<>();
    members.forEach(member -> columns.add(member.col()));
    SENTENCE.forEach(field -> columns.add(field.col()));
    Column third = EvidenceTable.THIRD.col();
    Column[] byMembers = members.stream().map(Field::col).toArray(Column[]::new);
    WindowSpec inSlice = Window.partitionBy(byMembers).orderBy(EvidenceTable.EVIDENCE_RANK.col());
    Dataset<Row> first =
        tables
            .readOrEmpty(EvidenceTable.SPEC)
            .filter(options.list().slice().days(Fields.PUBLISHED_ON))
            .filter(pairs ? third.isNull() : third.isNotNull())
            .withColumn(EvidenceTable.EVIDENCE_RANK.name(), row_number().over(inSlice))
            .filter(EvidenceTable.EVIDENCE_RANK.col().equalTo(1))
            .select(columns.toArray(Column[]::new));
    return chosen.join(
        first, members.stream().map(Field::name).toArray(String[]::new), "left_outer");
  }
}
