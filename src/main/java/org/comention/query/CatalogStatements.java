package org.comention.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;
import org.comention.tables.TableSpec;

/**
 * The statements that make the tables of an output folder known to an engine, with the doc of each
 * table and column. The files stay where they are: a table that is dropped leaves them alone.
 *
 * <pre>{@code
 * new CatalogStatements("news", "s3a://tables/news").spark(PairsTable.SPEC)
 *     -> DROP TABLE IF EXISTS `news`.`pairs`, CREATE TABLE `news`.`pairs` (...), ...
 * }</pre>
 */
public final class CatalogStatements {
  private static final int MOST_COMMENT = 256;
  private static final String MORE = " ...";

  private final String database;
  private final String location;

  /**
   * @param database name of the database or schema
   * @param location the output folder, absolute
   */
  public CatalogStatements(String database, String location) {
    this.database = database;
    this.location = location;
  }

  /** The database, for Spark SQL and Hive. */
  public String sparkDatabase() {
    return "CREATE DATABASE IF NOT EXISTS %s COMMENT 'Comention: who is named with whom'"
        .formatted(backticks(database));
  }

  /** One table, for Spark SQL: made anew, so that its columns are those of this version. */
  public List<String> spark(TableSpec table) {
    String name = backticks(database) + "." + backticks(table.name());
    List<String> statements = new ArrayList<>();
    statements.add("DROP TABLE IF EXISTS " + name);
    statements.add(
        "CREATE TABLE %s (%n%s%n) USING parquet%s%nCOMMENT %s%nLOCATION %s"
            .formatted(
                name,
                columns(table.fields(), CatalogStatements::sparkColumn),
                partition(table, "%nPARTITIONED BY (%s)", CatalogStatements::backticks),
                sparkText(sentence(table)),
                sparkText(folder(table))));
    if (!table.partition().isEmpty()) {
      statements.add("ALTER TABLE %s RECOVER PARTITIONS".formatted(name));
    }
    return statements;
  }

  /** The schema and the tables, for Trino's Hive connector under the catalog {@code hive}. */
  public List<String> trino(List<TableSpec> tables) {
    List<String> statements = new ArrayList<>();
    statements.add("CREATE SCHEMA IF NOT EXISTS hive." + quotes(database));
    for (TableSpec table : tables) {
      String name = "hive.%s.%s".formatted(quotes(database), quotes(table.name()));
      statements.add("DROP TABLE IF EXISTS " + name);
      statements.add(
          "CREATE TABLE %s (%n%s%n)%nCOMMENT %s%nWITH (format = 'PARQUET', external_location = %s%s)"
              .formatted(
                  name,
                  columns(partitionLast(table), CatalogStatements::trinoColumn),
                  text(sentence(table)),
                  text(folder(table)),
                  partition(table, ", partitioned_by = ARRAY[%s]", CatalogStatements::text)));
      if (!table.partition().isEmpty()) {
        statements.add(
            "CALL hive.system.sync_partition_metadata(%s, %s, 'FULL')"
                .formatted(text(database), text(table.name())));
      }
    }
    return statements;
  }

  /** The schema and the tables, for DuckDB: views that read the files whenever they are asked. */
  public List<String> duckdb(List<TableSpec> tables) {
    List<String> statements = new ArrayList<>();
    statements.add("CREATE SCHEMA IF NOT EXISTS " + quotes(database));
    for (TableSpec table : tables) {
      String name = quotes(database) + "." + quotes(table.name());
      String files = folder(table) + (table.partition().isEmpty() ? "/*" : "/**/*") + ".parquet";
      statements.add(
          "CREATE OR REPLACE VIEW %s AS SELECT %s FROM read_parquet(%s, hive_partitioning = %s, hive_types_autocast = false)"
              .formatted(
                  name,
                  table.fields().stream().map(f -> quotes(f.name())).collect(joined(", ")),
                  text(files),
                  !table.partition().isEmpty()));
      statements.add("COMMENT ON VIEW %s IS %s".formatted(name, text(sentence(table))));
      for (Field field : table.fields()) {
        statements.add(
            "COMMENT ON COLUMN %s.%s IS %s"
                .formatted(name, quotes(field.name()), text(field.doc())));
      }
    }
    return statements;
  }

  private String folder(TableSpec table) {
    return location + "/" + table.name();
  }

  /** Hive keeps partition columns after all others. */
  private static List<Field> partitionLast(TableSpec table) {
    return Stream.concat(
            table.fields().stream().filter(f -> !table.partition().contains(f)),
            table.partition().stream())
        .toList();
  }

  private static String columns(
      List<Field> fields, java.util.function.Function<Field, String> column) {
    return fields.stream().map(f -> "  " + column.apply(f)).collect(joined(",\n"));
  }

  private static String sparkColumn(Field field) {
    return "%s %s COMMENT %s"
        .formatted(backticks(field.name()), field.type().sql(), sparkText(comment(field)));
  }

  private static String trinoColumn(Field field) {
    return "%s %s COMMENT %s"
        .formatted(quotes(field.name()), trinoType(field.type()), text(comment(field)));
  }

  /** What Hive's metastore has room for; {@code comention describe} has the rest. */
  private static String comment(Field field) {
    String doc = field.doc();
    return doc.length() <= MOST_COMMENT
        ? doc
        : doc.substring(0, doc.lastIndexOf(' ', MOST_COMMENT - MORE.length())) + MORE;
  }

  private static String trinoType(DataType type) {
    if (type instanceof ArrayType array) {
      return "array(%s)".formatted(trinoType(array.elementType()));
    }
    if (type instanceof MapType map) {
      return "map(%s, %s)".formatted(trinoType(map.keyType()), trinoType(map.valueType()));
    }
    if (type instanceof StructType struct) {
      return Stream.of(struct.fields())
          .map(f -> quotes(f.name()) + " " + trinoType(f.dataType()))
          .collect(Collectors.joining(", ", "row(", ")"));
    }
    if (type.equals(DataTypes.StringType)) {
      return "varchar";
    }
    if (type.equals(DataTypes.BinaryType)) {
      return "varbinary";
    }
    return type.equals(DataTypes.TimestampType)
        ? "timestamp(3)"
        : type.sql()
            .toLowerCase(Locale.ROOT)
            .replace("int", "integer")
            .replace("biginteger", "bigint");
  }

  private static String partition(
      TableSpec table, String form, java.util.function.UnaryOperator<String> quoted) {
    return table.partition().isEmpty()
        ? ""
        : form.formatted(
            table.partition().stream().map(f -> quoted.apply(f.name())).collect(joined(", ")));
  }

  private static String sentence(TableSpec table) {
    String grain = table.grain();
    String key = table.key().stream().map(Field::name).collect(joined(", "));
    return "%s%s. Key: %s."
        .formatted(grain.substring(0, 1).toUpperCase(Locale.ROOT), grain.substring(1), key);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined(String by) {
    return Collectors.joining(by);
  }

  private static String backticks(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private static String quotes(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** Spark reads a backslash in a literal as an escape. */
  private static String sparkText(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
