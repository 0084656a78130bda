package org.comention.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.comention.UserException;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;

/**
 * Makes the published tables of a folder tables of the session's catalog: external, with comments.
 *
 * <p>Cost: a few statements a table; nothing is read or copied. A table of the same name is made
 * anew when it points to files outside the warehouse, as those of an earlier registration do; one
 * whose files the catalog owns is never dropped.
 */
public final class RegisterTables {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final SparkSession spark;
  private final Tables tables;

  public RegisterTables(SparkSession spark, Tables tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /**
   * The name, when every catalog takes it.
   *
   * @throws UserException for anything but letters, digits and underscores
   */
  public static String checked(String database) {
    if (!NAME.matcher(database).matches()) {
      throw new UserException(
          "Cannot register the tables: no name of a database, got %s. Give letters, digits and underscores, such as news."
              .formatted(database));
    }
    return database;
  }

  /** The tables that a run has published, in the order of the data flow. */
  public List<TableSpec> published() {
    List<TableSpec> found = Tables.ALL.stream().filter(tables::exists).toList();
    if (found.isEmpty()) {
      tables.read(Tables.ALL.get(0));
    }
    return found;
  }

  /** The statements for the folder, under the database. */
  public CatalogStatements statements(String database) {
    String folder = tables.location();
    return new CatalogStatements(checked(database), folder);
  }

  /**
   * Registers every published table.
   *
   * @return the names, each with its database
   * @throws UserException when a table of the same name owns its files, or nothing is published
   */
  public List<String> apply(String database) {
    CatalogStatements statements = statements(database);
    List<TableSpec> published = published();
    spark.sql(statements.sparkDatabase());
    published.forEach(table -> requireOurs(database, table));
    List<String> names = new ArrayList<>();
    for (TableSpec table : published) {
      statements.spark(table).forEach(spark::sql);
      names.add(database + "." + table.name());
    }
    return names;
  }

  /** Whether the catalog ends with the session. */
  public boolean inMemory() {
    return spark.conf().get("spark.sql.catalogImplementation").equals("in-memory");
  }

  private void requireOurs(String database, TableSpec table) {
    String name = database + "." + table.name();
    if (spark.catalog().tableExists(name) && isManaged(database, table)) {
      throw new UserException(
          "Cannot register the tables: %s is there and owns its files, which would be lost. Give --database another name."
              .formatted(name));
    }
  }

  private boolean isManaged(String database, TableSpec table) {
    try {
      return spark.catalog().getTable(database, table.name()).tableType().equals("MANAGED");
    } catch (org.apache.spark.sql.AnalysisException e) {
      throw new IllegalStateException("A table vanished while it was looked at", e);
    }
  }
}
