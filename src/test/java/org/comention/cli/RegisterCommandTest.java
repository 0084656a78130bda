package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tables counted by hand, in Spark's own catalog and in DuckDB. */
class RegisterCommandTest extends SparkTest {
  private static final String DATABASE = "registered";

  private static CommandRun register(String... more) {
    return CommandRun.of(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "register", "--database", DATABASE, "--output", SmallOutput.folder(spark)),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  @AfterEach
  void forget() {
    spark.sql("DROP DATABASE IF EXISTS registered CASCADE");
  }

  private static List<TableSpec> published() {
    Tables tables = new Tables(spark, SmallOutput.folder(spark));
    return Tables.ALL.stream().filter(tables::exists).toList();
  }

  @Test
  void every_published_table_is_in_the_catalog_with_its_rows() {
    CommandRun run = register();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    Tables tables = new Tables(spark, SmallOutput.folder(spark));
    for (TableSpec table : published()) {
      assertSameRows(
          tables.read(table),
          spark
              .table(DATABASE + "." + table.name())
              .select(tables.read(table).columns()[0], rest(table)));
    }
    assertThat(run.out())
        .anyMatch(line -> line.startsWith("Spark SQL "))
        .anyMatch(line -> line.startsWith("Thrift server "))
        .anyMatch(line -> line.startsWith("Trino "))
        .anyMatch(line -> line.startsWith("DuckDB "))
        .anyMatch(line -> line.startsWith("This session's catalog is in memory"));
  }

  private static String[] rest(TableSpec table) {
    return table.fields().stream().skip(1).map(Field::name).toArray(String[]::new);
  }

  @Test
  void tables_and_columns_have_comments() throws Exception {
    register();
    assertThat(spark.catalog().getTable(DATABASE, "pairs").description())
        .isEqualTo("One row per pair, time slice and window. Key: a, b, slice, window.");
    assertThat(spark.table(DATABASE + ".pairs").schema().apply("pmi").getComment().get())
        .isEqualTo(PairsTable.PMI.doc());
    assertThat(spark.catalog().getTable(DATABASE, "pairs").tableType()).isEqualTo("EXTERNAL");
  }

  @Test
  void no_comment_is_longer_than_a_metastore_takes() {
    register();
    for (TableSpec table : published()) {
      assertThat(spark.table(DATABASE + "." + table.name()).schema().fields())
          .extracting(field -> field.getComment().get())
          .allSatisfy(comment -> assertThat(comment).hasSizeLessThanOrEqualTo(256));
    }
    assertThat(spark.table(DATABASE + ".totals").schema().apply("sizes").getComment().get())
        .startsWith("Stories by how many distinct entities")
        .endsWith(" ...");
  }

  @Test
  void registering_again_is_harmless_and_files_stay() {
    register();
    assertThat(register().code()).isZero();
    spark.sql("DROP DATABASE registered CASCADE");
    assertThat(new Tables(spark, SmallOutput.folder(spark)).read(PairsTable.SPEC).count())
        .isEqualTo(5);
  }

  @Test
  void a_table_that_owns_its_files_is_not_touched() {
    spark.sql("CREATE DATABASE registered");
    spark.sql("CREATE TABLE registered.pairs (x INT) USING parquet");
    assertThat(register().err())
        .containsExactly(
            "comention: Cannot register the tables: registered.pairs is there and owns its files, which would be lost. Give --database another name.");
  }

  @Test
  void duckdb_reads_the_printed_statements() throws Exception {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      sql.execute(String.join("\n", register("--print", "duckdb").out()));
      for (TableSpec table : published()) {
        try (ResultSet rows = sql.executeQuery("SELECT count(*) FROM registered." + table.name())) {
          rows.next();
          assertThat(rows.getLong(1))
              .as(table.name())
              .isEqualTo(new Tables(spark, SmallOutput.folder(spark)).read(table).count());
        }
      }
      try (ResultSet comment =
          sql.executeQuery(
              "SELECT comment FROM duckdb_columns() WHERE table_name = 'pairs' AND column_name = 'window'")) {
        comment.next();
        assertThat(comment.getString(1)).isEqualTo(Fields.WINDOW.doc());
      }
    }
  }

  @Test
  void spark_parses_the_printed_statements_and_trino_gets_its_own_types() throws ParseException {
    for (String statement :
        String.join("\n", register("--print", "spark").out()).split(";(\n|$)")) {
      spark.sessionState().sqlParser().parsePlan(statement);
    }
    List<String> trino = register("--print", "trino").out();
    assertThat(trino)
        .contains("CREATE TABLE hive.\"registered\".\"pairs\" (")
        .anyMatch(line -> line.startsWith("  \"rank\" integer COMMENT 'Place by"))
        .anyMatch(line -> line.startsWith("  \"n_stories\" bigint COMMENT '"))
        .anyMatch(
            line ->
                line.startsWith(
                    "  \"aliases\" array(row(\"surface\" varchar, \"rule\" varchar, \"n\" bigint)) COMMENT"))
        .anyMatch(line -> line.endsWith("partitioned_by = ARRAY['slice_kind']);"))
        .contains("CALL hive.system.sync_partition_metadata('registered', 'pairs', 'FULL');");
  }

  @Test
  void a_strange_name_is_one_line() {
    assertThat(CommandRun.of("register", "--database", "a; DROP", "--output", "x").err())
        .singleElement()
        .asString()
        .startsWith("comention: Cannot register the tables: no name of a database, got a; DROP.");
  }
}
