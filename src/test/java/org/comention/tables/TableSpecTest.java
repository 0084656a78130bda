package org.comention.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.comention.SparkTest;
import org.junit.jupiter.api.Test;

class TableSpecTest extends SparkTest {
  private static final Field WORD = Field.required("word", DataTypes.StringType, "A word.", "a");
  private static final Field COUNT = Field.required("n", DataTypes.LongType, "How often.", "3");
  private static final TableSpec WORDS =
      TableSpec.named("words").grain("one row per word").key(WORD).columns(COUNT).build();

  @Test
  void every_column_of_every_table_is_documented_once() {
    for (TableSpec table : Tables.ALL) {
      assertThat(table.fields()).as(table.name()).extracting(Field::name).doesNotHaveDuplicates();
      assertThat(table.fields())
          .as(table.name())
          .allSatisfy(field -> assertThat(field.doc()).endsWith(".").hasSizeGreaterThan(5));
    }
    assertThat(new HashSet<>(Tables.ALL)).hasSameSizeAs(Tables.ALL);
  }

  @Test
  void conform_orders_columns_drops_extras_and_widens_ints() {
    var rows =
        frame(
            new StructType()
                .add("n", DataTypes.IntegerType)
                .add("extra", DataTypes.StringType)
                .add("word", DataTypes.StringType),
            row(3, "x", "drone"));
    assertSameRows(frame(WORDS.schema(), row("drone", 3L)), WORDS.conform(rows));
  }

  @Test
  void conform_refuses_a_missing_column() {
    var rows = frame(new StructType().add("n", DataTypes.LongType), row(3L));
    assertThatThrownBy(() -> WORDS.conform(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[word]");
  }

  @Test
  void conform_refuses_a_column_of_another_type() {
    var rows =
        frame(
            new StructType().add("word", DataTypes.StringType).add("n", DataTypes.StringType),
            row("drone", "3"));
    assertThatThrownBy(() -> WORDS.conform(rows)).isInstanceOf(AnalysisException.class);
  }
}
