package org.comention.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.comention.query.Answer;
import org.comention.query.SqlQuery;
import org.comention.tables.Publication;

/** A prompt for queries: each ends with a semicolon, a mistake is a line and the prompt stays. */
final class SqlShell {
  private static final String PROMPT = "comention> ";
  private static final String MORE = "        -> ";
  private static final Pattern END = Pattern.compile("(?i)(exit|quit)\\s*;?");

  private final SparkSession spark;
  private final Map<String, String> values;
  private final int limit;
  private final Function<Answer, Iterable<String>> printed;

  /**
   * @param values parameters of queries, by name; each query takes those it has
   * @param limit rows of an answer
   * @param printed an answer as lines
   */
  SqlShell(
      SparkSession spark,
      Map<String, String> values,
      int limit,
      Function<Answer, Iterable<String>> printed) {
    this.spark = spark;
    this.values = values;
    this.limit = limit;
    this.printed = printed;
  }

  /**
   * Reads and answers until there are no more lines, or one says {@code exit} or {@code quit}.
   *
   * @param lines gives the next line for a prompt; empty at the end; {@link LineSource#INTERRUPTED}
   *     drops what was typed of a query
   */
  void run(Function<String, Optional<String>> lines, PrintWriter out) {
    out.println("A query ends with a semicolon; SHOW VIEWS; lists the tables, DESCRIBE pairs;");
    out.println("the columns of one; exit or Ctrl-D ends.");
    out.flush();
    Statements typed = Statements.of("");
    while (true) {
      Optional<String> line = lines.apply(typed.begun() ? MORE : PROMPT);
      if (line.isEmpty() || !typed.begun() && END.matcher(line.get().strip()).matches()) {
        return;
      }
      if (line.get().equals(LineSource.INTERRUPTED)) {
        typed = Statements.of("");
        continue;
      }
      typed = Statements.of(typed.rest() + line.get() + '\n');
      typed.whole().forEach(query -> answer(query, out));
    }
  }

  private void answer(String query, PrintWriter out) {
    Map<String, String> its =
        values.entrySet().stream()
            .filter(value -> query.contains(":" + value.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    try {
      Answer answer = new SqlQuery(query).run(spark, its, limit);
      printed.apply(answer).forEach(out::println);
      if (answer.more()) {
        out.printf("There are more rows: LIMIT them, or start with --limit above %d.%n", limit);
      }
    } catch (RuntimeException e) {
      // Whatever is wrong with a query, the next one may be right.
      out.println(
          Publication.replacedFiles(e)
              ? "A run has replaced the tables: start the shell again."
              : String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString()));
    }
    out.flush();
  }
}
