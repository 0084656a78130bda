package org.comention.cli;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.comention.query.Figures;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;

/** A value of a table as a cell of text. */
final class ValueText {
  private static final Set<String> SCORES =
      Set.of(PairsTable.LOG_DICE.name(), PairsTable.T_SCORE.name(), Fields.NEG_LOG10_P.name());

  private ValueText() {}

  /** The cell; {@code -} for null. */
  static String of(String column, Object value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof Long || value instanceof Integer) {
      return Figures.count(((Number) value).longValue());
    }
    if (value instanceof Double number) {
      if (column.equals(Fields.Q_VALUE.name())) {
        return Figures.probability(number);
      }
      return SCORES.contains(column) ? Figures.score(number) : Figures.number(number);
    }
    return nested(value);
  }

  private static String nested(Object value) {
    if (value instanceof scala.collection.Seq<?> seq) {
      return scala.collection.JavaConverters.seqAsJavaList(seq).stream()
          .map(ValueText::nested)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Row row) {
      return "{" + row.mkString(", ") + "}";
    }
    return value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
  }
}
