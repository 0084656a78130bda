package org.comention.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.UserException;

/**
 * One SQL query over the tables as views, with named parameters such as {@code :entity}.
 *
 * <p>The head comment of a query declares its parameters and their defaults, one a line:
 *
 * <pre>{@code
 * --   :entity = loc:iran   the entity asked about
 * }</pre>
 *
 * <p>Parameters are values, never text of the query, so no value can change what the query does.
 */
public final class SqlQuery {
  private static final Pattern PARAMETER =
      Pattern.compile("^--\\s+:(\\w+)\\s*=\\s*(.*?)(?:\\s{2,}.*)?$", Pattern.MULTILINE);

  private final String sql;
  private final Map<String, String> defaults = new LinkedHashMap<>();

  /**
   * @param text the query, with its head comment if it has one; a semicolon may end it
   */
  public SqlQuery(String text) {
    this.sql = text.strip().replaceFirst(";\\s*$", "");
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      defaults.put(parameter.group(1), parameter.group(2).strip());
    }
  }

  /**
   * Runs the query.
   *
   * @param given values of parameters, by name; they win over the defaults
   * @param limit rows to give back at most
   * @throws UserException when the query is wrong, or a value is for no parameter
   */
  public Answer run(SparkSession spark, Map<String, String> given, int limit) {
    Map<String, Object> values = new TreeMap<>(defaults);
    given.forEach(
        (name, value) -> {
          if (!Pattern.compile(":" + Pattern.quote(name) + "\\b").matcher(sql).find()) {
            throw new UserException(
                "Cannot run the query: no parameter for a value, got %s. It has %s."
                    .formatted(name, defaults.isEmpty() ? "none" : defaults.keySet()));
          }
          values.put(name, value);
        });
    try {
      Dataset<Row> rows = spark.sql(sql, values);
      return Answer.limited(
          rows.schema(),
          rows.limit((int) Math.min(Integer.MAX_VALUE, limit + 1L)).collectAsList(),
          limit);
    } catch (Exception e) {
      throw readable(e);
    }
  }

  /**
   * Spark throws what is wrong with a query as an exception its methods do not declare; what shows
   * only in the rows comes as the cause of a failed task.
   */
  private static RuntimeException readable(Exception e) {
    Throwable wrong = e;
    while (wrong != null && !isOfTheQuery(wrong)) {
      wrong = wrong.getCause();
    }
    if (wrong != null) {
      String said = wrong.getMessage().lines().filter(l -> !l.isBlank()).findFirst().orElse("");
      return new UserException(
          "Cannot run the query: %s `comention describe` lists tables and columns."
              .formatted(said.strip()),
          e);
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }

  private static boolean isOfTheQuery(Throwable e) {
    return e instanceof SparkThrowable known
        && known.getErrorClass() != null
        && !known.getErrorClass().startsWith("INTERNAL_ERROR");
  }
}
