package org.comention.tables;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The contract of one published table: its name, what one row is, which columns identify a row, how
 * the files are laid out and what each column means.
 *
 * <pre>{@code
 * TableSpec.named("sentences").grain("one row per sentence")
 *     .key(Fields.ARTICLE_ID, SENTENCE).partitionedBy(Fields.PUBLISHED_MONTH).columns(TEXT).build()
 * }</pre>
 */
public final class TableSpec {
  private final String name;
  private final String grain;
  private final List<Field> key;
  private final List<Field> partition;
  private final List<Field> fields;

  private TableSpec(Builder builder) {
    this.name = builder.name;
    this.grain = builder.grain;
    this.key = List.copyOf(builder.key);
    this.partition = List.copyOf(builder.partition);
    List<Field> all = new ArrayList<>(builder.key);
    builder.columns.stream().filter(f -> !all.contains(f)).forEach(all::add);
    builder.partition.stream().filter(f -> !all.contains(f)).forEach(all::add);
    this.fields = List.copyOf(all);
  }

  /** Starts the contract of the table in the folder {@code name}. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  public String name() {
    return name;
  }

  /** One row per what, as a phrase. */
  public String grain() {
    return grain;
  }

  /** The columns that together identify a row; files are sorted by them. */
  public List<Field> key() {
    return key;
  }

  /** The columns whose values are folders; empty for a table in one folder. */
  public List<Field> partition() {
    return partition;
  }

  /** Every column: the key, the others, the partition. */
  public List<Field> fields() {
    return fields;
  }

  /** The Spark schema, with each column's doc as its comment. */
  public StructType schema() {
    StructType schema = new StructType();
    for (Field field : fields) {
      schema = schema.add(field.structField());
    }
    return schema;
  }

  /**
   * The data frame in this table's shape: columns by name and order, extra ones dropped, narrower
   * numbers widened.
   *
   * @throws IllegalArgumentException when a column is missing: Spark alone would fill it with nulls
   * @throws org.apache.spark.sql.AnalysisException when a column is of another type
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    List<String> have = List.of(rows.columns());
    List<String> missing = fields.stream().map(Field::name).filter(f -> !have.contains(f)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The table %s needs the columns %s; the data frame has %s"
              .formatted(name, missing, have));
    }
    return rows.to(schema());
  }

  /**
   * Reads a folder of this table's files; columns in the table's order, partition values as text.
   */
  Dataset<Row> read(SparkSession spark, Path folder) {
    Column[] columns = fields.stream().map(Field::col).toArray(Column[]::new);
    return spark.read().schema(schema()).parquet(folder.toString()).select(columns);
  }

  /** Collects the parts of a {@link TableSpec}. */
  public static final class Builder {
    private final String name;
    private String grain;
    private List<Field> key = List.of();
    private List<Field> partition = List.of();
    private List<Field> columns = List.of();

    private Builder(String name) {
      this.name = name;
    }

    public Builder grain(String grain) {
      this.grain = grain;
      return this;
    }

    public Builder key(Field... key) {
      this.key = List.of(key);
      return this;
    }

    public Builder partitionedBy(Field... partition) {
      this.partition = List.of(partition);
      return this;
    }

    public Builder columns(Field... columns) {
      this.columns = List.of(columns);
      return this;
    }

    public TableSpec build() {
      return new TableSpec(this);
    }
  }
}
