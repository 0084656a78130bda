package org.comention.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.comention.query.CatalogStatements;
import org.comention.query.RegisterTables;
import org.comention.tables.TableSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comention register}: the tables in a catalog, for Spark SQL, Thrift, Trino, DuckDB. */
@Command(
    name = "register",
    description = {
      "Registers the tables in the session's catalog, with comments, and says how to ask them.",
      "The files stay where they are. With --print, only prints the statements for an engine."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A Hive metastore is the catalog where Spark is told so; without one the catalog ends with",
      "this process, and --print is of more use.",
      "",
      "Examples:",
      "  comention register --database news --print duckdb --output output/sample | duckdb news.db",
      "  comention register --database news --print spark --output output/sample > news.sql",
      "  spark-submit --conf spark.sql.catalogImplementation=hive ... \\",
      "    register --database news --output hdfs:///tables/news"
    })
public final class RegisterCommand implements Callable<Integer> {
  /** Engines that statements are printed for; lower case, as typed. */
  enum Engine {
    spark,
    trino,
    duckdb
  }

  @Option(
      names = "--database",
      required = true,
      paramLabel = "NAME",
      description = "Database, or schema, that holds the tables; made when it is not there.")
  private String database;

  @Option(
      names = "--print",
      paramLabel = "ENGINE",
      description =
          "Only print the statements: ${COMPLETION-CANDIDATES}. Those for Trino are for its Hive connector, as catalog hive.")
  private Engine engine;

  @Mixin private OutputFolder output;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RegisterTables.checked(database);
    RegisterTables register = new RegisterTables(output.session(), output.tables());
    PrintWriter out = spec.commandLine().getOut();
    if (engine != null) {
      statements(register).forEach(statement -> out.println(statement + ";"));
    } else {
      List<String> names = register.apply(database);
      out.printf("Registered %d tables: %s%n%n", names.size(), String.join(", ", names));
      howToAsk(register.inMemory()).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private List<String> statements(RegisterTables register) {
    CatalogStatements statements = register.statements(database);
    List<TableSpec> tables = register.published();
    return switch (engine) {
      case trino -> statements.trino(tables);
      case duckdb -> statements.duckdb(tables);
      case spark -> {
        List<String> all = new ArrayList<>(List.of(statements.sparkDatabase()));
        tables.forEach(table -> all.addAll(statements.spark(table)));
        yield all;
      }
    };
  }

  private List<String> howToAsk(boolean inMemory) {
    String again =
        "comention register --database %s --output %s".formatted(database, output.folder());
    List<String> lines = new ArrayList<>();
    if (inMemory) {
      lines.add("This session's catalog is in memory: what was registered ends with this process.");
      lines.add(
          "Submit with --conf spark.sql.catalogImplementation=hive to keep it in a metastore,");
      lines.add("or let each engine read the statements that --print gives it:");
    } else {
      lines.add(
          "The tables are in the Hive metastore. After a run that added months, register again:");
      lines.add("  " + again);
    }
    lines.add("");
    lines.add("Spark SQL      spark-sql --database " + database);
    if (inMemory) {
      lines.add(
          "               first: %s --print spark > %s.sql; spark-sql -i %2$s.sql"
              .formatted(again, database));
    }
    lines.add(
        "Thrift server  sbin/start-thriftserver.sh; beeline -u jdbc:hive2://localhost:10000/"
            + database);
    lines.add(
        "Trino          trino --catalog hive --schema %s, on the same metastore"
            .formatted(database));
    lines.add(
        "               without one: %s --print trino > %s.sql; trino -f %2$s.sql"
            .formatted(again, database));
    lines.add("DuckDB         %s --print duckdb | duckdb %s.db".formatted(again, database));
    lines.add("");
    lines.add("In Trino and DuckDB \"window\" and \"end\" stand in double quotes.");
    return lines;
  }
}
