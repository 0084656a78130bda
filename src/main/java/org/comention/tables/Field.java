package org.comention.tables;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/**
 * One documented column of a published table: the only place where its name is written.
 *
 * @param name snake_case name, as in the Parquet files
 * @param type Spark SQL type
 * @param required whether a null is an error; the writer checks it while it writes
 * @param doc one sentence: meaning, unit, range
 * @param example a value as a reader would see it
 */
public record Field(String name, DataType type, boolean required, String doc, String example) {

  /** A column that holds a value in every row. */
  public static Field required(String name, DataType type, String doc, String example) {
    return new Field(name, type, true, doc, example);
  }

  /** A column that is null where the value is unknown or does not apply. */
  public static Field optional(String name, DataType type, String doc, String example) {
    return new Field(name, type, false, doc, example);
  }

  /** This column of whatever data frame the expression is used on. */
  public Column col() {
    return functions.col(name);
  }

  /** This column of one side of a join. */
  public Column of(org.apache.spark.sql.Dataset<Row> side) {
    return side.col(name);
  }

  /** The field {@code name} inside a struct column. */
  public Column in(Column struct) {
    return struct.getField(name);
  }

  /** The expression, cast to this column's type and given its name. */
  public Column from(Column expression) {
    return expression.cast(type).as(name);
  }

  /** This column's value in a row; null where the row holds none. */
  public <T> T get(Row row) {
    return row.getAs(name);
  }

  /** The same meaning where a null says that the value does not apply. */
  public Field asOptional() {
    return new Field(name, type, false, doc, example);
  }

  /**
   * The schema entry with the doc as its comment. It is nullable, as every Parquet column that
   * Spark writes; {@link #required} is checked by the writer.
   */
  public StructField structField() {
    return new StructField(name, type, true, Metadata.empty()).withComment(doc);
  }
}
